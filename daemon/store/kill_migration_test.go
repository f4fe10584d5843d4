package store_test

import (
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"testing/fstest"
	"time"

	"offhours/daemon/store"
)

// A daemon of a newer version is killed while it brings the data of an older one
// to its own form. The next start finds the old form or the new one, and all
// that is in it.
func TestS1KillDuringMigration(t *testing.T) {
	t.Parallel()
	seed := seedOf(t, *killSeed)
	random := rand.New(rand.NewPCG(seed, 1))
	victim, old := buildVictim(t), folderOfOldVersion(t)
	cutShort := 0
	for kill := range max(1, *kills/12) {
		folder := memoryFolder(t)
		if err := os.CopyFS(folder, os.DirFS(old)); err != nil {
			t.Fatal(err)
		}
		daemon := exec.Command(victim, folder, alice)
		if err := daemon.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(time.Duration(random.Int64N(int64(30*time.Millisecond))), func() { _ = daemon.Process.Kill() })
		_ = daemon.Wait() // killed, or at the end of its empty input
		if schemaVersion(t, filepath.Join(folder, "keys.db")) == 1 || schemaVersion(t, filepath.Join(folder, "offhours.db")) < 3 {
			cutShort++
		}
		s := openIn(t, folder)
		browser, err := s.Browser(context.Background(), alice)
		if err != nil || browser.PairedMs != nowMs || len(rows(t, s, alice)) != 3 {
			t.Fatalf("-kill-seed %d, kill %d: browser %+v, %v, and %d spans; want 3", seed, kill, browser, err, len(rows(t, s, alice)))
		}
		inForce, err := s.SettingsInForce(context.Background(), nowMs)
		if err != nil || len(inForce) != 1 || inForce[0].Revision != 1 {
			t.Fatalf("-kill-seed %d, kill %d: settings in force: %+v, %v", seed, kill, inForce, err)
		}
		if found, err := s.Untold(context.Background()); err != nil || found != nil {
			t.Fatalf("-kill-seed %d, kill %d: a kill was taken for damage: %+v, %v", seed, kill, found, err)
		}
		checkIntegrity(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("S1 %d kills during a migration, %d of them before it was done, 0 pairings and 0 spans lost", max(1, *kills/12), cutShort)
}

// folderOfOldVersion has both databases in their first form, with one browser, three
// spans and a revision of the settings in them.
func folderOfOldVersion(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	s := openIn(t, folder)
	upload(t, s, alice, 1, spansOf(1, 2, 3)...)
	_, err := s.SaveSettings(context.Background(), settingsOf(10), nowMs, 0)
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	now := filepath.Join(t.TempDir(), "now.db")
	if err := errors.Join(os.Rename(filepath.Join(folder, "offhours.db"), now), os.Remove(filepath.Join(folder, "keys.db"))); err != nil {
		t.Fatal(err)
	}
	change(t, firstForm(t, folder, "offhours", 0x4F664872), `
		ATTACH '`+now+`' AS now;
		INSERT INTO browsers SELECT * FROM now.browsers;
		INSERT INTO rules SELECT * FROM now.rules;
		INSERT INTO zones SELECT * FROM now.zones;
		INSERT INTO spans SELECT browser, sequence, from_ms, to_ms, since_ms, rule, zone, attention FROM now.spans;
		INSERT INTO settings SELECT revision, saved_ms, document FROM now.settings;
		DETACH now`)
	change(t, firstForm(t, folder, "keys", 0x4F664B79), `
		INSERT INTO browsers (id, origin, family, key, paired_ms)
		VALUES ('`+alice+`', 'chrome-extension://a', 'chromium', randomblob(32), 1795000000000)`)
	return folder
}

// firstForm makes a database as the first version made it.
func firstForm(t *testing.T, folder, name string, application int64) (path string) {
	t.Helper()
	const first = "00001_first.sql"
	text, err := os.ReadFile("migrations/" + name + "/" + first)
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(folder, name+".db")
	if err := store.MigrateFile(context.Background(), path, application, fstest.MapFS{first: {Data: text}}); err != nil {
		t.Fatal(err)
	}
	return path
}

func schemaVersion(t *testing.T, path string) (version int) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	err = db.QueryRow(`SELECT max(version_id) FROM goose_db_version`).Scan(&version)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	return version
}
