package settings_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/daemon/settings"
	"offhours/protocol"
)

func TestBreakRules(t *testing.T) {
	got, err := settings.BreakRules(protocol.Breaks{
		Eyes: protocol.BreakRule{Every: "20m", Length: "20s", Postpone: "3m", Postpones: 2, Credit: "3m"},
		Move: protocol.BreakRule{Every: "", Length: "1h30m"},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := breaks.Rules{Eyes: breaks.Rule{EveryMs: 1_200_000, LengthMs: 20_000, PostponeMs: 180_000, Postpones: 2, CreditMs: 180_000}, Move: breaks.Rule{LengthMs: 5_400_000}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules (-want +got):\n%s", diff)
	}
}

func TestBreakRulesNamesTheField(t *testing.T) {
	_, err := settings.BreakRules(protocol.Breaks{Move: protocol.BreakRule{Credit: "soon"}})
	if err == nil || !strings.HasPrefix(err.Error(), "breaks.move.credit: ") {
		t.Errorf("error %v does not name breaks.move.credit", err)
	}
}
