package store_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// settingsOf differ in one value.
func settingsOf(minutes int) protocol.Settings {
	return protocol.Settings{
		Version: 1, Language: "ar", Zone: "Africa/Cairo", Night: "22:30-06:30",
		Work:       protocol.Week{Sun: []string{"09:00-13:00", "14:00-17:00"}},
		Exceptions: []protocol.Exception{{Name: "رمضان", From: "2027-02-08", To: "2027-03-09"}},
		FollowUp:   protocol.FollowUp{Minutes: minutes},
	}
}

func TestSettingsKeepEveryRevision(t *testing.T) {
	ctx, folder := context.Background(), t.TempDir()
	s := openIn(t, folder)
	_, err := s.Settings(ctx)
	wantError(t, err, store.ErrNoSettings)
	saves := []struct {
		atMs    int64
		minutes int
	}{{1_000, 10}, {2_000, 15}, {2_000, 20}, {1_500, 25}} // the last after a clock was set back
	for i, save := range saves {
		revision, err := s.SaveSettings(ctx, settingsOf(save.minutes), save.atMs, 0)
		if err != nil || revision != int64(i+1) {
			t.Fatalf("revision %d, %v; want %d", revision, err, i+1)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = openIn(t, folder)
	tests := []struct {
		name     string
		atMs     int64
		revision int64 // 0: none
	}{
		{"before the first", 999, 0},
		{"at the first", 1_000, 1},
		{"between", 1_499, 1},
		{"the one saved last counts from its own instant", 1_500, 4},
		{"and stays", 2_000, 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := s.SettingsAt(ctx, test.atMs)
			if test.revision == 0 {
				wantError(t, err, store.ErrNoSettings)
				return
			}
			save := saves[test.revision-1]
			want := protocol.SettingsRevision{Revision: test.revision, SavedMs: save.atMs, Settings: settingsOf(save.minutes)}
			if diff := cmp.Diff(want, got); err != nil || diff != "" {
				t.Errorf("error %v (-want +got):\n%s", err, diff)
			}
		})
	}
	if got, err := s.Settings(ctx); err != nil || got.Revision != 4 {
		t.Errorf("newest %d, %v; want 4", got.Revision, err)
	}
}

// A form that another version of the program wrote must not pass for a document
// in which that part was left out.
func TestSettingsOfAnotherFormComeWithTheirRevision(t *testing.T) {
	s := openNew(t)
	const other = `INSERT INTO settings (saved_ms, document) VALUES (1000, '{"version": 1, "work": "always", "night": "22:30-06:30"}')`
	if _, err := s.Writer().Exec(other); err != nil {
		t.Fatal(err)
	}
	got, err := s.Settings(context.Background())
	if err == nil {
		t.Error("they were read")
	}
	if diff := cmp.Diff(protocol.SettingsRevision{Revision: 1, SavedMs: 1000}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// What was stored before there was a first day of the week, or fresh air, stays in force;
// what is new is as in a document that nobody has changed.
func TestSettingsOfAnEarlierVersion(t *testing.T) {
	s := openNew(t)
	const earlier = `INSERT INTO settings (saved_ms, document) VALUES (1000, '{"version": 1, "language": "ar", "zone": "system", "night": "23:00-06:00",
		"work": {"sun": ["09:00-15:00"]}, "off": {"first_week": "closed"}, "follow_up": {"minutes": 10},
		"breaks": {"eyes": {"every": "", "length": "", "postpone": "", "postpones": 0, "credit": ""},
			"move": {"every": "", "length": "", "postpone": "", "postpones": 0, "credit": ""}}}')`
	if _, err := s.Writer().Exec(earlier); err != nil {
		t.Fatal(err)
	}
	got, err := s.Settings(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if err := settings.Usable(got.Settings); err != nil {
		t.Error(err)
	}
	want := protocol.Settings{
		Version: 1, Language: "ar", Zone: "system", Night: "23:00-06:00", FirstDay: "mon",
		Work: protocol.Week{Sun: []string{"09:00-15:00"}},
		Off:  protocol.OffHours{FirstWeek: "closed", Verdict: "closed", Wait: "20s", Embeds: "open"}, FollowUp: protocol.FollowUp{Minutes: 10},
		Breaks: settings.Default().Breaks,
	}
	want.Breaks.Eyes = protocol.BreakRule{PostponeAgain: "1m"}
	want.Breaks.Move = protocol.BreakRule{LongAfter: "1h40m", LongLength: "10m", PostponeAgain: "1m"}
	if diff := cmp.Diff(want, got.Settings); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlanRevisionsGoOnAfterARestart(t *testing.T) {
	folder := t.TempDir()
	for want := int64(1); want <= 4; want += 2 {
		s := openIn(t, folder)
		for i := range int64(2) {
			if got, err := s.NextPlanRevision(context.Background(), "Africa/Cairo", nowMs); got != want+i || err != nil {
				t.Errorf("revision %d, %v; want %d", got, err, want+i)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSettingsInForceAreTheLastThatCountsAndThoseAfterIt(t *testing.T) {
	s := openNew(t)
	ctx := context.Background()
	const hour = 60 * minute
	for i, opensMs := range []int64{0, nowMs + 9*hour, 0, nowMs + 8*hour, nowMs + 20*hour} {
		if _, err := s.SaveSettings(ctx, settingsOf(i), nowMs+int64(i), opensMs); err != nil {
			t.Fatal(err)
		}
	}
	for atMs, want := range map[int64][]int64{nowMs: {3, 4, 5}, nowMs + 8*hour: {4, 5}, nowMs + 20*hour: {5}} {
		found, err := s.SettingsInForce(ctx, atMs)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, revision := range found {
			got = append(got, revision.Revision)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%d h later (-want +got):\n%s", (atMs-nowMs)/hour, diff)
		}
	}
}
