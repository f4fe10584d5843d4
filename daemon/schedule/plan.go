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

// PlanInput is all that a plan depends on beside the hours.
type PlanInput struct {
	NowMs    int64
	Zone     string // the name that the plan carries
	Revision int64

	// FirstWeekEndsMs is the instant up to which FirstWeek is the verdict of off
	// hours; 0 when the person has not started, or that week is over. FirstWeek
	// matters only before it.
	FirstWeekEndsMs int64
	FirstWeek       protocol.Verdict

	// Openings are laid over what the hours say: follow-up, on-call.
	Openings []protocol.VerdictRange
}

// Plan says what holds in the 48 hours from now. Off hours and nights are closed
// on every platform; in the first week off hours get a verdict of their own, to
// the millisecond. Working hours need no verdict: open is what holds where none
// is given.
func (f InForce) Plan(in PlanInput) protocol.Plan {
	untilMs := in.NowMs + protocol.PlanMs
	phases := f.Phases(in.NowMs, untilMs)
	return protocol.Plan{
		Revision:     in.Revision,
		MadeAtMs:     in.NowMs,
		ValidUntilMs: untilMs,
		Zone:         in.Zone,
		Phases:       phases,
		Verdicts:     append(verdicts(phases, in), in.Openings...),
	}
}

func verdicts(phases []protocol.PhaseRange, in PlanInput) []protocol.VerdictRange {
	out := []protocol.VerdictRange{}
	for _, p := range phases {
		switch p.Phase {
		case protocol.Work:
		case protocol.Night:
			out = appendVerdict(out, protocol.Closed, p.FromMs, p.ToMs)
		case protocol.Off:
			splitMs := min(max(p.FromMs, in.FirstWeekEndsMs), p.ToMs)
			out = appendVerdict(out, in.FirstWeek, p.FromMs, splitMs)
			out = appendVerdict(out, protocol.Closed, splitMs, p.ToMs)
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
