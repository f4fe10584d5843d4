package settings

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Bounds of the document; the schema of the wire has the same.
const (
	MaxExceptions    = 500
	maxRangesPerDay  = 12
	MaxNameRunes     = 100
	maxFollowUpMin   = 60
	supportedVersion = 1

	maxBytes = protocol.MaxMessageBytes - 1<<10 // what is around it in a message takes some
)

// Validate lists everything that is wrong with the document; none when it can be
// used. Whether a zone is known depends on the zone data of this computer.
func Validate(s protocol.Settings) Problems {
	var p Problems
	p = append(p, checkVersion(s.Version)...)
	p = append(p, checkWord("language", s.Language, "system", "en", "ar")...)
	p = append(p, checkZone(s.Zone)...)
	p = append(p, schedule.Check(s)...)
	p = append(p, checkWord("first_day", string(s.FirstDay), dayNames()...)...)
	p = append(p, checkLengths("work", s.Work)...)
	p = append(p, checkExceptions(s.Exceptions)...)
	p = append(p, checkOff(s.Off)...)
	p = append(p, checkNumber("follow_up.minutes", s.FollowUp.Minutes, maxFollowUpMin)...)
	p = append(p, checkBreaks(s.Breaks)...)
	return append(p, checkSize(s)...)
}

// Usable is nil when this program can follow the document. That this computer does
// not know the zone or a platform is no obstacle: an update may have taken away what
// was right when it was written.
func Usable(s protocol.Settings) error {
	s.Zone = SystemZone
	s.Off.Places = slices.Clone(s.Off.Places)
	for i := range s.Off.Places {
		if s.Off.Places[i].Platform != "" {
			s.Off.Places[i].Platform = platforms()[0]
		}
	}
	return Validate(s).Err()
}

// checkSize keeps the document small enough to travel.
func checkSize(s protocol.Settings) []FieldError {
	text, err := json.Marshal(s)
	if err == nil && len(text) <= maxBytes {
		return nil
	}
	return []FieldError{{
		Problem: fmt.Sprintf("the document is %d bytes long, and at most %d can be sent to browsers", len(text), maxBytes),
		Hint:    "take out old exceptions, or ideas",
		Code:    protocol.ProblemTooLong,
	}}
}

func checkVersion(version int) []FieldError {
	if version == supportedVersion {
		return nil
	}
	return []FieldError{{
		Field:   "version",
		Problem: fmt.Sprintf("this program does not know version %d of the document", version),
		Hint:    "write version = 1, or install a newer Offhours",
		Code:    protocol.ProblemVersion,
	}}
}

// checkWord accepts one of a few words.
func checkWord(field, value string, words ...string) []FieldError {
	if slices.Contains(words, value) {
		return nil
	}
	return []FieldError{{
		Field:   field,
		Problem: fmt.Sprintf("%q is not one of the choices", value),
		Hint:    "write " + choices(words),
		Code:    protocol.ProblemChoice,
	}}
}

// choices joins words to "a", "b" or "c".
func choices(words []string) string {
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = fmt.Sprintf("%q", w)
	}
	last := len(quoted) - 1
	return strings.Join(quoted[:last], ", ") + " or " + quoted[last]
}

func checkNumber(field string, value, most int) []FieldError {
	if 0 <= value && value <= most {
		return nil
	}
	return []FieldError{{
		Field:   field,
		Problem: fmt.Sprintf("%d is out of bounds", value),
		Hint:    fmt.Sprintf("write a whole number from 0 to %d", most),
		Code:    protocol.ProblemNumber,
	}}
}

func checkLengths(path string, week protocol.Week) (p []FieldError) {
	for _, day := range days(week) {
		if len(day.ranges) > maxRangesPerDay {
			p = append(p, FieldError{
				Field:   path + "." + day.name,
				Problem: fmt.Sprintf("%d ranges are too many for a day", len(day.ranges)),
				Hint:    fmt.Sprintf("join some of them, so that at most %d are left", maxRangesPerDay),
				Code:    protocol.ProblemTooMany,
			})
		}
	}
	return p
}

func checkExceptions(exceptions []protocol.Exception) (p []FieldError) {
	if len(exceptions) > MaxExceptions {
		p = append(p, FieldError{
			Field:   "exceptions",
			Problem: fmt.Sprintf("%d exceptions are too many", len(exceptions)),
			Hint:    fmt.Sprintf("take out old ones, so that at most %d are left", MaxExceptions),
			Code:    protocol.ProblemTooMany,
		})
	}
	for i, e := range exceptions {
		path := fmt.Sprintf("exceptions[%d]", i)
		p = append(p, checkName(path+".name", e.Name)...)
		p = append(p, checkLengths(path+".work", e.Work)...)
	}
	return p
}

func checkName(field, name string) []FieldError {
	switch {
	case !utf8.ValidString(name) || strings.ContainsFunc(name, unicode.IsControl):
		return []FieldError{{
			Field:   field,
			Problem: fmt.Sprintf("%q has a line break or another character that cannot be seen", name),
			Hint:    "write the name on one line",
			Code:    protocol.ProblemName,
		}}
	case utf8.RuneCountInString(name) > MaxNameRunes:
		return []FieldError{{
			Field:   field,
			Problem: fmt.Sprintf("the name has %d characters", utf8.RuneCountInString(name)),
			Hint:    fmt.Sprintf("shorten it to at most %d", MaxNameRunes),
			Code:    protocol.ProblemLongName,
		}}
	}
	return nil
}
