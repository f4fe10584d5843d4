package breaks

import (
	"slices"

	"offhours/protocol"
)

// Rule says when a kind of break is due, how long it lasts and how it may be put off.
type Rule struct {
	EveryMs         int64 // due after so much load; 0: never by load
	InShift         bool  // due once in a shift, in its middle
	LengthMs        int64
	LongAfterMs     int64 // after so much load without a rest of this kind it lasts LongLengthMs; 0: never
	LongLengthMs    int64
	PostponeMs      int64 // how much later a postponed break asks again
	PostponeAgainMs int64 // the same from the second time on; 0: PostponeMs
	Postpones       int   // how often it may be postponed
	CreditMs        int64 // so long away from the desk counts as a break; 0: never
}

// Rules holds the rule of each kind, and what weighs how much.
type Rules struct {
	Eyes    Rule
	Move    Rule
	Outside Rule

	WeightPercent int64 // what time on platforms counts for, in hundredths of other time; 0: 100
	StrainMs      int64 // after so much community and care without a pause the movement break is due; 0: never
	Skips         int   // how many breaks of a kind may be skipped in a row; 0: any number
}

func (r *Rules) of(kind protocol.BreakKind) *Rule {
	switch kind {
	case protocol.Eyes:
		return &r.Eyes
	case protocol.Move:
		return &r.Move
	default:
		return &r.Outside
	}
}

func (r *Rules) isOn(kind protocol.BreakKind) bool {
	rule := r.of(kind)
	return rule.EveryMs > 0 || rule.InShift
}

// byLength lists the kinds that are switched on, the longest break first; of two that
// are as long as each other the one that comes less often.
func (r *Rules) byLength() (kinds []protocol.BreakKind) {
	for _, kind := range protocol.BreakKinds() { // each comes less often than the one before it
		if !r.isOn(kind) {
			continue
		}
		at := slices.IndexFunc(kinds, func(longer protocol.BreakKind) bool { return r.of(longer).LengthMs <= r.of(kind).LengthMs })
		if at < 0 {
			at = len(kinds)
		}
		kinds = slices.Insert(kinds, at, kind)
	}
	return kinds
}

// longer lists the kinds whose breaks include one of the kind, and shorter those that
// one of the kind includes.
func (r *Rules) longer(kind protocol.BreakKind) []protocol.BreakKind {
	all := r.byLength()
	return all[:max(0, slices.Index(all, kind))]
}

func (r *Rules) shorter(kind protocol.BreakKind) []protocol.BreakKind {
	all := r.byLength()
	return all[slices.Index(all, kind)+1:]
}

// weightPercent is what attention to a platform counts for.
func (r *Rules) weightPercent() int64 {
	if r.WeightPercent == 0 {
		return restPercent
	}
	return r.WeightPercent
}

// allowSkip says whether one more in a row may be skipped.
func (r *Rules) allowSkip(t *timer) bool { return r.Skips == 0 || t.skipped < r.Skips }

func (r *Rule) postponeMs(times int) int64 {
	if times > 0 && r.PostponeAgainMs > 0 {
		return r.PostponeAgainMs
	}
	return r.PostponeMs
}
