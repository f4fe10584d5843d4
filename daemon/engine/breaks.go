package engine

import (
	"context"
	"slices"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// BreakAct does what a person asks about a break and answers how all of them
// stand afterwards. The error is breaks.ErrNone when there is nothing to act on.
func (e *Engine) BreakAct(ctx context.Context, command protocol.BreakCommand) (protocol.BreaksStatus, error) {
	var status protocol.BreaksStatus
	var actErr error
	err := e.do(ctx, func(nowMs int64) {
		var changes []breaks.Change
		if e.breakState, changes, actErr = e.breakState.Act(e.rules, command, nowMs); actErr == nil {
			e.tellBreaks(nowMs, changes)
			e.kept.isBehind, e.kept.isUnread, e.kept.failedMs = true, false, 0 // a person's word is worth an attempt
		}
		status = e.breaksStatus(nowMs)
	})
	if err != nil {
		return protocol.BreaksStatus{}, err
	}
	return status, actErr
}

// advanceBreaks lets time pass for the breaks.
func (e *Engine) advanceBreaks(ctx context.Context, nowMs int64) {
	var changes []breaks.Change
	e.breakState, changes = e.breakState.Advance(e.rules, e.presence(nowMs), nowMs)
	e.tellBreaks(nowMs, changes)
	if e.breakState.Marks(e.rules) != e.marks {
		e.publishBreaks(e.breaksStatus(nowMs))
	}
	e.keepBreaks(ctx, nowMs)
}

// tellBreaks passes on what became of the breaks: to the person, to the
// browsers, to whoever follows the events, and to the disk.
func (e *Engine) tellBreaks(nowMs int64, changes []breaks.Change) {
	if len(changes) == 0 {
		return
	}
	e.followQuiet(nowMs)
	e.kept.isBehind = true
	status := e.breaksStatus(nowMs)
	for _, change := range changes {
		e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventBreak, Kind: change.Kind, State: change.State})
		e.promptBreak(change, status, nowMs)
		if change.Record != nil {
			e.kept.ended = append(e.kept.ended, breaks.Ended{BreakRecord: *change.Record, Zone: e.zone.name})
		}
	}
	e.publishBreaks(status)
}

func (e *Engine) publishBreaks(status protocol.BreaksStatus) {
	e.marks = e.breakState.Marks(e.rules)
	e.Publisher.Push("breaks.changed", status)
}

// promptBreak shows or withdraws the question that a change calls for.
func (e *Engine) promptBreak(change breaks.Change, status protocol.BreaksStatus, nowMs int64) {
	switch change.State {
	case protocol.BreakPrompted:
		at := slices.IndexFunc(status.Breaks, func(b protocol.Break) bool { return b.Kind == change.Kind })
		if at >= 0 {
			e.Prompter.BreakDue(status.Breaks[at])
		}
	case protocol.BreakTaken:
		e.tellOver(change, nowMs)
	case protocol.BreakDue, protocol.BreakPostponed, protocol.BreakRunning,
		protocol.BreakCredited, protocol.BreakSkipped, protocol.BreakHeld:
		e.Prompter.BreakGone(change.Kind)
	case protocol.BreakAhead:
	}
}

// tellOver says that a break is over, unless nobody would see it in time, or that was
// long ago: a computer that slept, or was switched off.
func (e *Engine) tellOver(taken breaks.Change, nowMs int64) {
	if e.presence(nowMs).Hold != "" || nowMs-taken.Record.EndMs > protocol.MaxGapMs {
		e.Prompter.BreakGone(taken.Kind)
		return
	}
	e.Prompter.BreakOver(taken.Kind)
}

func (e *Engine) breaksStatus(nowMs int64) protocol.BreaksStatus {
	return e.breakState.Status(e.rules, nowMs)
}

func (e *Engine) nextBreakMs(nowMs int64) int64 {
	at, ok := e.breakState.NextChangeMs(e.rules, e.presence(nowMs), nowMs)
	if !ok {
		return 0
	}
	return at
}
