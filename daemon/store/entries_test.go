package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/ledger"
	"offhours/daemon/store"
	"offhours/protocol"
)

// An entry stays after it was withdrawn, and none is withdrawn twice.
func TestAnEntryIsKeptAndWithdrawn(t *testing.T) {
	ctx, folder := context.Background(), t.TempDir()
	s := openIn(t, folder)
	meeting := ledger.Entry{Zone: "Africa/Cairo", Browser: alice, Entry: protocol.Entry{
		AtMs: nowMs, FromMs: nowMs - 60*minute, ToMs: nowMs - 30*minute, Platform: protocol.Away, Role: protocol.Admin, Client: "c1", Note: "اجتماع", Seen: true,
	}}
	nothing := entryOf(nowMs-50*minute, nowMs-40*minute)
	nothing.Platform, nothing.Role = "", ""
	for _, e := range []*ledger.Entry{&meeting, &nothing} {
		var err error
		if e.Number, err = s.SaveEntry(ctx, *e, 0); err != nil {
			t.Fatal(err)
		}
	}
	got, err := s.WithdrawEntry(ctx, meeting.Number, nowMs)
	if diff := cmp.Diff(meeting, got); err != nil || diff != "" {
		t.Errorf("withdrawn: %v, -want +got:\n%s", err, diff)
	}
	for _, number := range []int64{meeting.Number, 99} {
		if _, err := s.WithdrawEntry(ctx, number, nowMs); !errors.Is(err, store.ErrNoEntry) {
			t.Errorf("withdraw %d: %v", number, err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	facts, err := openIn(t, folder).FactsBetween(ctx, nowMs-45*minute, nowMs-35*minute)
	if diff := cmp.Diff([]ledger.Entry{nothing}, facts.Entries); err != nil || diff != "" {
		t.Errorf("after a start: %v, -want +got:\n%s", err, diff)
	}
	facts, err = openIn(t, t.TempDir()).FactsBetween(ctx, 0, nowMs)
	if err != nil || facts.Entries != nil {
		t.Errorf("without any: %v, %v", facts, err)
	}
}

// A history of before entries could be seen has those that it knew.
func TestAnOlderHistoryHasItsEntries(t *testing.T) {
	folder := t.TempDir()
	s := openIn(t, folder)
	if _, err := s.SaveEntry(t.Context(), entryOf(nowMs-2*minute, nowMs-minute), 0); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(folder, "offhours.db"), `ALTER TABLE entries DROP COLUMN seen`)
	if all, err := exportAll(folder); err != nil || len(all.lines) != 1 {
		t.Errorf("exported %v, %v", all.lines, err)
	}
}
