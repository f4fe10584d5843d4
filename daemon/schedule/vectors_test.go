package schedule_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// vectors is testdata/dst-vectors.json: wall times and night windows around the
// moves of clocks, worked out apart from this package. A vector that needs a
// certain release of the zone data says so in its note.
type vectors struct {
	Tzdata string
	Walls  []struct{ Zone, Kind, Wall, Earliest, Latest, Note string }

	// Windows are night windows that begin on Date.
	Windows []struct{ Zone, Date, Window, StartUTC, EndUTC, Note string }
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	data, err := os.ReadFile("testdata/dst-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	if len(v.Walls) != 34 || len(v.Windows) != 21 {
		t.Fatalf("got %d walls and %d windows, want 34 and 21", len(v.Walls), len(v.Windows))
	}
	return v
}

func TestC10ResolveVectors(t *testing.T) {
	v := readVectors(t)
	for _, wall := range v.Walls {
		t.Run(wall.Zone+" "+wall.Wall, func(t *testing.T) {
			at, err := time.Parse("2006-01-02 15:04", wall.Wall)
			if err != nil {
				t.Fatal(err)
			}
			first, last := schedule.Resolve(zone(t, wall.Zone), date(t, wall.Wall[:10]), at.Hour()*60+at.Minute())
			if first != utc(t, wall.Earliest) || last != utc(t, wall.Latest) {
				t.Errorf("got %s and %s, want %s and %s (zone data %s; %s)",
					show(first), show(last), wall.Earliest, wall.Latest, v.Tzdata, wall.Note)
			}
		})
	}
}

func TestC10NightVectors(t *testing.T) {
	v := readVectors(t)
	for _, w := range v.Windows {
		t.Run(w.Zone+" "+w.Date+" "+w.Window, func(t *testing.T) {
			hours := compile(t, protocol.Settings{Night: w.Window})
			want := protocol.PhaseRange{Phase: protocol.Night, FromMs: utc(t, w.StartUTC), ToMs: utc(t, w.EndUTC)}
			// Apia skipped the 30th, so what the night of the 30th leaves follows at once.
			if w.Zone == "Pacific/Apia" {
				want.ToMs = utc(t, "2011-12-30T16:00Z")
			}
			from, to := want.FromMs-12*time.Hour.Milliseconds(), want.ToMs+12*time.Hour.Milliseconds()
			nights := only(protocol.Night, hours.Phases(zone(t, w.Zone), from, to))
			if !slices.Contains(nights, want) {
				t.Errorf("no night %s to %s (zone data %s; %s) in %v", w.StartUTC, w.EndUTC, v.Tzdata, w.Note, nights)
			}
		})
	}
}

