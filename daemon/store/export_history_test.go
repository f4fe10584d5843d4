package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/store"
	"offhours/protocol"
)

// collector keeps what is exported, in order.
type collector struct {
	schema int64
	lines  []string
}

func (c *collector) Start(schema int64) error {
	c.schema = schema
	return nil
}

func (c *collector) Settings(revision, savedMs int64, document json.RawMessage) error {
	var settings protocol.Settings
	err := json.Unmarshal(document, &settings)
	c.lines = append(c.lines, "settings "+strconv.FormatInt(revision, 10)+" "+settings.Night)
	return err
}

func (c *collector) Opening(o budget.Opening) error {
	c.lines = append(c.lines, string(o.Kind)+" "+o.Reason)
	return nil
}

func (c *collector) Gap(gap protocol.Gap) error {
	c.lines = append(c.lines, fmt.Sprint(gap.Browser[len(gap.Browser)-1:], " gap ", gap.FromMs-nowMs, " to ", gap.ToMs-nowMs))
	return nil
}

func (c *collector) Own(own places.Own) error {
	c.lines = append(c.lines, fmt.Sprint(own.Platform.Host, " removed ", own.Removed))
	return nil
}

func (c *collector) Client(client places.ClientWord) error {
	c.lines = append(c.lines, fmt.Sprint(client.Client.Label, " removed ", client.Removed))
	return nil
}

func (c *collector) Choice(choice places.Choice) error {
	c.lines = append(c.lines, fmt.Sprint("for ", choice.ID, " until ", choice.UntilMs-nowMs))
	return nil
}

func (c *collector) Correction(correction places.Correction) error {
	c.lines = append(c.lines, correction.Rule+" is "+string(correction.Role))
	return nil
}

func (c *collector) Entry(e ledger.Entry) error {
	c.lines = append(c.lines, fmt.Sprint(e.Platform, " ", e.Note, " withdrawn ", e.WithdrawnMs > 0))
	return nil
}

func (c *collector) Break(ended breaks.Ended) error {
	c.lines = append(c.lines, fmt.Sprint(ended.Kind, " ", ended.End, " in ", ended.Zone))
	return nil
}

func (c *collector) Span(span ledger.Span) error {
	c.lines = append(c.lines, span.Browser[len(span.Browser)-1:]+" "+span.Rule+" "+strconv.FormatInt(span.FromMs-nowMs, 10))
	return nil
}

func exportAll(folder string) (c collector, err error) {
	err = store.Export(context.Background(), folder, &c)
	return c, err
}

