package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

// errReopen ends an App whose data folder must be opened anew.
var errReopen = errors.New("the data folder is opened anew")

// Daemon is an App and its successors. When the data folder must be opened anew,
// because a database was moved, or is damaged, or can be opened at last, all is
// built anew around it: the doors shut for a moment, and browsers that come back
// learn of another epoch.
type Daemon struct {
	config Config
	app    *App
}

// New opens the data folder and builds every part. Nothing listens yet. The error
// is store.ErrLocked when another daemon has the folder, store.ErrNewer when a
// newer program wrote it, and store.ErrForeign or store.ErrUnsafe when it must
// not be touched. A folder that only cannot be opened now is no error: the daemon
// serves what it knows, saves nothing, and tries again.
func New(ctx context.Context, config Config) (*Daemon, error) {
	app, err := newApp(ctx, config, store.Options{StayUp: true})
	if err != nil {
		return nil, err
	}
	return &Daemon{config, app}, nil
}

// Run serves until ctx ends. The error is server.ErrRunning when another daemon
// answers at the owner's door, or one of New.
func (d *Daemon) Run(ctx context.Context) error {
	defer func() { d.app.config.Events(protocol.Event{AtMs: nowMs(), Event: protocol.EventStopped}) }()
	for {
		began := time.Now()
		err := d.app.run(ctx)
		switch {
		case !errors.Is(err, errReopen):
			return err
		case ctx.Err() != nil:
			return nil // the end came first
		}
		d.config.Log.Warn("opening the data folder anew", "reason", err)
		next, err := newApp(ctx, d.config, store.Options{StayUp: true, CheckEveryPage: true})
		if err != nil {
			return fmt.Errorf("open data folder anew: %w", err)
		}
		next.inherit(d.app)
		next.rest = nextRest(d.app.rest, time.Since(began), d.config.firstRetry())
		d.app = next
	}
}

// longestRest bounds how long a folder that never stays in order is left alone.
const longestRest = time.Hour

// nextRest is how long the next opening of the data folder is to last at least:
// not at all after one that went well for an hour, else longer each time. So a
// disk that fails at every write, or a program that takes the files away again
// and again, makes no loop.
func nextRest(rest, lasted, first time.Duration) time.Duration {
	if lasted >= longestRest {
		return 0
	}
	return min(max(2*rest, first), longestRest)
}
