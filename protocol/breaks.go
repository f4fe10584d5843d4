package protocol

// BreakKind is the kind of a break.
type BreakKind string

// The kinds of break.
const (
	Eyes BreakKind = "eyes"
	Move BreakKind = "move"
)

// BreakState is where a break stands.
type BreakState string

// The states of a break. Ahead is the time between two breaks; taken, credited
// and skipped are how one ends, after which the next is ahead.
const (
	BreakAhead     BreakState = "ahead"
	BreakDue       BreakState = "due"
	BreakPrompted  BreakState = "prompted"
	BreakHeld      BreakState = "held"
	BreakPostponed BreakState = "postponed"
	BreakRunning   BreakState = "running"
	BreakTaken     BreakState = "taken"
	BreakCredited  BreakState = "credited"
	BreakSkipped   BreakState = "skipped"
)

// Hold is why a due break waits.
type Hold string

// The holds.
const (
	HoldQuiet  Hold = "quiet"  // the desktop was asked not to disturb its person
	HoldLocked Hold = "locked" // the screen is locked
)

// Break is one kind's present state.
type Break struct {
	Kind          BreakKind  `json:"kind"`
	State         BreakState `json:"state"`
	LoadMs        int64      `json:"loadMs" jsonschema:"minimum=0"`   // time on platforms since the last break
	EveryMs       int64      `json:"everyMs" jsonschema:"minimum=0"`  // the load at which it is due
	LengthMs      int64      `json:"lengthMs" jsonschema:"minimum=0"` // how long it lasts
	UntilMs       int64      `json:"untilMs,omitempty"`               // running: when it ends; postponed: when it asks again
	PostponesLeft int        `json:"postponesLeft" jsonschema:"minimum=0"`
	PostponeMs    int64      `json:"postponeMs" jsonschema:"minimum=0"` // how much later "postpone" asks again
	Hold          Hold       `json:"hold,omitempty"`                    // held: why; missing while nobody is at the desk
}

// BreaksStatus is the state of every kind that is switched on.
type BreaksStatus struct {
	Breaks []Break `json:"breaks" jsonschema:"maxItems=8"`
}

// BreakAct is what a person can do about a break.
type BreakAct string

// The acts. Now starts a break although none is due.
const (
	BreakNow      BreakAct = "now"
	BreakStart    BreakAct = "start"
	BreakPostpone BreakAct = "postpone"
	BreakSkip     BreakAct = "skip"
)

// BreakCommand does one act. Without a kind, "now" takes the movement break and
// the others the break that is due.
type BreakCommand struct {
	Act  BreakAct  `json:"act"`
	Kind BreakKind `json:"kind,omitempty"`
}
