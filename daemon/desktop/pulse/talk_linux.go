package pulse

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"
)

// The commands of the protocol that are used here.
const (
	commandError       = 0
	commandReply       = 2
	commandAuth        = 8
	commandName        = 9
	commandSource      = 23 // one source, by its number
	commandRecordings  = 32 // all that is recorded now
	commandSubscribe   = 35
	commandChange      = 66 // of what was subscribed to
	subscribeRecording = 1 << 3

	noEntity = 5 // what was asked about is gone
	nobody   = 0xFFFFFFFF
)

// longest is how long a message may be, in bytes. A recording takes about one thousand.
const longest = 1 << 20

// frame is what comes before a message: its length, the stream it is of (nobody's: it is
// a command), and three words that are zero.
const frame = 20

// refusal is the number of the error that the server has answered.
type refusal uint32

func (r refusal) Error() string { return fmt.Sprintf("the sound server refuses (%d)", uint32(r)) }

// ask asks one question and waits for its answer.
func (c *Conn) ask(command uint32, about question) (*answer, error) {
	if err := c.socket.SetDeadline(time.Now().Add(c.patience)); err != nil {
		return nil, err
	}
	if err := c.send(command, about); err != nil {
		return nil, err
	}
	for {
		said, tag, a, err := c.read()
		switch {
		case err != nil:
			return nil, err
		case tag != c.tag:
		case said == commandReply:
			return a, nil
		case said == commandError:
			return nil, errors.Join(refusal(a.word()), a.err)
		}
	}
}

// send sends one message, and whose it is.
func (c *Conn) send(command uint32, about question) error {
	c.tag++
	message := append(question{}.word(command).word(c.tag), about...)
	sent := binary.BigEndian.AppendUint32(nil, uint32(len(message))) //nolint:gosec // ours are short
	sent = append(binary.BigEndian.AppendUint32(sent, nobody), make([]byte, frame-8)...)
	person := syscall.UnixCredentials(&syscall.Ucred{
		Pid: int32(os.Getpid()), Uid: uint32(os.Getuid()), Gid: uint32(os.Getgid()), //nolint:gosec // the kernel's own
	})
	_, _, err := c.socket.WriteMsgUnix(append(sent, message...), person, nil)
	return err
}

// Wait waits until recordings have changed since they were asked for, or until so long
// has passed; 0 for ever. It costs nothing meanwhile.
func (c *Conn) Wait(limit time.Duration) error {
	var end time.Time
	if limit > 0 {
		end = time.Now().Add(limit)
	}
	if err := c.socket.SetDeadline(end); err != nil {
		return err
	}
	for !c.stale {
		if _, _, _, err := c.read(); errors.Is(err, errNothing) {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

// errNothing says that the time was over before a message began.
var errNothing = errors.New("the sound server says nothing")

// read reads one message, up to what it is about.
func (c *Conn) read() (command, tag uint32, a *answer, err error) {
	head := make([]byte, frame)
	if read, err := io.ReadFull(c.socket, head); read == 0 && errors.Is(err, os.ErrDeadlineExceeded) {
		return 0, 0, nil, errNothing
	} else if err != nil {
		return 0, 0, nil, err
	}
	length, stream := binary.BigEndian.Uint32(head), binary.BigEndian.Uint32(head[4:])
	if length > longest || stream != nobody {
		return 0, 0, nil, errMessage
	}
	a = &answer{rest: make([]byte, length)}
	if _, err := io.ReadFull(c.socket, a.rest); err != nil {
		return 0, 0, nil, err
	}
	command, tag = a.word(), a.word()
	if command == commandChange {
		c.stale = true
	}
	return command, tag, a, a.err
}
