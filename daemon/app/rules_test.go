package app_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"offhours/daemon/places"
	"offhours/protocol"
)

func TestBrowsersAreToldTheRulesThatTheyGoBy(t *testing.T) {
	h, _ := open(t, t.TempDir())
	var told protocol.Rules
	h.ask("rules.get", protocol.Empty{}, &told)
	if diff := cmp.Diff(places.ForBrowsers(places.Words{}.Rules(places.Catalogue())), told, cmpopts.IgnoreFields(protocol.Rules{}, "Revision")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// A browser that does not know what a call is would count it, and break into it.
func TestBrowsersAreToldOfCallsWhateverIsSaidOfPages(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, heard := h.connectForTables(h.pair())
	want := places.Catalogue().Calls
	expect := func(when string) {
		t.Helper()
		if diff := cmp.Diff(want, heard.next(t).Calls); diff != "" {
			t.Errorf("%s (-want +got):\n%s", when, diff)
		}
	}
	expect("at first")
	call(t, browser, "platforms.set", forum, &protocol.OwnPlatforms{})
	expect("with a platform of their own")
	call(t, browser, "corrections.set", homeAsCommunity, &protocol.Corrections{})
	expect("with a correction")
	call(t, browser, "clients.set", nour, &protocol.Clients{})
	expect("with a client")
}
