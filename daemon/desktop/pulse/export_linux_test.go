package pulse

// The commands by which a test records itself.
const (
	commandRecord = 5
	commandPause  = 58
)

// Stream is a recording of a test's own.
type Stream struct {
	conn    *Conn
	channel uint32
}

// Record begins a recording, paused, from a source. A meter reads peaks 25 times a
// second, as meters do. Whatever comes is thrown away.
func (c *Conn) Record(source, application string, meter bool) (*Stream, error) {
	about := append(question{}, markSample, 3, 1, 0, 0, 0, 25, markMap, 1, 0)
	about = about.word(nobody).text(source).word(nobody).flag(true).word(nobody)
	for range 7 {
		about = about.flag(false)
	}
	about = about.flag(meter).flag(true).property("application.id", application).word(nobody)
	a, err := c.ask(commandRecord, about.flag(false).flag(false).flag(false))
	if err != nil {
		return nil, err
	}
	s := &Stream{c, a.word()}
	go func() {
		rest := make([]byte, 4096)
		for {
			if _, err := c.socket.Read(rest); err != nil {
				return
			}
		}
	}()
	return s, a.err
}

// Pause pauses the recording, or has it go on.
func (s *Stream) Pause(paused bool) error {
	return s.conn.send(commandPause, question{}.word(s.channel).flag(paused))
}

func (q question) flag(is bool) question {
	if is {
		return append(q, markYes)
	}
	return append(q, markNo)
}

// Read reads a message of the server's as the list of recordings, and as a source.
func Read(message []byte) {
	for list := (&answer{rest: message}); list.more(); {
		_ = list.recording()
	}
	source := &answer{rest: message}
	source.skip(8)
	_ = source.word()
}
