package settings

import (
	"fmt"
	"strings"

	"offhours/protocol"
)

// FormatTOML writes a valid document as people edit it, with a short comment
// beside what does not explain itself. [ParseTOML] reads it back unchanged.
func FormatTOML(s protocol.Settings) []byte {
	var w tomlWriter
	w.line("# Times are what your clock shows, from 00:00 to 24:00. A range that ends before it")
	w.line("# begins runs into the next day. Night wins over work; what is neither is off.")
	w.line("")
	w.set("version", s.Version, "")
	w.set("language", s.Language, `"system", "en" or "ar"`)
	w.set("zone", s.Zone, `"system", or an IANA name such as "Africa/Cairo"`)
	w.set("night", s.Night, `begins on every local date; "" for none`)
	w.set("first_day", string(s.FirstDay), "of the week on screens: mon, tue, wed, thu, fri, sat or sun")
	w.set("strict", s.Strict, "true: what opens more waits for work that begins 8 hours later at least")
	w.week(s.Work)
	w.exceptions(s.Exceptions)
	w.off(s.Off)
	w.table("follow_up", "")
	w.set("minutes", s.FollowUp.Minutes, "to answer people after work; 0 to 60")
	w.set("days_off", s.FollowUp.DaysOff, "true: also on dates without working hours")
	w.breaks(s.Breaks)
	w.table("quiet", "when the desktop's own do-not-disturb is switched on for you")
	w.set("night", s.Quiet.Night, "true: while it is night")
	w.set("breaks", s.Quiet.Breaks, "true: while a break runs")
	return []byte(w.text.String())
}

// tomlWriter collects the lines of a document.
type tomlWriter struct{ text strings.Builder }

func (w *tomlWriter) line(text string) {
	w.text.WriteString(text)
	w.text.WriteByte('\n')
}

// commented writes a line with its comment in a column of its own.
func (w *tomlWriter) commented(text, comment string) {
	if comment == "" {
		w.line(text)
		return
	}
	w.line(fmt.Sprintf("%-38s   # %s", text, comment))
}

// table begins a table after an empty line.
func (w *tomlWriter) table(name, comment string) {
	w.line("")
	w.commented("["+name+"]", comment)
}

// set writes one setting: a number, or text in quotation marks.
func (w *tomlWriter) set(key string, value any, comment string) {
	if text, ok := value.(string); ok {
		value = quote(text)
	}
	w.commented(fmt.Sprintf("%s = %v", key, value), comment)
}

func (w *tomlWriter) week(week protocol.Week) {
	w.table("work", "a day that is missing has no working hours")
	for _, pair := range dayPairs(week) {
		w.line(pair)
	}
}

// exceptions explains itself once, on the first one or else on a sample.
func (w *tomlWriter) exceptions(exceptions []protocol.Exception) {
	if len(exceptions) == 0 {
		w.line("")
		w.commented("# [[exceptions]]", exceptionComment)
		w.line(`# name = "Holiday"`)
		w.line("# from = 2027-05-01")
		w.commented("# to = 2027-05-07", toComment)
		w.commented("# work = {}", workComment)
	}
	for i, e := range exceptions {
		w.exception(e, i == 0)
	}
}

func (w *tomlWriter) off(off protocol.OffHours) {
	w.table("off", "")
	w.set("first_week", string(off.FirstWeek), `what off hours do in your first week at most: "remind" or "closed"`)
	w.set("verdict", string(off.Verdict), `and from then on: "open", "remind", "delay" (wait first) or "closed"`)
	w.set("wait", off.Wait, "how long a delay waits: 10s to 1m")
	w.set("embeds", string(off.Embeds), `in other sites' pages: "open", or "closed" wherever their platform is not open`)
	if len(off.Places) == 0 {
		w.line("")
		w.commented("# [[off.places]]", placesComment)
		w.commented(`# platform = "facebook"`, "a platform, a role, or one role on one platform")
		w.line(`# role = "care"`)
		w.line(`# verdict = "open"`)
	}
	for i, place := range off.Places {
		w.place(place, i == 0)
	}
}

func (w *tomlWriter) place(place protocol.OffPlace, explain bool) {
	comment := ""
	if explain {
		comment = placesComment
	}
	w.table("[off.places]", comment)
	if place.Platform != "" {
		w.set("platform", place.Platform, "")
	}
	if place.Role != "" {
		w.set("role", string(place.Role), "")
	}
	w.set("verdict", string(place.Verdict), "")
}

const (
	placesComment    = "places with a verdict of their own in off hours: the last one that fits wins"
	exceptionComment = "the last one that covers a date wins; a range belongs to the date it begins on"
	toComment        = "inclusive"
	workComment      = "empty table: days off"
)

func (w *tomlWriter) exception(e protocol.Exception, explain bool) {
	comment := func(text string) string {
		if explain {
			return text
		}
		return ""
	}
	w.table("[exceptions]", comment(exceptionComment))
	w.set("name", e.Name, "")
	w.line("from = " + e.From)
	w.commented("to = "+e.To, comment(toComment))
	w.commented("work = "+inlineWeek(e.Work), comment(workComment))
}

// inlineWeek writes { mon = ["09:00-17:00"] }.
func inlineWeek(week protocol.Week) string {
	pairs := dayPairs(week)
	if len(pairs) == 0 {
		return "{}"
	}
	return "{ " + strings.Join(pairs, ", ") + " }"
}

// dayPairs writes mon = ["09:00-17:00"] for each day that has hours.
func dayPairs(week protocol.Week) (pairs []string) {
	for _, d := range days(week) {
		if len(d.ranges) == 0 {
			continue
		}
		quoted := make([]string, len(d.ranges))
		for i, text := range d.ranges {
			quoted[i] = quote(text)
		}
		pairs = append(pairs, d.name+" = ["+strings.Join(quoted, ", ")+"]")
	}
	return pairs
}

// quote writes a TOML string. A valid document holds no control characters, so
// only the two marks of the notation itself need an escape.
func quote(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