// TestC10WorkVectors mirrors the table of nights: work begins at the later of two
// instants and ends at the earlier. The instants were worked out by hand from
// each zone's rules; "" means that nothing is left.
func TestC10WorkVectors(t *testing.T) {
	for _, w := range []struct{ zone, date, window, start, end, note string }{
		{"Africa/Cairo", "2025-04-24", "22:00-06:00", "2025-04-24T20:00Z", "2025-04-25T03:00Z", "a gap inside"},
		{"Africa/Cairo", "2025-04-25", "00:30-06:00", "2025-04-24T22:00Z", "2025-04-25T03:00Z", "begins in the gap"},
		{"Africa/Cairo", "2025-10-30", "22:00-06:00", "2025-10-30T19:00Z", "2025-10-31T04:00Z", "an overlap inside"},
		{"Africa/Cairo", "2025-10-30", "21:00-23:30", "2025-10-30T18:00Z", "2025-10-30T20:30Z", "ends at the earlier 23:30"},
		{"Africa/Cairo", "2025-10-30", "23:30-02:00", "2025-10-30T21:30Z", "2025-10-31T00:00Z", "begins at the later 23:30"},
		{"Africa/Cairo", "2025-10-30", "23:15-23:45", "", "", "would begin after it ends"},
		{"Africa/Cairo", "2025-10-30", "21:00-24:00", "2025-10-30T18:00Z", "2025-10-30T22:00Z", "24:00 comes once"},
		{"Africa/Casablanca", "2026-02-14", "22:00-06:00", "2026-02-14T21:00Z", "2026-02-15T06:00Z", ""},
		{"Africa/Casablanca", "2026-02-15", "02:30-06:00", "2026-02-15T02:30Z", "2026-02-15T06:00Z", "Ramadan: clocks fall back"},
		{"Africa/Casablanca", "2026-03-21", "22:00-06:00", "2026-03-21T22:00Z", "2026-03-22T05:00Z", ""},
		{"Asia/Beirut", "2025-03-29", "22:00-06:00", "2025-03-29T20:00Z", "2025-03-30T03:00Z", "midnight does not exist"},
		{"America/Havana", "2025-03-08", "22:00-06:00", "2025-03-09T03:00Z", "2025-03-09T10:00Z", ""},
		{"America/Havana", "2025-03-09", "00:00-06:00", "2025-03-09T05:00Z", "2025-03-09T10:00Z", "not 23:00 the day before"},
		{"America/Havana", "2026-10-31", "22:00-06:00", "2026-11-01T02:00Z", "2026-11-01T10:00Z", "needs 2026f"},
		{"America/Vancouver", "2026-10-31", "22:00-06:00", "2026-11-01T05:00Z", "2026-11-01T13:00Z", "needs 2026b"},
		{"America/Santiago", "2025-09-06", "22:00-06:00", "2025-09-07T02:00Z", "2025-09-07T09:00Z", ""},
		{"Europe/Berlin", "2025-10-25", "22:00-06:00", "2025-10-25T20:00Z", "2025-10-26T05:00Z", ""},
		{"Europe/Berlin", "2025-10-26", "01:00-02:30", "2025-10-25T23:00Z", "2025-10-26T00:30Z", "ends at the earlier 02:30"},
		{"Europe/Berlin", "2025-10-26", "02:30-09:00", "2025-10-26T01:30Z", "2025-10-26T08:00Z", "begins at the later 02:30"},
		{"Europe/Berlin", "2025-10-26", "02:00-03:00", "2025-10-26T01:00Z", "2025-10-26T02:00Z", "02:00 comes twice, 03:00 once"},
		{"Europe/Berlin", "2025-10-26", "02:15-02:45", "", "", "would begin after it ends"},
		{"Europe/Berlin", "2025-03-30", "02:15-02:45", "", "", "all of it in the gap"},
		{"America/New_York", "2025-03-08", "22:00-06:00", "2025-03-09T03:00Z", "2025-03-09T10:00Z", ""},
		{"America/New_York", "2025-11-02", "01:30-09:00", "2025-11-02T06:30Z", "2025-11-02T14:00Z", "begins at the later 01:30"},
		{"Australia/Lord_Howe", "2025-04-05", "22:00-06:00", "2025-04-05T11:00Z", "2025-04-05T19:30Z", ""},
		{"Australia/Lord_Howe", "2025-04-06", "01:00-01:45", "2025-04-05T14:00Z", "2025-04-05T14:45Z", "half an hour twice"},
		{"Australia/Lord_Howe", "2025-10-04", "22:00-06:00", "2025-10-04T11:30Z", "2025-10-04T19:00Z", ""},
		{"Antarctica/Troll", "2025-03-29", "22:00-06:00", "2025-03-29T22:00Z", "2025-03-30T04:00Z", ""},
		{"Antarctica/Troll", "2025-10-25", "22:00-06:00", "2025-10-25T20:00Z", "2025-10-26T06:00Z", ""},
		{"Antarctica/Troll", "2025-10-26", "01:30-12:00", "2025-10-26T01:30Z", "2025-10-26T12:00Z", "two hours twice"},
		{"Pacific/Apia", "2011-12-29", "22:00-06:00", "2011-12-30T08:00Z", "2011-12-30T10:00Z", "ends at the jump"},
		{"Pacific/Apia", "2011-12-30", "09:00-17:00", "", "", "the day does not exist"},
		{"Asia/Almaty", "2024-02-29", "22:00-06:00", "2024-02-29T16:00Z", "2024-03-01T01:00Z", ""},
		{"America/St_Johns", "2010-11-06", "20:00-24:00", "2010-11-06T22:30Z", "2010-11-07T02:30Z", "midnight comes twice"},
		{"America/St_Johns", "2010-11-06", "23:30-06:00", "2010-11-07T03:00Z", "2010-11-07T09:30Z", "begins in the second piece of the 6th"},
		{"America/St_Johns", "2010-11-07", "00:00-06:00", "2010-11-07T03:30Z", "2010-11-07T09:30Z", "begins at the later midnight"},
	} {
		t.Run(w.zone+" "+w.date+" "+w.window, func(t *testing.T) {
			loc := zone(t, w.zone)
			around, _ := schedule.DayRange(loc, date(t, w.date))
			hours := compile(t, onlyOn(w.date, w.window))
			got := only(protocol.Work, hours.Phases(loc, around-48*hour, around+72*hour))
			var want []protocol.PhaseRange
			if w.start != "" {
				want = append(want, protocol.PhaseRange{Phase: protocol.Work, FromMs: utc(t, w.start), ToMs: utc(t, w.end)})
			}
			if !slices.Equal(got, want) {
				t.Errorf("got %v, want %v (%s)", got, want, w.note)
			}
		})
	}
}

