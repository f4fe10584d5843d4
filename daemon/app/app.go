// Package app builds the daemon once, from its parts, and starts and stops it.
// It is the only package that knows all of them; the command line and the tests
// build the same App.
//
//	browsers ─▶ server ─▶ api ─▶ engine ─▶ breaks, schedule (pure)
//	CLI ──────▶   │        └──▶ store, ledger, places
//	              └◀── pushes ── engine ──▶ prompts, quiet ─▶ desktop
package app

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"offhours/daemon/desktop"
	"offhours/daemon/doctor"
	"offhours/daemon/engine"
	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// Config is what a person or a test decides about a daemon.
type Config struct {
	Data    string // the data folder; made when missing
	Listen  string // where the browser door listens: 127.0.0.1 and a port
	Socket  string // the owner's door
	Version string

	// Background says that a service manager, a desktop or a browser started the
	// daemon, and no person by hand.
	Background bool

	// Facts finds out what doctor judges, around what the daemon says of itself; nil where
	// no browser may ask.
	Facts func(context.Context, protocol.Status) doctor.Facts

	Events func(protocol.Event) // called for everything that happens; nil for nobody
	Log    *slog.Logger

	// Retry is the pause before a database that cannot be opened is tried again; 0
	// means 5 s. Each pause is twice as long as the one before.
	Retry time.Duration

	// PortRetry is the pause before a port that another program holds is tried again;
	// 0 means 15 s.
	PortRetry time.Duration

	// LeastGap is what a time in which a browser ran and was not watched lasts at least; 0
	// means [protocol.MinUnwatchedMs].
	LeastGap time.Duration
}

func (c Config) firstRetry() time.Duration {
	if c.Retry > 0 {
		return c.Retry
	}
	return firstRetry
}

func (c Config) leastGap() time.Duration {
	if c.LeastGap > 0 {
		return c.LeastGap
	}
	return protocol.MinUnwatchedMs * time.Millisecond
}

// App is a daemon on one opening of its data folder.
type App struct {
	config     Config
	ctx        context.Context // for what the server calls back; ends after the server
	listening  bool            // somebody hears the events
	started    time.Time
	table      *table
	chosen     chosen
	saying     sync.Mutex // one word on pages after the other: each is judged by those before
	store      *store.Store
	engine     *engine.Engine
	server     *server.Server
	notifier   *desktop.Notifier
	peers      peers
	standIn    *standIn
	watch      *watch
	holds      chan protocol.Hold // the newest one that the engine has not heard
	microphone chan bool          // for the engine, the same: whether a program records from a microphone
	examining  chan struct{}      // holds a token while doctor looks, and rests
	pairing    pairing
	totals     totals
	past       past
	shutOut    shutOut
	saving     saving
	rest       time.Duration // how long to last at least before the folder is opened anew
	snapshots  snapshots
	risk       store.Risk   // of the data folder
	plans      atomic.Int64 // how many were made while the database was not open

	ledgerKept int64 // the day of UTC on which the days before it were added up; only [App.tend] knows
}

func newApp(ctx context.Context, config Config, options store.Options) (*App, error) {
	a := &App{config: config, listening: config.Events != nil, started: time.Now()}
	if !a.listening {
		a.config.Events = func(protocol.Event) {}
	}
	a.standIn, a.watch, a.holds = &standIn{App: a}, &watch{App: a}, make(chan protocol.Hold, 1)
	a.microphone, a.examining = make(chan bool, 1), make(chan struct{}, 1)
	var err error
	if a.store, err = store.Open(ctx, config.Data, options); err != nil {
		return nil, err
	}
	a.risk = store.FolderRisk(config.Data)
	if a.isDown() {
		a.saving.note(a.store.Down()) // before anybody can ask
	}
	if err := a.build(ctx); err != nil {
		return nil, errors.Join(err, a.store.Close())
	}
	return a, nil
}

func (a *App) build(ctx context.Context) error {
	if err := a.ensureSettings(ctx); err != nil {
		return err
	}
	if err := errors.Join(a.openTable(ctx), a.openChosen(ctx)); err != nil {
		return err
	}
	a.checkLedger(ctx)
	id, err := a.store.ServerID(ctx)
	if err != nil && !a.isDown() {
		return err
	}
	a.server = server.New(server.Config{
		Listen:       a.config.Listen,
		Socket:       a.config.Socket,
		Methods:      a.methods(),
		Browsers:     keys{a.store},
		ID:           id,
		Offer:        a.offer,
		Welcome:      a.welcome,
		Connected:    a.connected,
		Disconnected: a.disconnected,
		Opened:       a.portOpened,
		Shut:         a.portTaken,
		Retry:        a.config.PortRetry,
		Log:          a.config.Log,
	})
	a.engine = engine.New(engine.Config{
		Store:      a.engineStore(),
		Publisher:  publisher{a},
		Prompter:   prompts{a},
		Quieter:    quieter{a},
		Zones:      desktop.Zones{},
		PlaceOf:    a.table.Place,
		Events:     a.config.Events,
		Steps:      desktop.ClockSteps,
		Holds:      a.holds,
		Microphone: a.microphone,
		Log:        a.config.Log,
	})
	if err := a.engine.Load(ctx); err != nil {
		return err
	}
	a.notifier = desktop.NewNotifier(desktop.Options{
		OnAct: a.onNoticeAct, OnQuiet: a.onQuiet, Keeper: slip{a.config.Data}, Elsewhere: a.standIn, Log: a.config.Log,
	})
	return nil
}

// run serves until ctx ends or the data folder must be opened anew, then closes
// everything in the opposite order: the doors, and only when the last call is
// answered the engine, the desktop and the store.
func (a *App) run(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	inside, end := context.WithCancel(context.WithoutCancel(ctx))
	a.ctx = inside
	group.Go(func() error { return a.engine.Run(inside) })
	group.Go(func() error {
		defer end()
		return a.server.Run(ctx)
	})
	group.Go(func() error { return a.tend(ctx) })
	group.Go(func() error {
		desktop.FollowMicrophone(ctx, desktop.MicrophoneOptions{OnUse: a.onMicrophone, Log: a.config.Log})
		return nil
	})
	err := group.Wait()
	a.watch.close()
	a.notifier.Close()
	return errors.Join(err, a.closeStore(ctx))
}

// publisher is the server as the engine sees it: it pushes what the browsers
// should have, and a browser that is not there does not matter.
type publisher struct{ *App }

func (p publisher) Push(name string, params any) {
	if err := p.server.Push(context.Background(), name, params); err != nil {
		p.config.Log.Error("not pushed", "name", name, "error", err)
	}
}

func (p publisher) PushTo(browser, name string, params any) {
	err := p.server.PushTo(context.Background(), browser, name, params)
	if err != nil && !errors.Is(err, server.ErrNotConnected) {
		p.config.Log.Error("not pushed", "name", name, "error", err)
	}
}
