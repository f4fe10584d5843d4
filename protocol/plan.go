package protocol

import "slices"

// Phase is what the clock says now.
type Phase string

// The phases.
const (
	Work  Phase = "work"
	Off   Phase = "off"
	Night Phase = "night"
)

// Verdict is what a place gets at an instant.
type Verdict string

// The verdicts, from free to firm.
const (
	Open   Verdict = "open"
	Remind Verdict = "remind"
	Delay  Verdict = "delay"
	Closed Verdict = "closed"
)

// IsShut says whether a place with the verdict can be entered only by asking, or not
// at all.
func (v Verdict) IsShut() bool { return v == Delay || v == Closed }

// PhaseRange is one phase between two instants.
type PhaseRange struct {
	Phase  Phase `json:"phase"`
	FromMs int64 `json:"fromMs"`
	ToMs   int64 `json:"toMs"` // exclusive
}

// VerdictRange gives places a verdict between two instants. A missing Platform
// or Role means all of them.
type VerdictRange struct {
	Verdict  Verdict `json:"verdict"`
	FromMs   int64   `json:"fromMs"`
	ToMs     int64   `json:"toMs"` // exclusive
	Platform string  `json:"platform,omitempty"`
	Role     Role    `json:"role,omitempty"`

	// Opening says that somebody opened it for a while; missing: it is what the hours,
	// or off hours, say.
	Opening OpeningKind `json:"opening,omitempty"`
}

// Plan is the next 48 hours as absolute instants. Browsers enforce it by their
// own clock, also while the daemon is away, until ValidUntilMs.
//
// Phases are in order and touch. The verdict of a place at an instant is that of
// the last range in Verdicts that covers both, and open where none does.
type Plan struct {
	Revision     int64          `json:"revision" jsonschema:"minimum=1"`
	MadeAtMs     int64          `json:"madeAtMs"`
	ValidUntilMs int64          `json:"validUntilMs"`
	Zone         string         `json:"zone"`
	Phases       []PhaseRange   `json:"phases" jsonschema:"maxItems=200"`
	Verdicts     []VerdictRange `json:"verdicts" jsonschema:"maxItems=1000"`
	WaitMs       int64          `json:"waitMs,omitempty" jsonschema:"minimum=10000,maximum=60000"` // how long a delay waits; missing: nothing is delayed
	Embeds       Verdict        `json:"embeds,omitempty" jsonschema:"enum=closed"`                 // closed: an embed in another site's page is shut wherever its place is; missing: embeds are left alone
}

// PhaseAt is the range of p that covers the instant; false when none does.
func (p Plan) PhaseAt(atMs int64) (PhaseRange, bool) {
	for _, r := range p.Phases {
		if r.FromMs <= atMs && atMs < r.ToMs {
			return r, true
		}
	}
	return PhaseRange{}, false
}

// VerdictAt is what a place gets at the instant.
func (p Plan) VerdictAt(atMs int64, platform string, role Role) Verdict {
	verdict := Open
	for _, r := range p.Verdicts {
		if r.covers(atMs, platform, role) {
			verdict = r.Verdict
		}
	}
	return verdict
}

// VerdictsAt is what each kind of work gets at the instant on platforms of which p says
// nothing of their own, and then what the others get wherever that differs.
func (p Plan) VerdictsAt(atMs int64) (all []RoleVerdict) {
	for _, platform := range append([]string{""}, p.platforms()...) {
		for _, role := range Roles() {
			verdict := p.VerdictAt(atMs, platform, role)
			if platform == "" || verdict != p.VerdictAt(atMs, "", role) {
				all = append(all, RoleVerdict{Platform: platform, Role: role, Verdict: verdict})
			}
		}
	}
	return all
}

// platforms are those that p names, in the order of their names.
func (p Plan) platforms() (names []string) {
	for _, r := range p.Verdicts {
		if r.Platform != "" && !slices.Contains(names, r.Platform) {
			names = append(names, r.Platform)
		}
	}
	slices.Sort(names)
	return names
}

// NextVerdict is what a place gets next after the instant, and when; false when it
// gets the same as far as p reaches.
func (p Plan) NextVerdict(afterMs int64, platform string, role Role) (next Verdict, atMs int64, ok bool) {
	now := p.VerdictAt(afterMs, platform, role)
	for _, r := range p.Verdicts {
		for _, edgeMs := range []int64{r.FromMs, r.ToMs} {
			if edgeMs <= afterMs || ok && edgeMs >= atMs {
				continue
			}
			if verdict := p.VerdictAt(edgeMs, platform, role); verdict != now {
				next, atMs, ok = verdict, edgeMs, true
			}
		}
	}
	return next, atMs, ok
}

func (r VerdictRange) covers(atMs int64, platform string, role Role) bool {
	return r.FromMs <= atMs && atMs < r.ToMs &&
		(r.Platform == "" || r.Platform == platform) &&
		(r.Role == "" || r.Role == role)
}
