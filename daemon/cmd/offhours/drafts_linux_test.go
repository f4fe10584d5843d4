package main_test

import (
	"path/filepath"
	"strings"
	"testing"
)

// What somebody has typed is theirs: it is named when the rest goes, and goes with the
// data only.
func TestUninstallAndDrafts(t *testing.T) {
	s := newSession(t)
	s.login()
	s.must("install")
	s.env["EDITOR"] = `sed -i 's/^night = .*/night = "late"/'`
	s.fails("hours", "edit")
	cache := filepath.Join(s.home, ".cache", "offhours")
	printed, err := s.try("find", cache, "-name", "hours.toml")
	if err != nil {
		t.Fatal(err)
	}
	draft := filepath.Dir(strings.TrimSpace(printed))
	stays := `what you typed in "offhours hours edit" and never put in force stays in ` + draft
	wantSaid(t, s.must("uninstall"), stays)
	wantSaid(t, s.must("uninstall", "--purge", "--data", filepath.Join(s.home, "trial")), stays)
	if !s.seen(draft) {
		t.Fatal("the draft is gone")
	}
	wantSaid(t, s.must("uninstall", "--purge"), "deleted the data in ", "deleted the draft of your hours in "+draft)
	if s.seen(cache) {
		t.Error("something is left in the cache folder")
	}
}
