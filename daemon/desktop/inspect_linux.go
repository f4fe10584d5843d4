package desktop

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/esiqveland/notify"
)

// Inspect looks at what shows notices, as far as it answers within the time of ctx.
func Inspect(ctx context.Context) (seen Inspection) {
	seen.Known = true
	patience := defaultPatience
	if end, bounded := ctx.Deadline(); bounded {
		patience = time.Until(end) / 3 // there are three kinds of questions
	}
	r := newRoad(Options{Patience: patience})
	if err := r.connect(ctx); err != nil {
		return seen
	}
	defer r.close()
	seen.Bus = true
	defer func() {
		how, on := r.doNotDisturb(ctx)
		seen.Switch = how
		switch {
		case r.isLocked(ctx):
			seen.Quiet = QuietLocked
		case on:
			seen.Quiet = how
		}
	}()
	var has bool
	var names []string
	err := r.within(ctx, "ask the bus", func() error {
		if err := r.conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.ListActivatableNames", 0).Store(&names); err != nil {
			return err
		}
		return r.conn.BusObject().CallWithContext(ctx, "org.freedesktop.DBus.NameHasOwner", 0, service).Store(&has)
	})
	seen.Startable = slices.Contains(names, service)
	if err != nil || !has {
		return seen
	}
	seen.Service = "unknown"
	err = r.within(ctx, "ask the service", func() error {
		server, err := notify.GetServerInformation(r.conn)
		if err == nil {
			seen.Service = server.Name
		}
		return err
	})
	seen.Silent = errors.Is(err, errSlow)
	return seen
}