// lived is a folder with two revisions of the settings and spans of two browsers.
func lived(t *testing.T) (s *store.Store, folder string, want []string) {
	t.Helper()
	folder = t.TempDir()
	s = openIn(t, folder)
	for _, night := range []string{"22:00-06:00", "23:00-07:00"} {
		if _, err := s.SaveSettings(context.Background(), protocol.Settings{Version: 1, Night: night}, nowMs, 0); err != nil {
			t.Fatal(err)
		}
	}
	onCall := budget.Opening{Kind: budget.OpenedOnCall, FromMs: nowMs, UntilMs: nowMs + 1, Over: true, Reason: "The shop is down"}
	if _, err := s.SaveOpening(context.Background(), onCall); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveGap(context.Background(), protocol.Gap{Browser: bob, FromMs: nowMs - 9000, ToMs: nowMs - 8000}); err != nil {
		t.Fatal(err)
	}
	for i, role := range []protocol.Role{protocol.Ads, ""} {
		if err := s.SaveCorrection(context.Background(), places.Correction{Revision: nowMs + int64(i), AtMs: nowMs, Rule: "x.home", Role: role}); err != nil {
			t.Fatal(err)
		}
	}
	for i, removed := range []bool{false, true} {
		own := places.Own{Revision: nowMs + int64(i), AtMs: nowMs, Platform: protocol.OwnPlatform{Host: "a.example"}, Removed: removed}
		if err := s.SaveOwn(context.Background(), own); err != nil {
			t.Fatal(err)
		}
	}
	nour := places.ClientWord{Revision: nowMs, AtMs: nowMs, Client: protocol.Client{ID: "c1", Label: "Nour"}}
	if err := s.SaveClient(context.Background(), nour); err != nil {
		t.Fatal(err)
	}
	if err := s.SaveChoice(context.Background(), places.Choice{ChosenClient: protocol.ChosenClient{ID: "c1", UntilMs: nowMs + 1}}); err != nil {
		t.Fatal(err)
	}
	meeting := ledger.Entry{Zone: "Africa/Cairo", Entry: protocol.Entry{FromMs: nowMs - 9000, ToMs: nowMs - 8000, Platform: protocol.Away, Role: protocol.Admin, Note: "A meeting"}}
	for range 2 {
		number, err := s.SaveEntry(context.Background(), meeting, 0)
		if err != nil {
			t.Fatal(err)
		}
		if number == 1 {
			if _, err := s.WithdrawEntry(context.Background(), number, nowMs); err != nil {
				t.Fatal(err)
			}
		}
	}
	at := func(sequence, agoMs int64) protocol.Span {
		return with(sequence, func(s *protocol.Span) { s.FromMs, s.ToMs, s.SinceMs = nowMs-agoMs, nowMs-agoMs+1, nowMs-agoMs })
	}
	upload(t, s, alice, 1, at(1, 3000), at(2, 1000))
	upload(t, s, bob, 1, at(1, 2000))
	return s, folder, []string{
		"settings 1 22:00-06:00", "settings 2 23:00-07:00", "on_call The shop is down", "b gap -9000 to -8000",
		"a.example removed false", "a.example removed true",
		"Nour removed false", "for c1 until 1", "x.home is ads", "x.home is ",
		"away A meeting withdrawn true", "away A meeting withdrawn false",
		"a facebook.groups -3000", "b facebook.groups -2000", "a facebook.groups -1000",
	}
}

func TestR8EverythingCanBeTakenAlong(t *testing.T) {
	s, folder, want := lived(t)
	during, err := exportAll(folder)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, during.lines); diff != "" {
		t.Errorf("while the daemon runs (-want +got):\n%s", diff)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "offhours.db")
	before := read(t, path)
	after, err := exportAll(folder)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(during, after, cmp.AllowUnexported(collector{})); diff != "" {
		t.Errorf("while it does not (-running +not):\n%s", diff)
	}
	if read(t, path) != before {
		t.Error("the export has changed the database")
	}
}

// A newer program has added what this one does not know. It can be read, and not
// opened.
func TestS19AnExportOfANewerProgramsData(t *testing.T) {
	s, folder, want := lived(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(folder, "offhours.db"), `
		CREATE TABLE goals (day TEXT);
		ALTER TABLE spans ADD COLUMN goal TEXT;
		INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`)
	wantError(t, tryOpen(folder), store.ErrNewer)
	got, err := exportAll(folder)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(collector{99, want}, got, cmp.AllowUnexported(collector{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNothingIsExportedOfWhatIsNoHistory(t *testing.T) {
	tests := []struct {
		name string
		put  func(t *testing.T, folder string)
		want error
	}{
		{"an empty folder", func(*testing.T, string) {}, store.ErrNoHistory},
		{"an empty file", func(t *testing.T, folder string) { put(t, folder, "") }, store.ErrNoHistory},
		{"a letter", func(t *testing.T, folder string) { put(t, folder, "Dear friend, this is no database of any kind.") }, store.ErrDamaged},
		{"another program's database", func(t *testing.T, folder string) {
			if err := tryOpen(folder); err != nil {
				t.Fatal(err)
			}
			change(t, filepath.Join(folder, "offhours.db"), `PRAGMA application_id = 42`)
		}, store.ErrForeign},
		{"others can read it", func(t *testing.T, folder string) {
			put(t, folder, "")
			if err := os.Symlink("/etc/hostname", filepath.Join(folder, "offhours.db-wal")); err != nil {
				t.Fatal(err)
			}
		}, store.ErrUnsafe},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			folder := t.TempDir()
			test.put(t, folder)
			got, err := exportAll(folder)
			wantError(t, err, test.want)
			if got.lines != nil {
				t.Errorf("exported %q", got.lines)
			}
		})
	}
}

func put(t *testing.T, folder, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, "offhours.db"), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
