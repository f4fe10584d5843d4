package protocol_test

import (
	"encoding/json"
	"math"
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

func readPlanVectors(t *testing.T) (vectors planVectors) {
	t.Helper()
	data, err := os.ReadFile("testdata/plan-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &vectors); err != nil {
		t.Fatal(err)
	}
	return vectors
}

func TestPlanRunsTheSharedVectors(t *testing.T) {
	vectors := readPlanVectors(t)
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

// The next verdict is another, begins when it says, and nothing else comes before it.
func TestNextVerdictIsTheNextChange(t *testing.T) {
	vectors := readPlanVectors(t)
	changes := 0
	for _, v := range vectors.Places {
		plan := vectors.Plans[v.Plan]
		next, atMs, ok := plan.NextVerdict(v.AtMs, v.Platform, v.Role)
		if ok {
			changes++
		} else {
			next, atMs = v.Verdict, math.MaxInt64
		}
		if got := plan.VerdictAt(atMs, v.Platform, v.Role); ok && (got != next || next == v.Verdict) {
			t.Errorf("%s: NextVerdict = %q at %d, where it is %q; before it was %q", v.Note, next, atMs, got, v.Verdict)
		}
		for _, r := range plan.Verdicts {
			for _, edgeMs := range []int64{r.FromMs, r.ToMs} {
				if edgeMs > v.AtMs && edgeMs < atMs && plan.VerdictAt(edgeMs, v.Platform, v.Role) != v.Verdict {
					t.Errorf("%s: it changes at %d already, not at %d", v.Note, edgeMs, atMs)
				}
			}
		}
	}
	if changes == 0 {
		t.Error("no vector changes")
	}
}
