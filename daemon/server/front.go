package server

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"runtime/debug"
	"syscall"
	"time"
)

const (
	// maxRequestBytes bounds a request's line and headers. A browser's handshake has
	// less than one KiB.
	maxRequestBytes = 8 << 10

	// longestRest bounds the pause after a connection that could not be accepted.
	longestRest = time.Second

	// afterglow is how long a peer may take to read the answer that turns it away.
	afterglow = 500 * time.Millisecond
)

// receive serves whoever comes to the listener, one request each, until the server
// is to stop or the listener fails. The server of net/http would do it too, and link
// what it needs for HTTP/2: TLS, a tenth of the program.
func (s *Server) receive(listener net.Listener, handler http.Handler) error {
	defer context.AfterFunc(s.ctx, func() { _ = listener.Close() })()
	defer func() { _ = listener.Close() }()
	const shortestRest = 5 * time.Millisecond
	for rest := shortestRest; ; {
		conn, err := listener.Accept()
		switch {
		case err == nil && s.doors.enter():
			rest = shortestRest
			go s.front(conn, handler)
		case err == nil: // the server is at its end
			_ = conn.Close()
		case s.ctx.Err() != nil || !passes(err):
			return err
		default:
			pause(s.ctx, rest)
			rest = min(2*rest, longestRest)
		}
	}
}

// passes says whether the next connection may be accepted although this one was not:
// too many files are open, or the peer has changed its mind.
func passes(err error) bool {
	return errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) || errors.Is(err, syscall.ECONNABORTED)
}

// front has one connection's request answered. Who takes longer over it than there is
// time for headers hears nothing.
func (s *Server) front(conn net.Conn, handler http.Handler) {
	defer s.doors.leave()
	v := &visit{conn: conn, header: http.Header{}}
	v.stay = context.AfterFunc(s.ctx, func() { _ = conn.Close() })
	defer v.finish()
	defer func() {
		if fault := recover(); fault != nil {
			s.config.Log.Error("panic at the browser door", "fault", fault, "stack", string(debug.Stack()))
			s.faults.count(time.Now())
			_ = conn.Close()
		}
	}()
	_ = conn.SetDeadline(time.Now().Add(s.times.headers))
	if request, status := v.read(); request != nil {
		handler.ServeHTTP(v, request)
	} else if status != 0 {
		s.config.Log.Debug("not a request at the browser door", "status", status)
		turnAway(v, status)
	}
}

// visit is one connection's one request, and as an [http.ResponseWriter] its answer: a
// status and headers, or the connection itself, but never a body.
type visit struct {
	conn   net.Conn
	in     *bufio.Reader
	header http.Header
	status int         // 0 for none yet
	stay   func() bool // has the connection outlive the call for the end
	taken  bool
}

// read reads the request; with none, status says how it is turned away, and is 0
// where nobody waits for an answer.
func (v *visit) read() (request *http.Request, status int) {
	limited := &io.LimitedReader{R: v.conn, N: maxRequestBytes}
	v.in = bufio.NewReader(limited)
	request, err := http.ReadRequest(v.in)
	_, failed := errors.AsType[*net.OpError](err) // such as by the deadline
	switch {
	case err == nil && request.Proto != "HTTP/1.1": // the only one that can be upgraded
		return nil, http.StatusHTTPVersionNotSupported
	case err == nil && request.Host != "":
		return request, 0
	case err != nil && limited.N == 0:
		return nil, http.StatusRequestHeaderFieldsTooLarge
	case failed, errors.Is(err, io.EOF):
		return nil, 0
	}
	return nil, http.StatusBadRequest
}

func (v *visit) Header() http.Header { return v.header }

func (v *visit) WriteHeader(status int) { v.status = status }

func (v *visit) Write([]byte) (int, error) { return 0, http.ErrBodyNotAllowed }

// Hijack gives the connection away, and with it the duty to close it.
func (v *visit) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	v.stay()
	v.taken = true
	return v.conn, bufio.NewReadWriter(v.in, bufio.NewWriter(v.conn)), nil
}

// finish sends the answer and closes the connection, unless that was given away.
func (v *visit) finish() {
	if v.taken {
		return
	}
	defer v.stay()
	defer func() { _ = v.conn.Close() }()
	if v.status == 0 {
		return
	}
	_ = v.conn.SetDeadline(time.Now().Add(afterglow))
	response := http.Response{StatusCode: v.status, ProtoMajor: 1, ProtoMinor: 1, Header: v.header, Close: true}
	if err := response.Write(v.conn); err != nil {
		return
	}
	// What still comes is read: with bytes left unread, closing would reset the
	// connection, and the answer would be lost on its way.
	if half, ok := v.conn.(interface{ CloseWrite() error }); ok && half.CloseWrite() == nil {
		_, _ = io.Copy(io.Discard, io.LimitReader(v.conn, 8*maxRequestBytes))
	}
}
