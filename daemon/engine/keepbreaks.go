package engine

import (
	"context"

	"offhours/daemon/breaks"
)

// kept is what of the breaks is on disk.
type kept struct {
	atMs     int64          // when they were saved last
	isBehind bool           // something has changed since then, besides the load
	ended    []breaks.Ended // these are not on disk yet
	fails    bool           // the last attempt did
}

// loadBreaks goes on with the breaks as they were saved, or begins with somebody who is
// rested.
func (e *Engine) loadBreaks(ctx context.Context, nowMs int64) breaks.State {
	e.kept.atMs = nowMs
	saved, known, err := e.Store.BreaksNow(ctx)
	if err == nil && !known {
		return breaks.New(nowMs)
	}
	var state breaks.State
	if err == nil {
		state, err = breaks.Restore(saved, nowMs)
	}
	if err != nil {
		e.Log.Error("breaks begin anew", "error", err)
		return breaks.New(nowMs)
	}
	return state
}

// keepBreaks saves how the breaks stand when that is worth it: after whatever was told of
// them, and now and then while somebody is at the desk.
func (e *Engine) keepBreaks(ctx context.Context, nowMs int64) {
	grows := nowMs-e.kept.atMs >= breaks.UnsavedMs && !e.presence(nowMs).Away
	if e.kept.isBehind || grows {
		e.saveBreaks(ctx, e.breakState.Saved())
	}
}

// stopBreaks saves them for the next start.
func (e *Engine) stopBreaks(ctx context.Context) {
	saved := e.breakState.Saved()
	saved.Stopped = true
	e.saveBreaks(ctx, saved)
}

// maxEnded is how many breaks that have ended wait for a disk that takes them.
const maxEnded = 100

// saveBreaks saves how the breaks stand, and those that have ended. Where that fails, the
// next change or the next check makes up for it.
func (e *Engine) saveBreaks(ctx context.Context, now breaks.Saved) {
	k := &e.kept
	if err := e.Store.SaveBreaks(ctx, now, k.ended); err != nil {
		if !k.fails {
			e.Log.Error("breaks could not be saved yet", "error", err)
		}
		k.fails, k.isBehind = true, true
		k.ended = k.ended[max(0, len(k.ended)-maxEnded):]
		return
	}
	*k = kept{atMs: e.nowMs}
}
