package breaks

import "offhours/protocol"

// Rule says when a kind of break is due and how it may be put off.
type Rule struct {
	EveryMs    int64 // due after so much load; 0 switches the kind off
	LengthMs   int64
	PostponeMs int64 // how much later a postponed break asks again
	Postpones  int   // how often it may be postponed
	CreditMs   int64 // so long away from the desk counts as a break; 0: never
}

// Rules holds the rule of each kind.
type Rules struct {
	Eyes Rule
	Move Rule
}

func (r *Rules) of(kind protocol.BreakKind) *Rule {
	if kind == protocol.Eyes {
		return &r.Eyes
	}
	return &r.Move
}

// byLength lists the kinds, the longer break first.
func (r *Rules) byLength() [2]protocol.BreakKind {
	if r.Eyes.LengthMs > r.Move.LengthMs {
		return [2]protocol.BreakKind{protocol.Eyes, protocol.Move}
	}
	return [2]protocol.BreakKind{protocol.Move, protocol.Eyes}
}

// isLonger reports whether kind is the longer of the two breaks.
func (r *Rules) isLonger(kind protocol.BreakKind) bool { return r.byLength()[0] == kind }

func (r *Rules) isOn(kind protocol.BreakKind) bool { return r.of(kind).EveryMs > 0 }

func other(kind protocol.BreakKind) protocol.BreakKind {
	if kind == protocol.Eyes {
		return protocol.Move
	}
	return protocol.Eyes
}
