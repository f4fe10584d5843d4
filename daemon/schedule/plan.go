package schedule

import (
	"time"

	"offhours/protocol"
)

// firstWeekDays is how long off hours follow off.first_week after Start.
const firstWeekDays = 7

// FirstWeekEndsMs is the start of the local day seven days after Start.
func FirstWeekEndsMs(loc *time.Location, startedMs int64) int64 {
	fromMs, _ := DayRange(loc, DateAt(loc, startedMs).AddDays(firstWeekDays))
	return fromMs
}

// PlanInput is all that a plan depends on beside the hours and their ladders.
type PlanInput struct {
	NowMs    int64
	Zone     string // the name that the plan carries
	Revision int64

	// FirstWeekEndsMs is the instant up to which off hours are those of the first week;
	// 0 when the person has not started, or that week is over.
	FirstWeekEndsMs int64

	// Entered are the platforms that a person was let into after the wait.
	Entered []Entered

	// Openings are laid over what the hours say: follow-up, on-call.
	Openings []protocol.VerdictRange
}

// Entered is a platform of which all that is delayed is open for a while.
type Entered struct {
	Platform string
	UntilMs  int64
}

// Plan says what holds in the 48 hours from now. Off hours get what their ladder says,
// in the first week a freer one, to the millisecond; nights are closed on every
// platform. Working hours need no verdict: open is what holds where none is given.
func (f InForce) Plan(in PlanInput) protocol.Plan {
	untilMs := in.NowMs + protocol.PlanMs
	phases := f.Phases(in.NowMs, untilMs)
	first, later := f.Ladders(in.NowMs)
	plan := protocol.Plan{
		Revision:     in.Revision,
		MadeAtMs:     in.NowMs,
		ValidUntilMs: untilMs,
		Zone:         in.Zone,
		Phases:       phases,
		Verdicts:     verdicts(phases, first, later, in),
	}
	if first.delays() || later.delays() {
		plan.WaitMs = later.WaitMs
	}
	if later.Embeds == protocol.Closed {
		plan.Embeds = protocol.Closed
	}
	for _, e := range in.Entered {
		plan.Verdicts = append(plan.Verdicts, enter(plan, e)...)
	}
	plan.Verdicts = append(plan.Verdicts, in.Openings...)
	return plan
}

// Ladders are the strictest of the documents that count at an instant, in the first
// week and after it.
func (f InForce) Ladders(atMs int64) (first, later Ladder) {
	known := f.At(atMs)
	first, later = known[0].Ladder.InFirstWeek(), known[0].Ladder
	for _, d := range known[1:] {
		first, later = first.With(d.Ladder.InFirstWeek()), later.With(d.Ladder)
	}
	return first, later
}

// verdicts are what the phases give. Places that off hours treat in their own way have
// one range each for the whole plan, over which working hours and nights are laid once
// more: so there are never more ranges than phases and places together.
func verdicts(phases []protocol.PhaseRange, first, later Ladder, in PlanInput) []protocol.VerdictRange {
	endsMs := min(max(in.NowMs, in.FirstWeekEndsMs), in.NowMs+protocol.PlanMs)
	out := []protocol.VerdictRange{}
	for _, p := range phases {
		splitMs := min(max(p.FromMs, endsMs), p.ToMs)
		switch p.Phase {
		case protocol.Work:
		case protocol.Night:
			out = appendVerdict(out, protocol.Closed, p.FromMs, p.ToMs)
		case protocol.Off:
			out = appendVerdict(out, first.VerdictOf("", ""), p.FromMs, splitMs)
			out = appendVerdict(out, later.VerdictOf("", ""), splitMs, p.ToMs)
		}
	}
	places := append(placeVerdicts(first, in.NowMs, endsMs), placeVerdicts(later, endsMs, in.NowMs+protocol.PlanMs)...)
	if len(places) == 0 {
		return out
	}
	return append(append(out, places...), outsideOff(phases)...)
}

func placeVerdicts(ladder Ladder, fromMs, toMs int64) (out []protocol.VerdictRange) {
	if toMs <= fromMs {
		return nil
	}
	for _, p := range ladder.Places {
		out = append(out, protocol.VerdictRange{Verdict: p.Verdict, FromMs: fromMs, ToMs: toMs, Platform: p.Platform, Role: p.Role})
	}
	return out
}

// outsideOff takes back what places were given in working hours and nights.
func outsideOff(phases []protocol.PhaseRange) (out []protocol.VerdictRange) {
	for _, p := range phases {
		switch p.Phase {
		case protocol.Work:
			out = appendVerdict(out, protocol.Open, p.FromMs, p.ToMs)
		case protocol.Night:
			out = appendVerdict(out, protocol.Closed, p.FromMs, p.ToMs)
		case protocol.Off:
		}
	}
	return out
}

func appendVerdict(out []protocol.VerdictRange, verdict protocol.Verdict, fromMs, toMs int64) []protocol.VerdictRange {
	if toMs <= fromMs {
		return out
	}
	return append(out, protocol.VerdictRange{Verdict: verdict, FromMs: fromMs, ToMs: toMs})
}

// enter opens what a plan delays of a platform, from its beginning on, as long as the
// phase lasts: a night that was moved closer meanwhile closes.
func enter(plan protocol.Plan, e Entered) (out []protocol.VerdictRange) {
	phase, _ := plan.PhaseAt(plan.MadeAtMs)
	toMs := min(e.UntilMs, phase.ToMs)
	for _, role := range protocol.Roles() {
		if plan.VerdictAt(plan.MadeAtMs, e.Platform, role) == protocol.Delay && toMs > plan.MadeAtMs {
			out = append(out, protocol.VerdictRange{
				Verdict: protocol.Open, FromMs: plan.MadeAtMs, ToMs: toMs, Platform: e.Platform, Role: role,
				Opening: protocol.OpenedDelay,
			})
		}
	}
	return out
}
