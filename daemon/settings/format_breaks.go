package settings

import (
	"strings"

	"offhours/protocol"
)

// breaks writes the section about breaks. What is missing is written as what it means.
func (w *tomlWriter) breaks(b protocol.Breaks) {
	w.table("breaks", "")
	w.set("weight", b.Weight, "what time on platforms counts for, in percent of other time: 100 to 500")
	w.set("strain", b.Strain, `so much community and care without a pause brings the next move; "" for never`)
	w.set("skips", b.Skips, "how many of a kind may be skipped in a row; 0 for any number")
	w.set("ignore_microphone", b.IgnoreMicrophone, "true: a microphone in use is no call, because some program always listens")
	w.breakRule("eyes", b.Eyes)
	w.breakRule("move", b.Move)
	w.outside(b.Outside)
	w.ideas(b.Ideas)
}

func (w *tomlWriter) breakRule(kind string, rule protocol.BreakRule) {
	w.table("breaks."+kind, "")
	w.set("every", rule.Every, `after so much time at the screen; "" for no such break`)
	w.set("length", rule.Length, "")
	w.set("long_after", rule.LongAfter, `after so much without a rest of this kind it is longer; "" for never`)
	w.set("long_length", rule.LongLength, "")
	w.postpones(rule.Postpone, rule.PostponeAgain, rule.Postpones)
	w.set("credit", rule.Credit, awayComment)
}

const awayComment = `so long away from the desk counts as taken; "" for never`

func (w *tomlWriter) outside(rule protocol.OutsideRule) {
	w.table("breaks.outside", "fresh air, in the middle of the working hours")
	w.set("length", rule.Length, `"" for no such break`)
	w.postpones(rule.Postpone, rule.PostponeAgain, rule.Postpones)
	w.set("credit", rule.Credit, awayComment)
}

func (w *tomlWriter) postpones(first, again string, times int) {
	w.set("postpone", first, "how much later it asks again")
	w.set("postpone_again", again, `from the second time on; "" for the same`)
	w.set("postpones", times, "how often it may be put off")
}

func (w *tomlWriter) ideas(ideas protocol.Ideas) {
	w.table("breaks.ideas", "what to do in a break, in your own words; without any, Offhours has some")
	for _, kind := range []struct {
		name  string
		ideas []string
	}{{"eyes", ideas.Eyes}, {"move", ideas.Move}, {"outside", ideas.Outside}} {
		quoted := make([]string, len(kind.ideas))
		for i, idea := range kind.ideas {
			quoted[i] = quote(idea)
		}
		if len(quoted) > 0 {
			w.line(kind.name + " = [" + strings.Join(quoted, ", ") + "]")
		}
	}
}
