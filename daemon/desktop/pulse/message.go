package pulse

import (
	"encoding/binary"
	"errors"
)

// The marks that say what kind of value follows in a message.
const (
	markText    = 't' // bytes up to a zero
	markNoText  = 'N' // also the end of a list of properties
	markWord    = 'L' // 32 bits
	markYes     = '1'
	markNo      = '0'
	markBytes   = 'x' // a length and so many bytes
	markSample  = 'a' // format, channels and rate
	markMap     = 'm' // a number of channels, and a byte for each
	markVolumes = 'v' // a number of channels, and a word for each
	markTime    = 'U' // 64 bits: microseconds
	markList    = 'P' // of properties
)

// errMessage says that a message is not as the protocol has it.
var errMessage = errors.New("a message of the sound server cannot be read")

// question is a message in the making.
type question []byte

func (q question) word(value uint32) question {
	return binary.BigEndian.AppendUint32(append(q, markWord), value)
}

func (q question) bytes(value []byte) question {
	q = binary.BigEndian.AppendUint32(append(q, markBytes), uint32(len(value))) //nolint:gosec // ours are short
	return append(q, value...)
}

func (q question) text(value string) question {
	return append(append(append(q, markText), value...), 0)
}

// property is a list of one.
func (q question) property(name, value string) question {
	data := append([]byte(value), 0)
	q = append(q, markList).text(name).word(uint32(len(data))) //nolint:gosec // ours are short
	return append(q.bytes(data), markNoText)
}

// answer is what is left to read of a message. After the first value that is not as it
// should be nothing is left, and err says so.
type answer struct {
	rest []byte
	err  error
}

func (a *answer) more() bool { return a.err == nil && len(a.rest) > 0 }

// take takes so many bytes.
func (a *answer) take(length int) []byte {
	if length < 0 || length > len(a.rest) {
		a.fail()
		return nil
	}
	taken := a.rest[:length]
	a.rest = a.rest[length:]
	return taken
}

func (a *answer) fail() { a.rest, a.err = nil, errMessage }

func (a *answer) mark() byte {
	if taken := a.take(1); taken != nil {
		return taken[0]
	}
	return 0
}

// expect reads a mark that must be this one.
func (a *answer) expect(mark byte) {
	if a.mark() != mark {
		a.fail()
	}
}

func (a *answer) word() uint32 {
	a.expect(markWord)
	return a.bare()
}

// bare is a word without its mark.
func (a *answer) bare() uint32 {
	if taken := a.take(4); taken != nil {
		return binary.BigEndian.Uint32(taken)
	}
	return 0
}
