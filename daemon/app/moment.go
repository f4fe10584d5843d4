package app

import (
	"cmp"
	"context"
	"errors"
	"time"

	"offhours/daemon/budget"
	"offhours/daemon/engine"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

var errBeforeFirst = errors.New("at that time there were no settings yet")

// planAt says which rule applies at an instant: of the past by what was in force then.
func (a *App) planAt(ctx context.Context, query protocol.PlanQuery) (protocol.Moment, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	if err != nil {
		return protocol.Moment{}, err
	}
	moment, err := a.moment(ctx, snapshot, query.AtMs)
	return moment, unavailable(err)
}

func (a *App) moment(ctx context.Context, now engine.Snapshot, atMs int64) (protocol.Moment, error) {
	revisions, err := a.revisionsBetween(ctx, atMs, atMs+1)
	if err != nil {
		return protocol.Moment{}, err
	}
	if len(revisions) == 0 || atMs < revisions[0].SavedMs {
		return protocol.Moment{}, beforeFirst(revisions, now.Location)
	}
	then := then{revisions: revisions}
	if then.zone, err = a.store.ZoneAt(ctx, atMs); err != nil {
		return protocol.Moment{}, err
	}
	then.zone = cmp.Or(then.zone, now.Plan.Zone)
	if then.openings, err = a.openingsBetween(ctx, now, atMs, atMs+1); err != nil {
		return protocol.Moment{}, err
	}
	if then.startedMs, err = a.store.FirstStartMs(ctx); err != nil {
		return protocol.Moment{}, err
	}
	return then.moment(atMs), nil
}

// beforeFirst says from when on there is an answer.
func beforeFirst(revisions []revision, location *time.Location) error {
	data := protocol.ErrorData{Code: protocol.ErrBeforeFirst, Field: "atMs"}
	if len(revisions) > 0 {
		saved := time.UnixMilli(revisions[0].SavedMs).In(location)
		data.Hint = "the first ones are of " + saved.Format("Mon 2 Jan 2006, 15:04:05")
	}
	return refused(data, errBeforeFirst)
}

// then is all that an instant depends on.
type then struct {
	revisions []revision // that count, oldest first
	zone      string
	openings  []budget.Opening // that touch it
	startedMs int64            // when somebody first pressed Start; 0 for never
}

func (t then) moment(atMs int64) protocol.Moment {
	hours := inForce(t.revisions, t.zone)
	phase, reason, decided := hours.Why(atMs)
	return protocol.Moment{
		AtMs:     atMs,
		Zone:     t.zone,
		Phase:    phase,
		Reason:   reason,
		Settings: t.settings(decided.Revision),
		Started:  0 < t.startedMs && t.startedMs <= atMs,
		Verdicts: t.verdicts(hours, atMs),
		Openings: t.opened(),
	}
}

func (t then) settings(decided int64) (all []protocol.RevisionInForce) {
	for _, r := range t.revisions {
		all = append(all, protocol.RevisionInForce{
			Revision: r.Revision, SavedMs: r.SavedMs, OpensMs: r.OpensMs, Decided: r.Revision == decided,
		})
	}
	return all
}

// verdicts are those with which a plan of that instant begins.
func (t then) verdicts(hours schedule.InForce, atMs int64) []protocol.RoleVerdict {
	in := schedule.PlanInput{NowMs: atMs}
	if t.startedMs > 0 {
		in.FirstWeekEndsMs = schedule.FirstWeekEndsMs(locationOf(t.zone), t.startedMs)
	}
	for _, o := range t.openings {
		if o.Kind == budget.OpenedDelay {
			in.Entered = append(in.Entered, schedule.Entered{Platform: o.Platform, UntilMs: o.UntilMs})
			continue
		}
		in.Openings = append(in.Openings, o.Verdicts(o.FromMs)...)
	}
	return hours.Plan(in).VerdictsAt(atMs)
}

func (t then) opened() []protocol.MomentOpening {
	all := []protocol.MomentOpening{}
	for _, o := range t.openings {
		all = append(all, protocol.MomentOpening{
			Kind: protocol.OpeningKind(o.Kind), FromMs: o.FromMs, UntilMs: o.UntilMs,
			Reason: o.Reason, Platform: o.Platform, Role: o.Role,
		})
	}
	return all
}
