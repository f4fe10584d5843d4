package store_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/store"
)

// 2026-11-23 is a Monday.
func TestS22WhichSnapshotsMayGo(t *testing.T) {
	tests := []struct {
		name string
		days string // the last one is today
		want string
	}{
		{"none", "", ""},
		{"a week", "11-17 11-18 11-19 11-20 11-21 11-22 11-23", ""},
		{"the eighth is the first of its week", "11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23", ""},
		{"the ninth is not", "11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23 11-24", "11-17"},
		{"a week without a Monday", "11-11 11-12 11-17 11-18 11-19 11-20 11-21 11-22 11-23", "11-12"},
		{"the fifth week", "10-19 10-26 11-02 11-09 11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23", "10-19"},
		{"a computer that is rarely on", "01-05 02-03 03-04 04-05 05-06 06-07 07-08 08-09 09-10 10-11 11-12 11-23", "01-05"},
		{"a clock set back by ten days", "10-26 11-02 11-09 11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23 11-12", "11-20 11-19 11-18 11-17"},
		{"a clock that has lost its date", "10-26 11-02 11-09 11-16 11-17 11-18 11-19 11-20 11-21 11-22 11-23 01-01", "11-17"},
		{"a week in a future that was a mistake", "12-21 12-22 12-23 12-24 12-25 12-26 12-27 11-16 11-22 11-23", "12-23 12-22"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			all := days(test.days)
			today := strings.Join(all[max(0, len(all)-1):], "")
			if diff := cmp.Diff(days(test.want), store.Surplus(all, today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// days are dates of 2026.
func days(text string) []string {
	var all []string
	for day := range strings.FieldsSeq(text) {
		all = append(all, "2026-"+day)
	}
	return all
}

// Day after day, seven days and four weeks before them are there, whichever day
// the computer is first used on.
func TestS22SnapshotsOfAYear(t *testing.T) {
	for first := range 7 {
		var kept []string
		for day := range 365 {
			date := time.Date(2026, 1, 1+first+day, 12, 0, 0, 0, time.UTC)
			kept = append(kept, date.Format(time.DateOnly))
			gone := store.Surplus(kept, date.Format(time.DateOnly))
			kept = slices.DeleteFunc(kept, func(day string) bool { return slices.Contains(gone, day) })
			oldest, _ := time.Parse(time.DateOnly, kept[0])
			if reach := date.Sub(oldest); day > 40 && (len(kept) != 11 || reach < 27*24*time.Hour) {
				t.Fatalf("%s: kept %v, want 11 that reach back four weeks", date.Format(time.DateOnly), kept)
			}
		}
	}
}

// A clock that was set back makes one snapshot a day too, not one a minute; and
// what a crash has left half made goes.
func TestS22SnapshotsUnderAWrongClock(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	for n := range int64(20) {
		if err := s.Snapshot(t.Context(), nowMs+7*n*dayMs/2); err != nil {
			t.Fatal(err)
		}
	}
	left := filepath.Join(folder, "snapshots", "offhours-2026-11-01.db.part")
	if err := os.WriteFile(left, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	const back = nowMs - 400*dayMs
	if err := s.Snapshot(t.Context(), back); err != nil {
		t.Fatal(err)
	}
	all := strings.Join(names(t, filepath.Join(folder, "snapshots")), " ")
	if !strings.Contains(all, "offhours-2025-10-14.db") || strings.Contains(all, ".part") {
		t.Errorf("snapshots %s, want one of 2025-10-14 and nothing half made", all)
	}
}

func TestRestoreTrustsTheNewestDayThatHasCome(t *testing.T) {
	got := store.ByTrust(days("11-20 12-31 11-23 11-24 11-22"), "2026-11-23")
	if diff := cmp.Diff(days("11-23 11-22 11-20 12-31 11-24"), got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestS22OneSnapshotADay(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, span(1))
	snapshot := func(atMs int64) string {
		t.Helper()
		if err := s.Snapshot(t.Context(), atMs); err != nil {
			t.Fatal(err)
		}
		return strings.Join(names(t, filepath.Join(folder, "snapshots")), " ")
	}
	if got := snapshot(nowMs); got != "offhours-2026-11-18.db" {
		t.Errorf("snapshots %s, want one of that day", got)
	}
	first := read(t, filepath.Join(folder, "snapshots", "offhours-2026-11-18.db"))
	upload(t, s, alice, 1, span(2))
	snapshot(nowMs + minute)
	if read(t, filepath.Join(folder, "snapshots", "offhours-2026-11-18.db")) != first {
		t.Error("the day's snapshot was made again")
	}
	for day := range int64(20) {
		snapshot(nowMs + (day+1)*dayMs)
	}
	want := "offhours-2026-11-18.db offhours-2026-11-23.db offhours-2026-11-30.db " + // of each week the first
		"offhours-2026-12-02.db offhours-2026-12-03.db offhours-2026-12-04.db offhours-2026-12-05.db " +
		"offhours-2026-12-06.db offhours-2026-12-07.db offhours-2026-12-08.db"
	if got := snapshot(nowMs + 20*dayMs); got != want {
		t.Errorf("snapshots %s, want %s", got, want)
	}
	if got, want := column(t, filepath.Join(folder, "snapshots", "offhours-2026-12-08.db"), `SELECT sequence FROM spans`), []string{"1", "2"}; !slices.Equal(got, want) {
		t.Errorf("spans %v in the last snapshot, want %v", got, want)
	}
}

// names are the files in a folder, in order.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

// A copy of a damaged history would be worth nothing, and would push out sound
// ones.
func TestS7ADamagedHistoryIsNotCopied(t *testing.T) {
	folder := t.TempDir()
	live(t, folder)
	s := openIn(t, folder)
	overwrite(10*4096+2000, 2048)(t, filepath.Join(folder, "offhours.db"))
	wantError(t, s.Snapshot(t.Context(), nowMs+dayMs), store.ErrDamaged)
	if got := names(t, filepath.Join(folder, "snapshots")); !slices.Equal(got, []string{"offhours-2026-11-18.db"}) {
		t.Errorf("snapshots %v, want the sound one of the day before", got)
	}
	wantError(t, s.Lost(), store.ErrDamaged)
}

// Damage that a call meets is looked after at once, not at the next snapshot.
func TestS7DamageThatIsMet(t *testing.T) {
	for name, meet := range map[string]func(*store.Store) error{
		"S7 by a read":    func(s *store.Store) error { _, err := s.SpansBetween(context.Background(), 0, nowMs); return err },
		"S7 by an upload": func(s *store.Store) error { return tryUpload(s, atEnd+1) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			live(t, folder)
			s := openIn(t, folder)
			overwrite(12*4096, 100*4096)(t, filepath.Join(folder, "offhours.db"))
			wantError(t, meet(s), store.ErrDamaged)
			wantError(t, s.Lost(), store.ErrDamaged)
		})
	}
}