const hour = int64(3_600_000)

func TestC15DayRange(t *testing.T) {
	for _, d := range []struct {
		zone, date string
		hours      float64
		note       string
	}{
		{"Africa/Cairo", "2026-04-24", 23, "its first minute is 01:00"},
		{"Africa/Cairo", "2026-10-29", 25, ""},
		{"Africa/Casablanca", "2026-02-15", 25, ""},
		{"Africa/Casablanca", "2026-03-22", 23, ""},
		{"America/Asuncion", "2024-10-06", 23, "the last change"},
		{"America/Asuncion", "2025-03-23", 24, "no change any more"},
		{"America/Havana", "2025-03-08", 24, ""},
		{"America/Havana", "2025-03-09", 23, "midnight to midnight of time.Date says 24"},
		{"America/Nuuk", "2026-03-28", 23, "Saturday loses its last hour"},
		{"America/Santiago", "2026-09-06", 23, ""},
		{"America/St_Johns", "2010-11-06", 24, "the 59 minutes after the first midnight count towards the 7th"},
		{"America/St_Johns", "2010-11-07", 25, "in two pieces"},
		{"Antarctica/Troll", "2026-03-29", 22, ""},
		{"Antarctica/Troll", "2026-10-25", 26, ""},
		{"Asia/Almaty", "2024-02-29", 25, "a leap day"},
		{"Australia/Lord_Howe", "2026-04-05", 24.5, ""},
		{"Australia/Lord_Howe", "2026-10-04", 23.5, ""},
		{"Pacific/Apia", "2011-12-29", 24, ""},
		{"Pacific/Apia", "2011-12-30", 0, "does not exist"},
		{"Pacific/Apia", "2011-12-31", 24, ""},
	} {
		from, to := schedule.DayRange(zone(t, d.zone), date(t, d.date))
		if got := float64(to-from) / float64(hour); got != d.hours {
			t.Errorf("%s in %s has %v h, want %v (%s)", d.date, d.zone, got, d.hours, d.note)
		}
	}
}

func TestFirstMinuteOfCairosSummer(t *testing.T) {
	from, _ := schedule.DayRange(zone(t, "Africa/Cairo"), date(t, "2026-04-24"))
	if got := time.UnixMilli(from).In(zone(t, "Africa/Cairo")).Format("15:04"); got != "01:00" {
		t.Errorf("the day begins at %s, want 01:00", got)
	}
}
