package simulation_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"offhours/daemon/ledger"
)

const (
	remembered = 5 * day // events are compared with the ledger three days later
	told       = 40      // events that a failure tells
)

// event is something that happened, in words.
type event struct {
	atMs int64
	what string
}

// journal is what happened in the last days.
type journal []event

func (l *life) note(format string, args ...any) {
	for len(l.journal) > 0 && l.journal[0].atMs < l.nowMs-remembered {
		l.journal = l.journal[1:]
	}
	l.journal = append(l.journal, event{l.nowMs, fmt.Sprintf(format, args...)})
}

// momentError is an error about an instant.
type momentError struct {
	atMs int64
	what string
}

func (w *momentError) Error() string { return clock(w.atMs) + ": " + w.what }

// before tells what happened before the instant of an error, or else last.
func (j journal) before(err error) string {
	if wrong := (*momentError)(nil); errors.As(err, &wrong) {
		j = slices.DeleteFunc(slices.Clone(j), func(e event) bool { return e.atMs > wrong.atMs })
	}
	var lines []string
	for _, e := range j[max(0, len(j)-told):] {
		lines = append(lines, clock(e.atMs)+" "+e.what)
	}
	return strings.Join(lines, "\n")
}

func clock(atMs int64) string { return time.UnixMilli(atMs).UTC().Format("2006-01-02 15:04:05Z") }

// name is short: browser 2.
func (b *browser) name() string { return "browser " + strings.TrimLeft(b.id, "b_0") }

func (l *life) describe(s scene) string {
	text := ""
	if s.focused != nil {
		text += fmt.Sprintf(", at %s in %s", s.focused.rule, l.browsers[s.focused.browser].name())
	}
	for _, page := range s.watched {
		text += fmt.Sprintf(", with %s on in %s", page.rule, l.browsers[page.browser].name())
	}
	return text
}

func describeSegment(s *ledger.Segment) string {
	if s == nil {
		return "nothing"
	}
	return fmt.Sprintf("%s, %s, in %s from %s to %s", s.Rule, s.Attention, s.Zone, clock(s.FromMs), clock(s.ToMs))
}

func describeStretch(s *stretch) string {
	if s == nil {
		return "nothing"
	}
	return fmt.Sprintf("%s, %s, in %s from %s to %s, since %s, by the clock of %s",
		s.Rule, s.Attention, s.Zone, clock(s.FromMs), clock(s.ToMs), clock(s.SinceMs), s.Browser)
}
