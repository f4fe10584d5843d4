package engine

import (
	"context"
	"fmt"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// renewMs is how much of a plan must be left: below it a new one is made, so that
// a browser that loses the daemon always has more than a day and a half.
const renewMs = 36 * 3_600_000

// toldPhase is the phase as it was told last, ToMs 0 for always, and the plan by which
// that was found.
type toldPhase struct {
	protocol.PhaseRange
	plan int64
}

// planIsStale says whether the plan was made from something else than what is
// true now, does not cover the instant, or ends too soon.
func (e *Engine) planIsStale(nowMs int64) bool {
	_, covered := e.plan.PhaseAt(nowMs)
	return e.outdated || !covered || e.plan.ValidUntilMs-nowMs < renewMs
}

// makePlan makes the next 48 hours anew and tells the browsers. Until it succeeds
// the plan stays stale.
func (e *Engine) makePlan(ctx context.Context, nowMs int64) error {
	revision, err := e.Store.NextPlanRevision(ctx, e.zone.name, nowMs)
	if err != nil {
		return fmt.Errorf("count plan revision: %w", err)
	}
	e.plan = e.inForce.Plan(schedule.PlanInput{
		NowMs:           nowMs,
		Zone:            e.zone.name,
		Revision:        revision,
		FirstWeekEndsMs: e.firstWeekEndsMs(),
		Entered:         e.entered(),
		Openings:        append(e.followUpVerdicts(nowMs), e.onCallVerdicts(nowMs)...),
	})
	e.outdated = false
	e.Publisher.Push("plan.changed", e.plan)
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventPlan, Revision: revision, Zone: e.zone.name})
	return nil
}

// firstWeekEndsMs is when the first week ends; 0 while nobody has pressed Start.
func (e *Engine) firstWeekEndsMs() int64 {
	if e.startedMs == 0 {
		return 0
	}
	return schedule.FirstWeekEndsMs(e.zone.location, e.startedMs)
}

// followPhase notices that another phase has begun, of another kind or after a night
// that the computer slept through, or that the present one ends at another time than
// was told. When it ends it asks the hours: a long weekend ends after the plan.
func (e *Engine) followPhase(nowMs int64) {
	current, ok := e.plan.PhaseAt(nowMs)
	told := e.phase
	if !ok || current.Phase == told.Phase && e.plan.Revision == told.plan && (told.ToMs == 0 || nowMs < told.ToMs) {
		return
	}
	_, current.ToMs, _ = e.inForce.Next(nowMs)
	e.phase = toldPhase{current, e.plan.Revision}
	if current.Phase != told.Phase || current.ToMs != told.ToMs {
		e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventPhase, Phase: current.Phase, UntilMs: current.ToMs})
	}
}

func (e *Engine) nextPhaseMs(nowMs int64) int64 {
	current, _ := e.plan.PhaseAt(nowMs)
	return current.ToMs
}
