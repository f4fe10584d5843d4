package app_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

// TestPreviewSavesNothing asks at both doors what two documents would do, of which
// one is wrong.
func TestPreviewSavesNothing(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	var saved, after protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &saved)
	draft := protocol.SettingsDraft{Settings: saved.Settings, Days: 2}
	draft.Settings.Zone = "Asia/Kathmandu"
	draft.Settings.Night = "22:30-22:30"

	var got, atOwners protocol.SettingsPreview
	call(t, browser, "settings.preview", draft, &got)
	h.ask("settings.preview", draft, &atOwners)
	if diff := cmp.Diff(got, atOwners); diff != "" {
		t.Errorf("browser's door - owner's door +:\n%s", diff)
	}
	if got.Zone != "Asia/Kathmandu" || len(got.Before) == 0 || len(got.After) != 0 {
		t.Errorf("got %+v, want phases before and none after, in Kathmandu", got)
	}
	if len(got.Problems) != 1 || got.Problems[0].Field != "night" || got.Problems[0].Code != protocol.ProblemRangeEmpty {
		t.Errorf("got %+v, want an empty night", got.Problems)
	}
	draft.Settings.Night = ""
	call(t, browser, "settings.preview", draft, &got)
	if len(got.Problems) != 0 || got.After[0].FromMs != got.FromMs || got.After[len(got.After)-1].ToMs != got.ToMs {
		t.Errorf("got %+v, want phases from end to end", got)
	}

	h.ask("settings.get", protocol.Empty{}, &after)
	if diff := cmp.Diff(saved, after); diff != "" {
		t.Errorf("the settings are others now:\n%s", diff)
	}
}

// TestNothingIsReplacedUnseen has two pages open at once: the second to save is told,
// and what the first has saved stays.
func TestNothingIsReplacedUnseen(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	var seen protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &seen)
	mine, theirs := seen.Settings, seen.Settings
	mine.FollowUp.Minutes, theirs.FollowUp.Minutes = 5, 10

	var saved protocol.SettingsSaved
	call(t, browser, "settings.replace", protocol.SettingsReplacement{Revision: seen.Revision, Settings: theirs}, &saved)
	if saved.Revision != seen.Revision+1 {
		t.Errorf("revision %d, want the one after %d", saved.Revision, seen.Revision)
	}
	err := browser.Call(t.Context(), "settings.replace", protocol.SettingsReplacement{Revision: seen.Revision, Settings: mine}, nil)
	if refused := refusal(t, err); refused.Code != protocol.ErrChanged {
		t.Errorf("refused with %q, want %q", refused.Code, protocol.ErrChanged)
	}
	var now protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &now)
	if diff := cmp.Diff(theirs, now.Settings); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
