package settings

import (
	"fmt"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// BreakRules turns the document's section into the rules that the breaks follow.
// It fails on a duration that Validate refuses, and names the field.
func BreakRules(in protocol.Breaks) (breaks.Rules, error) {
	eyes, err := breakRule("breaks.eyes", in.Eyes)
	if err != nil {
		return breaks.Rules{}, err
	}
	move, err := breakRule("breaks.move", in.Move)
	return breaks.Rules{Eyes: eyes, Move: move}, err
}

func breakRule(path string, in protocol.BreakRule) (breaks.Rule, error) {
	out := breaks.Rule{Postpones: in.Postpones}
	for _, part := range []struct {
		name, text string
		ms         *int64
	}{
		{"every", in.Every, &out.EveryMs},
		{"length", in.Length, &out.LengthMs},
		{"postpone", in.Postpone, &out.PostponeMs},
		{"credit", in.Credit, &out.CreditMs},
	} {
		ms, err := Duration(part.text)
		if err != nil {
			return breaks.Rule{}, fmt.Errorf("%s.%s: %w", path, part.name, err)
		}
		*part.ms = ms
	}
	return out, nil
}
