package settings

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"offhours/protocol"
)

// Bounds of the section about breaks. One every few seconds would be no rest, and the
// shortest is short enough to try them out.
const (
	leastEveryMs = 5_000
	maxPostpones = 10
	maxSkips     = 10
	leastWeight  = 100
	maxWeight    = 500
	maxIdeas     = 30
	maxIdeaRunes = 120
)

func checkBreaks(b protocol.Breaks) (p []FieldError) {
	p = append(p, checkBreak("breaks.eyes", b.Eyes)...)
	p = append(p, checkBreak("breaks.move", b.Move)...)
	p = append(p, checkOutside(b.Outside)...)
	p = append(p, checkWeight(b.Weight)...)
	p = append(p, checkDuration("breaks.strain", b.Strain, false)...)
	p = append(p, checkNumber("breaks.skips", b.Skips, maxSkips)...)
	p = append(p, checkIdeas("breaks.ideas.eyes", b.Ideas.Eyes)...)
	p = append(p, checkIdeas("breaks.ideas.move", b.Ideas.Move)...)
	return append(p, checkIdeas("breaks.ideas.outside", b.Ideas.Outside)...)
}

// checkBreak wants the durations that a kind needs when it is switched on: how
// long it lasts, and how far it is put off if it may be. The others may be "".
func checkBreak(path string, rule protocol.BreakRule) []FieldError {
	p := checkEvery(path+".every", rule.Every)
	on := rule.Every != ""
	p = append(p, checkDuration(path+".length", rule.Length, on)...)
	p = append(p, checkDuration(path+".long_after", rule.LongAfter, false)...)
	p = append(p, checkDuration(path+".long_length", rule.LongLength, false)...)
	p = append(p, checkPostpones(path, rule.Postpone, rule.PostponeAgain, rule.Postpones, on)...)
	return append(p, checkDuration(path+".credit", rule.Credit, false)...)
}

func checkOutside(rule protocol.OutsideRule) []FieldError {
	const path = "breaks.outside"
	p := checkDuration(path+".length", rule.Length, false)
	p = append(p, checkPostpones(path, rule.Postpone, rule.PostponeAgain, rule.Postpones, rule.Length != "")...)
	return append(p, checkDuration(path+".credit", rule.Credit, false)...)
}

func checkPostpones(path, first, again string, times int, on bool) []FieldError {
	p := checkDuration(path+".postpone", first, on && times > 0)
	p = append(p, checkDuration(path+".postpone_again", again, false)...)
	return append(p, checkNumber(path+".postpones", times, maxPostpones)...)
}

func checkEvery(field, text string) []FieldError {
	if p := checkDuration(field, text, false); len(p) > 0 {
		return p
	}
	if ms, _ := Duration(text); text != "" && ms < leastEveryMs {
		return []FieldError{{
			Field: field, Problem: fmt.Sprintf("a break every %q is no break", text),
			Hint: `write "5s" or more, such as "20m"; "" for no breaks of this kind`,
			Code: protocol.ProblemOften,
		}}
	}
	return nil
}

func checkWeight(weight int) []FieldError {
	if weight == 0 || leastWeight <= weight && weight <= maxWeight {
		return nil
	}
	return []FieldError{{
		Field: "breaks.weight", Problem: fmt.Sprintf("%d is out of bounds", weight),
		Hint: fmt.Sprintf("write percent, from %d to %d, such as 150", leastWeight, maxWeight),
		Code: protocol.ProblemNumber,
	}}
}

// checkIdeas takes any text of one line; where it is shown it is text, whatever it
// looks like.
func checkIdeas(path string, ideas []string) (p []FieldError) {
	if len(ideas) > maxIdeas {
		p = append(p, FieldError{
			Field: path, Problem: fmt.Sprintf("%d ideas are too many", len(ideas)),
			Hint: fmt.Sprintf("take some out, so that at most %d are left", maxIdeas),
			Code: protocol.ProblemTooMany,
		})
	}
	for i, idea := range ideas {
		if problem := problemOfIdea(idea); problem != "" {
			p = append(p, FieldError{
				Field: fmt.Sprintf("%s[%d]", path, i), Problem: problem,
				Hint: fmt.Sprintf("write it in one line of at most %d characters", maxIdeaRunes),
				Code: protocol.ProblemIdea,
			})
		}
	}
	return p
}

func problemOfIdea(idea string) string {
	switch runes := utf8.RuneCountInString(idea); {
	case strings.TrimSpace(idea) == "":
		return "there is nothing in it"
	case runes > maxIdeaRunes:
		return fmt.Sprintf("the idea has %d characters", runes)
	case !utf8.ValidString(idea) || strings.ContainsFunc(idea, unicode.IsControl):
		return "the idea has a line break or another character that cannot be seen"
	}
	return ""
}

func checkDuration(field, text string, needed bool) []FieldError {
	ms, err := Duration(text)
	switch {
	case err != nil:
		return []FieldError{{
			Field: field, Problem: err.Error(),
			Hint: `write hours, minutes and seconds in this order, up to a day, such as "20s", "5m" or "1h30m"`,
			Code: protocol.ProblemDuration,
		}}
	case ms == 0 && needed:
		return []FieldError{{
			Field: field, Problem: fmt.Sprintf("%q is no time at all", text),
			Hint: `write how long, such as "20s", "5m" or "1h30m"; to have no breaks of this kind, let its first setting be ""`,
			Code: protocol.ProblemNoTime,
		}}
	case ms == 0 && text != "":
		return []FieldError{{
			Field: field, Problem: fmt.Sprintf("%q is no time at all", text),
			Hint: `write how long, such as "20s", "5m" or "1h30m", or "" for never`,
			Code: protocol.ProblemNoTime,
		}}
	}
	return nil
}
