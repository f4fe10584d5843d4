package settings

import (
	"fmt"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

// BreakRules turns the document's section into the rules that the breaks follow.
// It fails on a duration that Validate refuses, and names the field.
func BreakRules(in protocol.Breaks) (out breaks.Rules, err error) {
	if out.Eyes, err = breakRule("breaks.eyes", in.Eyes); err != nil {
		return breaks.Rules{}, err
	}
	if out.Move, err = breakRule("breaks.move", in.Move); err != nil {
		return breaks.Rules{}, err
	}
	if out.Outside, err = breakRule("breaks.outside", inShift(in.Outside)); err != nil {
		return breaks.Rules{}, err
	}
	if out.StrainMs, err = Duration(in.Strain); err != nil {
		return breaks.Rules{}, fmt.Errorf("breaks.strain: %w", err)
	}
	out.Outside.InShift = out.Outside.LengthMs > 0
	out.WeightPercent, out.Skips = int64(in.Weight), in.Skips
	return out, nil
}

// inShift is the rule of fresh air in the words of the others: it comes by the clock.
func inShift(in protocol.OutsideRule) protocol.BreakRule {
	return protocol.BreakRule{
		Length: in.Length, Postpone: in.Postpone, PostponeAgain: in.PostponeAgain, Postpones: in.Postpones, Credit: in.Credit,
	}
}

func breakRule(path string, in protocol.BreakRule) (breaks.Rule, error) {
	out := breaks.Rule{Postpones: in.Postpones}
	for _, part := range []struct {
		name, text string
		ms         *int64
	}{
		{"every", in.Every, &out.EveryMs},
		{"length", in.Length, &out.LengthMs},
		{"long_after", in.LongAfter, &out.LongAfterMs},
		{"long_length", in.LongLength, &out.LongLengthMs},
		{"postpone", in.Postpone, &out.PostponeMs},
		{"postpone_again", in.PostponeAgain, &out.PostponeAgainMs},
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
