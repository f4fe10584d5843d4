package protocol_test

import (
	"encoding/json"
	"os"
	"testing"

	"offhours/protocol"
)

// planVectors are shared with the extension. Its "changes" are for the extension
// alone: the daemon finds the next change from the hours.
type planVectors struct {
	Plans  map[string]protocol.Plan `json:"plans"`
	Places []struct {
		Note     string           `json:"note"`
		Plan     string           `json:"plan"`
		AtMs     int64            `json:"atMs"`
		Platform string           `json:"platform"`
		Role     protocol.Role    `json:"role"`
		Phase    protocol.Phase   `json:"phase"` // "" where no range covers the instant
		Verdict  protocol.Verdict `json:"verdict"`
	} `json:"places"`
}

func TestPlanRunsTheSharedVectors(t *testing.T) {
	data, err := os.ReadFile("testdata/plan-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors planVectors
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	for _, v := range vectors.Places {
		plan := vectors.Plans[v.Plan]
		covering, ok := plan.PhaseAt(v.AtMs)
		if covering.Phase != v.Phase || ok != (v.Phase != "") {
			t.Errorf("%s: %s.PhaseAt(%d) = %q, %v, want %q", v.Note, v.Plan, v.AtMs, covering.Phase, ok, v.Phase)
		}
		if got := plan.VerdictAt(v.AtMs, v.Platform, v.Role); got != v.Verdict {
			t.Errorf("%s: %s.VerdictAt(%d, %q, %q) = %q, want %q", v.Note, v.Plan, v.AtMs, v.Platform, v.Role, got, v.Verdict)
		}
	}
}
