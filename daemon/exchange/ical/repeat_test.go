package ical_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/teambition/rrule-go"
	"pgregory.net/rapid"

	"offhours/daemon/exchange/ical"
)

// A rule gives the same days as another implementation does.
func TestRulesAgreeWithAnotherProgram(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2019, time.December, 20, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 500).Draw(t, "start"))
		first := start.AddDate(0, 0, rapid.IntRange(-10, 900).Draw(t, "first"))
		last := first.AddDate(0, 0, rapid.IntRange(0, 1500).Draw(t, "last"))
		text := drawRule(t, start)
		got, err := ical.Repeat(text, start, first, last)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		option, err := rrule.StrToROption(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		option.Dtstart = start
		other, err := rrule.NewRRule(*option)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if diff := cmp.Diff(days(other.Between(first, last, true)), days(got)); diff != "" {
			t.Fatalf("%s from %s (-other +ours):\n%s", text, start.Format(time.DateOnly), diff)
		}
	})
}

func days(dates []time.Time) []string {
	list := make([]string, len(dates))
	for i, date := range dates {
		list[i] = date.Format(time.DateOnly)
	}
	return list
}

// drawRule makes a rule as calendar programs write them: a few parts, of which each may
// be missing.
func drawRule(t *rapid.T, start time.Time) string {
	every := rapid.SampledFrom([]string{"YEARLY", "MONTHLY", "WEEKLY", "DAILY"}).Draw(t, "every")
	parts := []string{"FREQ=" + every}
	add := func(name string, one *rapid.Generator[string]) {
		if rapid.IntRange(0, 2).Draw(t, name+"?") == 0 {
			values := rapid.SliceOfNDistinct(one, 1, 3, rapid.ID[string]).Draw(t, name)
			parts = append(parts, name+"="+strings.Join(values, ","))
		}
	}
	add("BYMONTH", numbers(1, 12))
	if every != "WEEKLY" {
		add("BYMONTHDAY", numbers(1, 31, -31, -1))
	}
	if every == "YEARLY" {
		add("BYYEARDAY", numbers(1, 366, -366, -1))
	}
	add("BYDAY", weekdays(rapid.Bool().Draw(t, "counted") && (every == "YEARLY" || every == "MONTHLY")))
	if every != "WEEKLY" && len(parts) > 1 { // where the first week of such a rule begins, programs do not agree
		add("BYSETPOS", numbers(1, 4, -4, -1))
	}
	for _, part := range []string{
		fmt.Sprintf("INTERVAL=%d", rapid.IntRange(1, 4).Draw(t, "interval")),
		fmt.Sprintf("COUNT=%d", rapid.IntRange(1, 30).Draw(t, "count")),
		"UNTIL=" + start.AddDate(0, 0, rapid.IntRange(0, 2000).Draw(t, "until")).Format("20060102"),
		"WKST=" + rapid.SampledFrom([]string{"MO", "SU", "SA"}).Draw(t, "week start"),
	} {
		isEnd := strings.HasPrefix(part, "COUNT") || strings.HasPrefix(part, "UNTIL")
		hasEnd := slices.ContainsFunc(parts, func(p string) bool { return strings.HasPrefix(p, "COUNT") })
		if rapid.Bool().Draw(t, part) && (!isEnd || !hasEnd) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ";")
}

func numbers(bounds ...int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pair := 2 * rapid.IntRange(0, len(bounds)/2-1).Draw(t, "from which end")
		return fmt.Sprint(rapid.IntRange(bounds[pair], bounds[pair+1]).Draw(t, "number"))
	})
}

// weekdays are all counted or none: of a list of both, the other program makes those
// that are counted and plain.
func weekdays(counted bool) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		day := rapid.SampledFrom([]string{"MO", "TU", "WE", "TH", "FR", "SA", "SU"}).Draw(t, "day")
		if counted {
			return rapid.SampledFrom([]string{"-2", "-1", "1", "2", "4", "5"}).Draw(t, "nth") + day
		}
		return day
	})
}
