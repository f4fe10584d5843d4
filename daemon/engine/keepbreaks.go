package engine

import (
	"context"
	"errors"

	"offhours/daemon/breaks"
)

// kept is what of the breaks is on disk.
type kept struct {
	atMs     int64          // when they were saved last
	load     int64          // of all kinds by then
	isBehind bool           // something else has changed since
	failedMs int64          // when the last attempt failed; 0: it did not
	isUnread bool           // what is there is not known, and nobody has said anything since
	ended    []breaks.Ended // these are not on disk yet
}

// loadBreaks goes on with the breaks as they were saved, or begins with somebody who is
// rested. What was read is saved again at once: that the daemon has stopped in good order
// is not true any more. What could not be read stays there until there is something to say.
func (e *Engine) loadBreaks(ctx context.Context, nowMs int64) breaks.State {
	saved, known, err := e.Store.BreaksNow(ctx)
	var state breaks.State
	if known && err == nil {
		state, err = breaks.Restore(saved, nowMs)
	}
	e.kept = kept{atMs: nowMs, isBehind: known, isUnread: err != nil && !errors.Is(err, breaks.ErrUnfit)}
	if err != nil {
		e.Log.Error("breaks begin anew", "error", err)
	}
	if !known || err != nil {
		return breaks.New(nowMs)
	}
	e.kept.load = state.Load()
	return state
}

// Inherit goes on with the breaks of an engine that has ended, which may know what no disk
// has taken. Call it between Load and Run.
func (e *Engine) Inherit(before *Engine) {
	if before.kept.isUnread && !e.kept.isUnread {
		return // it began with nothing, and there is something
	}
	state, err := breaks.Restore(before.stoppedBreaks(), e.nowMs)
	if err != nil {
		return
	}
	e.breakState = state
	e.kept.isBehind, e.kept.isUnread, e.kept.ended = true, before.kept.isUnread, before.kept.ended
}

// retryMs is how long a disk that has refused is left alone: an attempt may take seconds,
// in which the engine answers nobody.
const retryMs = minuteMs

// keepBreaks saves how the breaks stand when that is worth it: after whatever became of
// them, after a rest, and now and then while load grows.
func (e *Engine) keepBreaks(ctx context.Context, nowMs int64) {
	k, load := &e.kept, e.breakState.Load()
	if nowMs < k.atMs { // the clock was set back
		k.atMs, k.failedMs = nowMs, 0
	}
	isWorth := k.isBehind || load < k.load || load > k.load && nowMs-k.atMs >= breaks.UnsavedMs
	if isWorth && (k.failedMs == 0 || nowMs-k.failedMs >= retryMs) {
		e.saveBreaks(ctx, e.breakState.Saved())
	}
}

// stopBreaks saves them for the next start.
func (e *Engine) stopBreaks(ctx context.Context) { e.saveBreaks(ctx, e.stoppedBreaks()) }

func (e *Engine) stoppedBreaks() breaks.Saved {
	saved := e.breakState.Saved()
	saved.Stopped = true
	return saved
}

// maxEnded is how many breaks that have ended wait for a disk that takes them.
const maxEnded = 100

// saveBreaks saves how the breaks stand, and those that have ended. Where that fails, a
// later attempt makes up for it.
func (e *Engine) saveBreaks(ctx context.Context, now breaks.Saved) {
	k := &e.kept
	if err := e.Store.SaveBreaks(ctx, now, k.ended); err != nil {
		if k.failedMs == 0 {
			e.Log.Error("breaks could not be saved yet", "error", err)
		}
		k.failedMs, k.isBehind = e.nowMs, true
		k.ended = k.ended[max(0, len(k.ended)-maxEnded):]
		return
	}
	*k = kept{atMs: e.nowMs, load: e.breakState.Load()}
}
