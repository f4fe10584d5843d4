package breaks

import (
	"fmt"
	"time"

	"offhours/protocol"
)

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

// Compile turns the settings' section into rules. The error names the field.
func Compile(breaks protocol.Breaks) (Rules, error) {
	eyes, err := compile("breaks.eyes", breaks.Eyes)
	if err != nil {
		return Rules{}, err
	}
	move, err := compile("breaks.move", breaks.Move)
	return Rules{Eyes: eyes, Move: move}, err
}

func compile(field string, in protocol.BreakRule) (Rule, error) {
	out := Rule{Postpones: in.Postpones}
	for _, part := range []struct {
		name, text string
		ms         *int64
	}{
		{"every", in.Every, &out.EveryMs},
		{"length", in.Length, &out.LengthMs},
		{"postpone", in.Postpone, &out.PostponeMs},
		{"credit", in.Credit, &out.CreditMs},
	} {
		if part.text == "" {
			continue
		}
		length, err := time.ParseDuration(part.text)
		if err != nil || length < 0 {
			return Rule{}, fmt.Errorf("%s.%s: %q is not a length of time: write it like 20s, 5m or 1h30m", field, part.name, part.text)
		}
		*part.ms = length.Milliseconds()
	}
	return out, nil
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
