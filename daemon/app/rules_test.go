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
