package server

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/creachadair/jrpc2/handler"

	"offhours/protocol"
)

// Config is what a server needs from the rest of the daemon. Every field is
// needed, except that Offer, Retry and the callbacks may be left out.
type Config struct {
	Listen string // of the browser door: 127.0.0.1:PORT; port 0 for any free one
	Socket string // of the owner's door: a path, or on Windows the name of a pipe

	// Methods answers the calls. A handler sees its caller with [PeerFrom], and
	// refuses with an [*Error].
	Methods handler.Map

	// Browsers knows the pairings.
	Browsers Browsers

	// ID is the daemon's own name, which every pairing says too.
	ID string

	// Offer tries a code that a browser without a key has sent, whatever shape it
	// has: every call is a try, and is counted before anything else is looked at. An
	// error makes the browser come again later. With nil no code is ever right.
	Offer func(ctx context.Context, origin, code string) (protocol.OfferAnswer, error)

	// Welcome is the last frame of the prologue, for a browser that proved itself.
	Welcome func(ctx context.Context, browser string) (protocol.Welcome, error)

	// Connected and Disconnected follow a browser's one live connection; for one
	// browser they alternate. The next browser to come or go waits for them, so they
	// should take milliseconds. What Connected pushes is the first that the browser
	// gets after the welcome.
	Connected, Disconnected func(Peer)

	// Opened is told where the browser door listens, whenever it opens; Shut, once
	// before that, why it does not.
	Opened func(address string)
	Shut   func(err error)

	// Retry is the pause between two tries for a port that another program holds; 0
	// means 15 s.
	Retry time.Duration

	Log *slog.Logger
}

// Browsers knows the paired browsers.
type Browsers interface {
	// Key is the pairing's key (32 bytes) and the Origin that it was made for. The
	// error is ErrUnknownBrowser for a browser that never paired, and ErrRevoked,
	// beside the key, for one that was revoked; any other one makes the browser come
	// again later.
	Key(ctx context.Context, browser string) (key []byte, origin string, err error)
}

// Server is the two doors. Make one with [New].
type Server struct {
	config Config
	times  timing
	table  table

	unproved slots
	faults   faults
	roster   roster
	paces    *paces
	serving  atomic.Bool
	address  atomic.Pointer[string]
	ready    chan struct{}

	doors   doors
	started atomic.Bool
	cancel  context.CancelFunc
	ctx     context.Context // ends when the server is to stop
	done    chan struct{}   // closed when all of it has ended
}

// New makes a server; [Server.Run] opens its doors.
func New(config Config) *Server {
	if config.Offer == nil {
		config.Offer = noWindow
	}
	s := &Server{config: config, times: defaultTiming(), table: newTable(config.Methods), paces: newPaces(), ready: make(chan struct{}), done: make(chan struct{})}
	if config.Retry > 0 {
		s.times.retry = config.Retry
	}
	s.roster.connected, s.roster.disconnected = config.Connected, config.Disconnected
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.faults.tooMany = s.cancel
	return s
}

// Run opens both doors and serves until ctx ends or Close is called; then it
// says goodbye to everybody and returns nil. It fails at once with [ErrRunning]
// when another daemon holds the socket. A port that another program holds is no
// failure: the owner's door serves, and the port is tried again and again. The error
// is [ErrFaulty] when handlers have panicked too often.
//
// A server runs once.
func (s *Server) Run(ctx context.Context) error {
	if !s.started.CompareAndSwap(false, true) {
		return errors.New("server has run before")
	}
	defer close(s.done)
	defer s.cancel()
	defer context.AfterFunc(ctx, s.cancel)()
	if err := checkListen(s.config.Listen); err != nil {
		return err
	}
	owner, err := listenOwner(s.config.Socket)
	if err != nil {
		return fmt.Errorf("open the owner's door: %w", err)
	}
	var both sync.WaitGroup
	tried := make(chan struct{})
	both.Go(func() { s.serveBrowsers(sync.OnceFunc(func() { close(tried) })) })
	// Whoever asks at once waits for a moment, and is told how it stands with the port.
	select {
	case <-tried:
	case <-s.ctx.Done():
	}
	both.Go(func() { s.serveOwner(owner) })
	close(s.ready)
	both.Wait()
	s.doors.wait()
	return s.faults.verdict()
}

// Close stops the server and waits until nothing of it is left.
func (s *Server) Close() {
	s.cancel()
	if s.started.Load() {
		<-s.done
	}
}

// Ready is closed when the owner's door answers and the port was tried once.
func (s *Server) Ready() <-chan struct{} { return s.ready }

// Serving says whether the browser door is open; it is not while another program
// holds the port.
func (s *Server) Serving() bool { return s.serving.Load() }

// Addr is where the browser door listens, or, while it does not, where it wants to.
func (s *Server) Addr() string {
	if address := s.address.Load(); address != nil {
		return *address
	}
	return s.config.Listen
}

// Revoke closes the browser's connection, if it has one, and lets it in no more while
// the server lives. That it stays out afterwards is for Browsers to know.
func (s *Server) Revoke(browser string) { s.roster.revoke(browser) }

// Push sends a notification to every browser that is connected. It never blocks:
// a browser that does not read gets only the newest of each name, later.
func (s *Server) Push(ctx context.Context, name string, params any) error {
	message, err := push(ctx, name, params)
	if err != nil {
		return err
	}
	for _, session := range s.roster.all() {
		session.out.put(parcel{message: message, name: name})
	}
	return nil
}

// PushTo sends a notification to one browser; [ErrNotConnected] when it is not there.
func (s *Server) PushTo(ctx context.Context, browser, name string, params any) error {
	message, err := push(ctx, name, params)
	if err != nil {
		return err
	}
	session := s.roster.find(browser)
	if session == nil || !session.out.put(parcel{message: message, name: name}) {
		return ErrNotConnected
	}
	return nil
}

// push is a notification's message, if it is one that browsers understand and take.
func push(ctx context.Context, name string, params any) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	message, err := notification(name, params)
	if err != nil {
		return nil, fmt.Errorf("push %s: %w", name, err)
	}
	if len(message) > protocol.MaxDaemonMessageBytes {
		return nil, fmt.Errorf("push %s: %d bytes are more than a browser takes (%d)", name, len(message), protocol.MaxDaemonMessageBytes)
	}
	return message, nil
}
