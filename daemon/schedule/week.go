package schedule

import (
	"fmt"
	"slices"
	"time"

	"offhours/protocol"
)

// week holds the windows of each weekday, by time.Weekday, in order of start.
type week [7][]window

// entry is one range of a week as it was written.
type entry struct {
	day    time.Weekday
	field  string // such as work.mon[0]
	text   string
	window window
}

// compileWeek reads the table that stands at the given path ("work").
func compileWeek(path string, table protocol.Week) (week, []FieldError) {
	entries, problems := readWeek(path, table)
	problems = append(problems, overlaps(entries)...)
	var out week
	for _, e := range entries {
		out[e.day] = inOrder(out[e.day], e.window)
	}
	return out, problems
}

// inOrder puts a window among those of its day, by where it begins.
func inOrder(windows []window, one window) []window {
	at := len(windows)
	for at > 0 && windows[at-1].start > one.start {
		at--
	}
	return slices.Insert(windows, at, one)
}

func readWeek(path string, table protocol.Week) (entries []entry, problems []FieldError) {
	for _, day := range days(table) {
		for i, text := range day.ranges {
			field := fmt.Sprintf("%s.%s[%d]", path, day.name, i)
			w, problem := parseWindow(text)
			if problem != nil {
				problem.Field = field
				problems = append(problems, *problem)
				continue
			}
			entries = append(entries, entry{day.weekday, field, text, w})
		}
	}
	return entries, problems
}

// day is one weekday of a table.
type day struct {
	name    string
	weekday time.Weekday
	ranges  []string
}

// days lists the weekdays of a table as documents write them, Monday first.
func days(table protocol.Week) []day {
	return []day{
		{"mon", time.Monday, table.Mon},
		{"tue", time.Tuesday, table.Tue},
		{"wed", time.Wednesday, table.Wed},
		{"thu", time.Thursday, table.Thu},
		{"fri", time.Friday, table.Fri},
		{"sat", time.Saturday, table.Sat},
		{"sun", time.Sunday, table.Sun},
	}
}

// overlaps reports every range that shares time with one written before it.
func overlaps(entries []entry) (problems []FieldError) {
	for i, later := range entries {
		for _, earlier := range entries[:i] {
			if !later.overlaps(earlier) {
				continue
			}
			problems = append(problems, FieldError{
				Field:   later.field,
				Problem: fmt.Sprintf("%q overlaps %q in %s", later.text, earlier.text, earlier.field),
				Hint:    "join the two into one range, or end one before the other begins",
				Code:    protocol.ProblemOverlap,
			})
			break
		}
	}
	return problems
}

// overlaps looks at the week as a circle: Sunday's late hours meet Monday's
// early ones.
func (e entry) overlaps(other entry) bool {
	return e.startsWithin(other) || other.startsWithin(e)
}

func (e entry) startsWithin(other entry) bool {
	const minutesPerWeek = 7 * minutesPerDay
	ahead := int(e.day-other.day)*minutesPerDay + e.window.start - other.window.start
	return (ahead+minutesPerWeek)%minutesPerWeek < other.window.end-other.window.start
}
