// Package mutator makes wrong messages out of right ones, for tests: it knows how
// JSON is built, so that what it makes gets past the first check and meets those
// behind it. The same seed and corpus give the same messages.
package mutator

import (
	"math/rand/v2"
)

// Mutator makes messages. One goroutine may use it.
type Mutator struct {
	random *rand.Rand
	corpus [][]byte
	parts  []part // of the message under change; kept to spare the garbage collector
}

// New makes a mutator over a corpus of right messages, of which it changes none.
func New(seed uint64, corpus [][]byte) *Mutator {
	return &Mutator{random: rand.New(rand.NewPCG(seed, 0)), corpus: corpus} //nolint:gosec // to be repeated, not to be secret
}

// Next is a message of the corpus with one to three changes, in a slice of its
// own. Now and then the changes leave it as it was, or as right.
func (m *Mutator) Next() []byte {
	message := m.change(m.pick())
	for range maxMore {
		if m.random.IntN(4) == 0 {
			message = m.change(message)
		}
	}
	if m.random.IntN(12) == 0 {
		message = m.addUnknown(message) // last, so that no other change takes the canary to a known field
	}
	return message
}

// maxMore bounds the changes after the first. Each comes one time in four: what
// is wrong in one place only gets furthest.
const maxMore = 2

func (m *Mutator) pick() []byte { return m.corpus[m.random.IntN(len(m.corpus))] }

// change does one change: of the message's structure mostly, of its bytes blindly
// one time in five.
func (m *Mutator) change(message []byte) []byte {
	if m.random.IntN(5) == 0 {
		return m.blindly(message)
	}
	m.parts = scan(message, m.parts[:0])
	if len(m.parts) == 0 {
		return m.blindly(message)
	}
	return m.structurally(message)
}

// replaced is the message with its bytes from one place to another replaced, in a
// slice of its own.
func replaced(message []byte, from, to int, with ...string) []byte {
	length := len(message) - (to - from)
	for _, text := range with {
		length += len(text)
	}
	out := append(make([]byte, 0, length), message[:from]...)
	for _, text := range with {
		out = append(out, text...)
	}
	return append(out, message[to:]...)
}

func clone(message []byte) []byte { return append([]byte(nil), message...) }

// one is one of the choices.
func one[T any](random *rand.Rand, choices []T) T { return choices[random.IntN(len(choices))] }
