package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"offhours/daemon/store"
)

const (
	// tendEvery is how often the daemon looks whether its files are in place and a
	// snapshot is due. An upload looks by itself.
	tendEvery = time.Minute

	// A database that cannot be opened is tried again after 5 s, then after twice
	// as long, and so on up to five minutes.
	firstRetry   = 5 * time.Second
	longestRetry = 5 * time.Minute
)

// tend looks after the data folder until ctx ends or the folder must be opened
// anew, which is errReopen.
func (a *App) tend(ctx context.Context) error {
	if a.isDown() {
		return a.retry(ctx)
	}
	a.tellRecoveries(ctx)
	if err := a.store.Check(ctx); err != nil && ctx.Err() == nil {
		a.config.Log.Error("the history was not found in order", "error", err)
	}
	ticker := time.NewTicker(tendEvery)
	defer ticker.Stop()
	for {
		a.keepSnapshot(ctx)
		a.keepLedger(ctx, nowMs())
		select {
		case <-ctx.Done():
			return nil
		case <-a.store.Gone():
			if !pause(ctx, time.Until(a.started.Add(a.rest))) {
				return nil
			}
			return fmt.Errorf("%w: %w", errReopen, a.store.Lost())
		case <-ticker.C:
			_ = a.store.CheckInPlace() // closes Gone
			a.watch.tick()
		}
	}
}

// retry tries to open what is down until it can be opened.
func (a *App) retry(ctx context.Context) error {
	a.config.Log.Error("a database cannot be opened; nothing is saved, the browsers keep their queues", "error", a.store.Down())
	for wait := a.config.firstRetry(); ; wait = min(2*wait, longestRetry) {
		if !pause(ctx, wait) {
			return nil
		}
		err := a.store.Try(ctx)
		if err == nil {
			return fmt.Errorf("%w: it can be opened now", errReopen)
		}
		a.config.Log.Warn("a database still cannot be opened", "error", err)
		a.noteSaved(err)
	}
}

// pause waits, and is false when ctx ends first.
func pause(ctx context.Context, length time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(length):
		return true
	}
}

// keepSnapshot makes today's snapshot, if that is due. After a failure it waits
// for an hour; what is there stays.
func (a *App) keepSnapshot(ctx context.Context) {
	if time.Now().Before(a.snapshots.after()) {
		return
	}
	err := a.store.Snapshot(ctx, nowMs())
	if ctx.Err() != nil {
		return
	}
	a.snapshots.note(err)
	if err != nil {
		a.config.Log.Error("no snapshot today", "error", err)
	}
}

// closeStore closes the data folder. When a database was moved or deleted under
// it, even a moment ago, all that was in it is saved first.
func (a *App) closeStore(ctx context.Context) error {
	if errors.Is(a.store.CheckInPlace(), store.ErrGone) {
		if err := a.store.Rescue(context.WithoutCancel(ctx), nowMs()); err != nil {
			a.config.Log.Error("what was moved or deleted could not be saved; the last snapshot counts", "error", err)
		}
	}
	return a.store.Close()
}
