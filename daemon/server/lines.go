package server

import (
	"bufio"
	"errors"
	"io"
	"net"
	"time"

	"offhours/protocol"
)

// lines is the wire of the owner's door: one JSON text per line.
type lines struct {
	conn    net.Conn
	scanner *bufio.Scanner
	times   timing
}

func newLines(conn net.Conn, times timing) *lines {
	scanner := bufio.NewScanner(conn)
	scanner.Buffer(nil, protocol.MaxMessageBytes+len("\r\n"))
	return &lines{conn, scanner, times}
}

// read skips nothing: an empty line is a bad message.
func (l *lines) read() ([]byte, error) {
	if l.scanner.Scan() {
		return l.scanner.Bytes(), nil
	}
	if err := l.scanner.Err(); err != nil {
		return nil, farewell{0, err.Error()}
	}
	return nil, io.EOF
}

func (l *lines) write(message []byte) error {
	if err := l.conn.SetWriteDeadline(time.Now().Add(l.times.write)); err != nil {
		return err
	}
	_, err := l.conn.Write(append(message, '\n'))
	return err
}

// beat is never needed: who stands at this door reads until it goes.
func (l *lines) beat() error { return errors.ErrUnsupported }

func (l *lines) goodbye(farewell) { l.abort() }

func (l *lines) hangUp() { l.abort() }

func (l *lines) abort() { _ = l.conn.Close() }
