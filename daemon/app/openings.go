package app

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"offhours/daemon/budget"
	"offhours/daemon/engine"
	"offhours/daemon/schedule"
	"offhours/daemon/server"
	"offhours/protocol"
)

func (a *App) followUpAct(ctx context.Context, command protocol.FollowUpCommand) (protocol.FollowUpStatus, error) {
	status, err := a.engine.FollowUpAct(ctx, command.Act)
	if errors.Is(err, engine.ErrNoFollowUp) {
		return status, refused(protocol.ErrorData{Code: protocol.ErrNoFollowUp, Hint: followUpHint(status.State)}, err)
	}
	return status, unavailable(err)
}

func followUpHint(state protocol.FollowUpState) string {
	if state == protocol.FollowUpSpent {
		return "today's is used up; what cannot wait is what on-call is for"
	}
	return "it begins when the last working hours of a day end, and is gone at night"
}

func (a *App) followUpGet(ctx context.Context, _ protocol.Empty) (protocol.FollowUpStatus, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	return snapshot.FollowUp, err
}

// followUpOf is the follow-up as the status tells of it: not at all while there is none.
func followUpOf(snapshot engine.Snapshot) *protocol.FollowUpStatus {
	if snapshot.FollowUp.State == protocol.FollowUpNone {
		return nil
	}
	return &snapshot.FollowUp
}

func (a *App) onCallStart(ctx context.Context, start protocol.OnCallStart) (protocol.OnCallStatus, error) {
	start.Reason = strings.TrimSpace(start.Reason)
	if wrong := a.checkOnCall(start); wrong != nil {
		return protocol.OnCallStatus{}, badField(wrong)
	}
	status, err := a.engine.OnCallStart(ctx, start)
	switch {
	case errors.Is(err, engine.ErrAtWork):
		return status, refused(protocol.ErrorData{Code: protocol.ErrAtWork, Hint: "nothing is closed now"}, err)
	case errors.Is(err, engine.ErrOnCall):
		return status, refused(protocol.ErrorData{Code: protocol.ErrOnCall, Hint: "end that first, or let it run out"}, err)
	}
	return status, unavailable(err)
}

func (a *App) checkOnCall(start protocol.OnCallStart) *schedule.FieldError {
	if wrong := budget.CheckOnCall(start); wrong != nil {
		return wrong
	}
	if start.Platform == "" {
		return nil
	}
	return a.checkPlatform(start.Platform, "leave it out for all of them, or ")
}

func (a *App) checkPlatform(id, hint string) *schedule.FieldError {
	var known []string
	for _, platform := range a.table.pushed().Platforms {
		known = append(known, platform.ID)
	}
	if slices.Contains(known, id) {
		return nil
	}
	return &schedule.FieldError{
		Field:   "platform",
		Problem: "there is no platform " + id,
		Hint:    hint + "write one of " + strings.Join(known, ", "),
	}
}

func (a *App) delayOpen(ctx context.Context, open protocol.DelayOpen) (protocol.DelayOpened, error) {
	open.Reason = strings.TrimSpace(open.Reason)
	if wrong := cmp.Or(budget.CheckDelay(open), a.checkPlatform(open.Platform, "")); wrong != nil {
		return protocol.DelayOpened{}, badField(wrong)
	}
	opened, err := a.engine.DelayOpen(ctx, open)
	if errors.Is(err, engine.ErrNoDelay) {
		return opened, refused(protocol.ErrorData{Code: protocol.ErrNoDelay, Hint: "it is open, or closed until working hours begin"}, err)
	}
	return opened, unavailable(err)
}

func badField(wrong *schedule.FieldError) error {
	data := protocol.ErrorData{Code: protocol.ErrBadShape, Field: wrong.Field, Hint: wrong.Hint}
	return &server.Error{Code: protocol.CodeInvalidParams, Message: wrong.Field + ": " + wrong.Problem, Data: data}
}

func (a *App) onCallEnd(ctx context.Context, _ protocol.Empty) (protocol.OnCallStatus, error) {
	status, err := a.engine.OnCallEnd(ctx)
	if errors.Is(err, engine.ErrNotOnCall) {
		return status, refused(protocol.ErrorData{Code: protocol.ErrNotOnCall, Hint: "there is nothing to end"}, err)
	}
	return status, err
}

func (a *App) onCallGet(ctx context.Context, _ protocol.Empty) (protocol.OnCallStatus, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	return snapshot.OnCall, err
}
