package mutator

import "bytes"

// blindly does one change that knows nothing of JSON.
func (m *Mutator) blindly(message []byte) []byte {
	if len(message) == 0 {
		return m.noise()
	}
	from := m.random.IntN(len(message))
	to := min(len(message), from+1+m.random.IntN(16))
	switch m.random.IntN(11) {
	case 0:
		out := clone(message)
		out[from] ^= 1 << m.random.IntN(8)
		return out
	case 1:
		out := clone(message)
		out[from] = byte(m.random.IntN(256)) //nolint:gosec // fits
		return out
	case 2:
		return replaced(message, from, to)
	case 3:
		return replaced(message, from, from, string(message[from:to])) // some bytes twice
	case 4:
		return clone(message[:from])
	case 5:
		return replaced(message, 0, from)
	case 6:
		return m.spliced(message, from)
	case 7:
		return append(clone(message), one(m.random, trailers)...)
	case 8:
		return append([]byte(one(m.random, headers)), message...)
	case 9:
		return replaced(message, from, from, string(m.noise()))
	}
	return m.batched(message)
}

// spliced is the beginning of one message and the end of another.
func (m *Mutator) spliced(message []byte, at int) []byte {
	other := m.pick()
	return append(clone(message[:at]), other[m.random.IntN(len(other)):]...)
}

// batched is the message as a batch, or two of them, or deep in brackets.
func (m *Mutator) batched(message []byte) []byte {
	switch m.random.IntN(4) {
	case 0:
		return bytes.Join([][]byte{[]byte("["), message, []byte("]")}, nil)
	case 1:
		return bytes.Join([][]byte{[]byte("["), message, []byte(","), m.pick(), []byte("]")}, nil)
	case 2:
		return bytes.Repeat([]byte("["), 1+m.random.IntN(10_000))
	}
	return bytes.Join([][]byte{message, m.pick()}, nil)
}

// noise is a few bytes of nothing.
func (m *Mutator) noise() []byte {
	out := make([]byte, m.random.IntN(24))
	for i := range out {
		out[i] = byte(m.random.IntN(256)) //nolint:gosec // fits
	}
	return out
}

//nolint:gochecknoglobals // tables that nothing changes
var (
	headers  = []string{"\ufeff", " ", "\n", "//\n", "/* */", "\x00", ")]}',\n", "[", "{", "\x1e"}
	trailers = []string{" ", "\n", "\x00", "x", "{}", ",", "]", "}", "null", "//", "\ufeff"}
)
