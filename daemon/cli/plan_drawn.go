package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// drawing is a plan as bars, a row for each local date and a mark for each part of an
// hour, for a terminal of so many columns.
type drawing struct {
	plan    protocol.Plan
	nowMs   int64
	zone    *time.Location
	columns int
	colour  bool
}

// mark is what stands for a time; it says by its shape what it says by its colour.
type mark struct {
	shape  string
	colour string // the number of an ANSI foreground
	means  string
}

func markOf(phase protocol.Phase) mark {
	switch phase {
	case protocol.Work:
		return mark{"#", "32", phaseName(phase)}
	case protocol.Night:
		return mark{"-", "34", phaseName(phase)}
	default:
		return mark{".", "33", phaseName(phase)}
	}
}

// opened is off hours or night in which something is open all the same.
func opened() mark { return mark{"+", "36", "opened all the same"} }

// layout is how many marks an hour has, and how a date is written; false where the
// terminal is too narrow for any.
func (d drawing) layout() (perHour int, label string, fits bool) {
	for _, l := range []struct {
		perHour int
		label   string
	}{{3, "Mon _2 Jan  "}, {2, "Mon _2 Jan  "}, {1, "Mon _2 Jan  "}, {1, "Mon "}} {
		if len(l.label)+24*l.perHour <= d.columns {
			return l.perHour, l.label, true
		}
	}
	return 0, "", false
}

// lines are the drawing; none where the terminal is too narrow.
func (d drawing) lines() []string {
	perHour, label, fits := d.layout()
	if !fits {
		return nil
	}
	indent := strings.Repeat(" ", len(label))
	out := []string{indent + hours(perHour)}
	var legend []mark
	last := schedule.DateAt(d.zone, d.plan.ValidUntilMs-1)
	for date := schedule.DateAt(d.zone, d.nowMs); date.Compare(last) <= 0; date = date.AddDays(1) {
		marks := d.marks(date, perHour)
		out = append(out, dateLabel(date, label)+d.row(marks))
		for _, m := range marks {
			if m.shape != "" && !slices.Contains(legend, m) {
				legend = append(legend, m)
			}
		}
	}
	return append(out, d.legend(indent, legend)...)
}

// hours is every third hour above its first mark.
func hours(perHour int) string {
	var out strings.Builder
	for hour := 0; hour < 24; hour += 3 {
		_, _ = fmt.Fprintf(&out, "%-*s", 3*perHour, fmt.Sprintf("%02d", hour))
	}
	return strings.TrimRight(out.String(), " ")
}

func dateLabel(date schedule.Date, layout string) string {
	return time.Date(date.Year, date.Month, date.Day, 0, 0, 0, 0, time.UTC).Format(layout)
}

// marks are those of one date; empty ones are past, after the plan, or never shown by
// clocks that are set forward.
func (d drawing) marks(date schedule.Date, perHour int) []mark {
	marks := make([]mark, 24*perHour)
	minutes := 60 / perHour
	for i := range marks {
		fromMs, _ := schedule.Resolve(d.zone, date, i*minutes)
		toMs, _ := schedule.Resolve(d.zone, date, (i+1)*minutes)
		atMs := max(d.nowMs, (fromMs+toMs)/2)
		if phase, covered := d.plan.PhaseAt(atMs); covered && fromMs < toMs && d.nowMs < toMs {
			marks[i] = markOf(phase.Phase)
			if phase.Phase != protocol.Work && d.isOpened(atMs) {
				marks[i] = opened()
			}
		}
	}
	return marks
}

// isOpened says whether somebody has opened anything for the instant.
func (d drawing) isOpened(atMs int64) bool {
	return slices.ContainsFunc(d.plan.Verdicts, func(r protocol.VerdictRange) bool {
		return r.Opening != "" && r.FromMs <= atMs && atMs < r.ToMs
	})
}

func (d drawing) row(marks []mark) string {
	var out strings.Builder
	for len(marks) > 0 {
		same := 1
		for same < len(marks) && marks[same] == marks[0] {
			same++
		}
		shape := marks[0].shape
		if shape == "" {
			shape = " "
		}
		out.WriteString(d.paint(marks[0], strings.Repeat(shape, same)))
		marks = marks[same:]
	}
	return strings.TrimRight(out.String(), " ")
}

func (d drawing) paint(m mark, text string) string {
	if !d.colour || m.colour == "" {
		return text
	}
	return "\x1b[" + m.colour + "m" + text + "\x1b[0m"
}

// legend says what the marks mean, on as many lines as that takes.
func (d drawing) legend(indent string, marks []mark) (lines []string) {
	const gap = "   "
	indent = strings.TrimPrefix(indent, gap)
	width := d.columns
	for _, m := range marks {
		long := len(gap + m.shape + " " + m.means)
		if width+long > d.columns {
			lines, width = append(lines, indent), len(indent)
		}
		lines[len(lines)-1] += gap + d.paint(m, m.shape) + " " + m.means
		width += long
	}
	return lines
}
