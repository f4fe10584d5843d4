package ledger_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

func date(t *testing.T, text string) schedule.Date {
	t.Helper()
	d, err := schedule.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// chart is what is asked for, in weeks that begin on a Sunday.
func chart(t *testing.T, step protocol.Step, from, to string) ledger.Chart {
	t.Helper()
	return ledger.Chart{From: date(t, from), To: date(t, to), Step: step, FirstDay: time.Sunday, Part: byPlatform}
}

// Steps of a calendar begin with its weeks, months and years, and with the first day asked
// for.
func TestSteps(t *testing.T) {
	for name, tt := range map[string]struct {
		step     protocol.Step
		from, to string
		want     []string
	}{
		"days":         {protocol.ByDay, "2026-02-27", "2026-03-01", []string{"2026-02-27", "2026-02-28", "2026-03-01"}},
		"weeks":        {protocol.ByWeek, "2026-11-18", "2026-11-29", []string{"2026-11-18", "2026-11-22", "2026-11-29"}},
		"months":       {protocol.ByMonth, "2026-11-30", "2027-01-01", []string{"2026-11-30", "2026-12-01", "2027-01-01"}},
		"years":        {protocol.ByYear, "2025-12-31", "2027-06-01", []string{"2025-12-31", "2026-01-01", "2027-01-01"}},
		"a single day": {protocol.ByMonth, "2026-11-30", "2026-11-30", []string{"2026-11-30"}},
	} {
		t.Run(name, func(t *testing.T) {
			chart := chart(t, tt.step, tt.from, tt.to)
			var got []string
			for _, step := range ledger.Series(nil, chart, nil).Steps {
				got = append(got, step.From)
			}
			if chart.Count() != len(got) {
				t.Errorf("count %d", chart.Count())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
	byHour := chart(t, protocol.ByHour, "2026-11-29", "2026-11-30")
	hours := ledger.Series(nil, byHour, nil).Steps
	if byHour.Count() != 48 || len(hours) != 48 || hours[47].From != "2026-11-30" || hours[47].Hour != 23 {
		t.Errorf("%d hours, the last one %+v", len(hours), hours[len(hours)-1])
	}
}

// Tuesday's attention, seen by the clock of whoever gave it: in Cairo, and after a flight in
// London, where the same hour comes two hours later.
func TestSeries(t *testing.T) {
	segments := []ledger.Segment{
		stay(t, cairo, "24 16:50", "24 17:20", "x.feed"),
		stay(t, cairo, "24 17:20", "24 17:30", "facebook.feed"),
		stay(t, london, "24 16:30", "24 16:40", "x.inbox"),
		stay(t, london, "24 23:50", "25 00:10", "facebook.feed"),
		stay(t, london, "25 10:00", "25 10:05", "unknown.feed"),
	}
	phases := hours(t, saved{settings: weekdays("09:00-17:00")})
	days := ledger.Post(ledger.DayOf(segments[0].FromMs), ledger.DayOf(segments[4].ToMs), segments, phases, nil)
	got := ledger.Series(days, chart(t, protocol.ByDay, "2026-11-23", "2026-11-25"), func(zone string) *time.Location { return clocks(t, zone) })

	week := make([]protocol.HourTime, 168)
	const tuesday, wednesday = 2 * 24, 3 * 24
	week[tuesday+16] = protocol.HourTime{TotalMs: 20 * minMs}
	week[tuesday+17] = protocol.HourTime{TotalMs: 30 * minMs, OffMs: 30 * minMs}
	week[tuesday+23] = protocol.HourTime{TotalMs: 10 * minMs, OffMs: 10 * minMs}
	week[wednesday+0] = protocol.HourTime{TotalMs: 10 * minMs, OffMs: 10 * minMs}
	want := protocol.Series{
		TotalMs: 70 * minMs, OffMs: 50 * minMs, Week: week,
		Parts: []protocol.SeriesPart{{ID: "x", TotalMs: 40 * minMs}, {ID: "facebook", TotalMs: 30 * minMs}},
		Steps: []protocol.SeriesStep{
			{From: "2026-11-23", PartsMs: []int64{0, 0}},
			{From: "2026-11-24", TotalMs: 60 * minMs, PartsMs: []int64{40 * minMs, 20 * minMs}},
			{From: "2026-11-25", TotalMs: 10 * minMs, PartsMs: []int64{0, 10 * minMs}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestASeriesOfNothingHasItsSteps(t *testing.T) {
	got := ledger.Series(nil, chart(t, protocol.ByDay, "2026-11-23", "2026-11-24"), nil)
	want := protocol.Series{
		Parts: []protocol.SeriesPart{}, Week: make([]protocol.HourTime, 168),
		Steps: []protocol.SeriesStep{{From: "2026-11-23", PartsMs: []int64{}}, {From: "2026-11-24", PartsMs: []int64{}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// A message has room for so many parts, and nothing of the time is lost.
func TestASeriesTellsTheLongestParts(t *testing.T) {
	var segments []ledger.Segment
	const parts = protocol.MaxParts + 3
	for i := range int64(parts) {
		segments = append(segments, segment(i*hourMs/2, i*hourMs/2+(i+1)*1000, fmt.Sprintf("p%02d.feed", i), focused))
	}
	noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
	days := ledger.Post(0, 1, segments, noHours, nil)
	got := ledger.Series(days, chart(t, protocol.ByYear, "1970-01-01", "1970-01-03"), func(string) *time.Location { return time.UTC })
	last := got.Parts[len(got.Parts)-1]
	const wantMs = parts * (parts + 1) / 2 * 1000
	if len(got.Parts) != protocol.MaxParts+1 || got.Parts[0].ID != "p52" || last.ID != protocol.OtherParts || last.TotalMs != 6000 {
		t.Errorf("%d parts, the first %+v, the last %+v", len(got.Parts), got.Parts[0], last)
	}
	if got.TotalMs != wantMs || got.Steps[0].TotalMs != wantMs || got.Steps[0].PartsMs[protocol.MaxParts] != 6000 {
		t.Errorf("%d ms in all, %+v; want %d", got.TotalMs, got.Steps[0], wantMs)
	}
}

// Whatever the step, and by whatever the time is told apart: a series adds up to what the
// days do.
func TestASeriesAddsUpToItsDays(t *testing.T) {
	first := date(t, "1970-01-01")
	zones := map[string]*time.Location{cairo: clocks(t, cairo), "Asia/Dubai": clocks(t, "Asia/Dubai")}
	location := func(zone string) *time.Location { return zones[zone] }
	rapid.Check(t, func(t *rapid.T) {
		days := drawDays(t)
		chart := ledger.Chart{
			From: first, To: first.AddDays(rapid.IntRange(0, 2).Draw(t, "days")), FirstDay: time.Weekday(rapid.IntRange(0, 6).Draw(t, "first day")),
			Step: rapid.SampledFrom(protocol.Steps()).Draw(t, "step"),
			Part: func(a ledger.Account) (string, bool) { return a.Client, true },
		}
		sums := ledger.Sum(days, func(zone string) (int64, int64) {
			fromMs, _ := schedule.DayRange(zones[zone], chart.From)
			_, toMs := schedule.DayRange(zones[zone], chart.To)
			return fromMs, toMs
		})
		want, wantOff := map[string]int64{}, int64(0)
		for account, ms := range sums {
			want[account.Client] += ms
			if account.Phase != protocol.Work {
				wantOff += ms
			}
		}
		series := ledger.Series(days, chart, location)
		got := map[string]int64{}
		for i, part := range series.Parts {
			got[part.ID] = part.TotalMs
			for _, step := range series.Steps {
				part.TotalMs -= step.PartsMs[i]
			}
			if part.TotalMs != 0 {
				t.Fatalf("the steps of %q lack %d ms", part.ID, part.TotalMs)
			}
		}
		var weekMs, offMs int64
		for _, hour := range series.Week {
			weekMs, offMs = weekMs+hour.TotalMs, offMs+hour.OffMs
		}
		if diff := cmp.Diff(want, got); diff != "" || weekMs != series.TotalMs || offMs != wantOff || series.OffMs != wantOff {
			t.Fatalf("%d and %d off hours in the week, want %d off; -want +got:\n%s", weekMs, offMs, wantOff, diff)
		}
	})
}
