package settings_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// TestPreviewBeginsWithToday asks late in the evening of a day on which clocks go
// forward: the strip has 23 hours, and begins at its midnight.
func TestPreviewBeginsWithToday(t *testing.T) {
	cairo := location(t, "Africa/Cairo")
	nowMs := time.Date(2026, time.April, 24, 21, 30, 0, 0, cairo).UnixMilli()
	got := settings.Preview(nowMs, 1, course(t, "09:00-17:00", cairo), course(t, "10:00-16:00", cairo), nil)

	want := protocol.SettingsPreview{
		FromMs: time.Date(2026, time.April, 23, 22, 0, 0, 0, time.UTC).UnixMilli(),
		ToMs:   time.Date(2026, time.April, 24, 21, 0, 0, 0, time.UTC).UnixMilli(),
		Zone:   "Africa/Cairo",
	}
	if got.FromMs != want.FromMs || got.ToMs != want.ToMs || got.Zone != want.Zone {
		t.Errorf("got %s from %d to %d, want %s from %d to %d", got.Zone, got.FromMs, got.ToMs, want.Zone, want.FromMs, want.ToMs)
	}
	for name, c := range map[string]struct {
		phases []protocol.PhaseRange
		want   []string
	}{
		"before": {got.Before, []string{"off 01:00", "work 09:00", "off 17:00"}},
		"after":  {got.After, []string{"off 01:00", "work 10:00", "off 16:00"}},
	} {
		if diff := cmp.Diff(c.want, told(c.phases, cairo)); diff != "" {
			t.Errorf("%s: -want +got:\n%s", name, diff)
		}
	}
}

// The day that is shown is the one of the zone that is asked for.
func TestPreviewInAnotherZone(t *testing.T) {
	cairo, kiritimati := location(t, "Africa/Cairo"), location(t, "Pacific/Kiritimati")
	nowMs := time.Date(2026, time.November, 28, 20, 0, 0, 0, cairo).UnixMilli()
	got := settings.Preview(nowMs, 2, course(t, "09:00-17:00", cairo), course(t, "09:00-17:00", kiritimati), nil)

	fromMs := time.Date(2026, time.November, 29, 0, 0, 0, 0, kiritimati).UnixMilli()
	if got.FromMs != fromMs || got.ToMs != fromMs+2*24*time.Hour.Milliseconds() {
		t.Errorf("from %d to %d, want the 29th and the 30th there", got.FromMs, got.ToMs)
	}
}

func TestPreviewOfWhatCannotBeRead(t *testing.T) {
	broken := settings.Course{Zone: "UTC", Location: time.UTC}
	problems := make(settings.Problems, protocol.MaxProblems+1)
	problems[0] = settings.FieldError{Field: "night", Code: protocol.ProblemRange, Problem: "wrong", Hint: "mend it"}
	got := settings.Preview(0, 1, course(t, "09:00-17:00", time.UTC), broken, problems)

	if len(got.Before) != 3 || got.After == nil || len(got.After) != 0 || len(got.Problems) != protocol.MaxProblems {
		t.Errorf("%d phases before, %d after and %d problems", len(got.Before), len(got.After), len(got.Problems))
	}
	want := protocol.Problem{Field: "night", Code: protocol.ProblemRange, Problem: "wrong", Hint: "mend it"}
	if diff := cmp.Diff(want, got.Problems[0]); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func course(t *testing.T, everyDay string, loc *time.Location) settings.Course {
	t.Helper()
	day := []string{everyDay}
	week := protocol.Week{Mon: day, Tue: day, Wed: day, Thu: day, Fri: day, Sat: day, Sun: day}
	hours, err := schedule.Compile(protocol.Settings{Work: week})
	if err != nil {
		t.Fatal(err)
	}
	return settings.Course{InForce: schedule.Alone(hours, loc), Zone: loc.String(), Location: loc}
}

func location(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// told writes each phase and the wall time at which it begins.
func told(phases []protocol.PhaseRange, loc *time.Location) []string {
	out := make([]string, len(phases))
	for i, p := range phases {
		out[i] = string(p.Phase) + " " + time.UnixMilli(p.FromMs).In(loc).Format("15:04")
	}
	return out
}
