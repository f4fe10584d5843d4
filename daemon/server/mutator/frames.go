package mutator

import (
	"bytes"
	"encoding/binary"
	"math"
)

// Frame is one WebSocket frame as it may be written, right or wrong (RFC 6455,
// 5.2).
type Frame struct {
	Head     byte   // final bit, reserved bits and opcode
	Unmasked bool   // which only a server's frames may be
	Declared uint64 // the length that the header tells
	Form     int    // how: in 7, 16 or 64 bits
	Payload  []byte // what follows
}

// The bits of a frame's header, and its opcodes.
const (
	Final        = 0x80
	Reserved     = 0x40
	Continuation = 0x0
	Text         = 0x1
	Binary       = 0x2
	Close        = 0x8
	Ping         = 0x9
	Pong         = 0xa
)

// Right is a right frame.
func Right(head byte, payload []byte) Frame {
	f := Frame{Head: head, Declared: uint64(len(payload)), Form: 7, Payload: payload}
	switch {
	case len(payload) > math.MaxUint16:
		f.Form = 64
	case len(payload) > 125:
		f.Form = 16
	}
	return f
}

// Append writes the frame behind what is there.
func (f Frame) Append(to []byte) []byte {
	mask := byte(0x80)
	if f.Unmasked {
		mask = 0
	}
	to = append(to, f.Head)
	switch f.Form {
	case 16:
		to = binary.BigEndian.AppendUint16(append(to, mask|126), uint16(f.Declared)) //nolint:gosec // cut on purpose
	case 64:
		to = binary.BigEndian.AppendUint64(append(to, mask|127), f.Declared)
	default:
		to = append(to, mask|byte(f.Declared&0x7f))
	}
	if f.Unmasked {
		return append(to, f.Payload...)
	}
	return append(append(to, mask4[:]...), masked(f.Payload)...)
}

// mask4 is the mask of every frame that has one.
//
//nolint:gochecknoglobals // nothing changes it
var mask4 = [4]byte{0x5a, 0x00, 0xff, 0x13}

func masked(payload []byte) []byte {
	out := clone(payload)
	for i := range out {
		out[i] ^= mask4[i%4]
	}
	return out
}

// SaysClose tells whether raw frames may say goodbye with that code, which the
// other end then says back.
func SaysClose(raw []byte, code int) bool {
	return bytes.Contains(raw, masked(binary.BigEndian.AppendUint16(nil, uint16(code)))) //nolint:gosec // a close code
}

// Frames is a message as it may arrive: mostly in one right frame, else in
// fragments, or in frames that are wrong.
func (m *Mutator) Frames(message []byte) []byte {
	if m.random.IntN(12) > 0 {
		return Right(Final|Text, message).Append(nil)
	}
	frames := m.fragments(message)
	if m.random.IntN(3) > 0 {
		m.spoil(&frames[m.random.IntN(len(frames))])
	}
	var out []byte
	for _, frame := range frames {
		out = frame.Append(out)
		if m.random.IntN(3) == 0 {
			out = m.between().Append(out)
		}
	}
	return out
}

// fragments is a message in right frames, up to a few more than are allowed.
func (m *Mutator) fragments(message []byte) []Frame {
	frames := []Frame{Right(Text, nil)}
	for range m.random.IntN(14) {
		cut := m.random.IntN(len(message) + 1)
		frames = append(frames, Right(Continuation, message[:cut]))
		message = message[cut:]
	}
	frames = append(frames, Right(Final|Continuation, message))
	return frames
}

// spoil makes a frame wrong in one way.
func (m *Mutator) spoil(f *Frame) {
	switch m.random.IntN(6) {
	case 0:
		f.Unmasked = true
	case 1:
		f.Head = byte(m.random.IntN(256)) //nolint:gosec // fits
	case 2:
		f.Head ^= Reserved >> m.random.IntN(3)
	case 3:
		f.Declared = one(m.random, borderLengths)
		f.Form = one(m.random, []int{7, 16, 64})
	case 4:
		f.Form = one(m.random, []int{16, 64}) // longer than it need be
	case 5:
		f.Payload = append(clone(f.Payload), m.noise()...)
	}
}

// between is a control frame, right or wrong, or an empty fragment.
func (m *Mutator) between() Frame {
	return Right(one(m.random, []byte{Final | Ping, Final | Ping, Final | Pong, Ping, Final | Close, Continuation, Final | 0xb}), m.noise())
}

//nolint:gochecknoglobals // a table that nothing changes
var borderLengths = []uint64{0, 1, 125, 126, 127, 1 << 10, 1<<16 - 1, 1 << 16, 1<<16 + 1, 1 << 31, 1<<63 - 1, 1 << 63, math.MaxUint64}
