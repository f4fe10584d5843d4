package protocol

// BreakKind is the kind of a break.
type BreakKind string

// The kinds of break.
const (
	Eyes    BreakKind = "eyes"    // look at something far away
	Move    BreakKind = "move"    // leave the desk for a few minutes
	Outside BreakKind = "outside" // fresh air, once in a shift
)

// BreakKinds lists every kind in the order in which screens show them.
func BreakKinds() []BreakKind { return []BreakKind{Eyes, Move, Outside} }

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

// The holds. Of several at once the first in [Holds] is told.
const (
	HoldPaused     Hold = "paused"     // the person has paused all breaks for a while
	HoldOff        Hold = "off"        // nobody works now: neither working hours, nor follow-up, nor on call
	HoldLocked     Hold = "locked"     // the screen is locked
	HoldQuiet      Hold = "quiet"      // the desktop was asked not to disturb its person
	HoldCall       Hold = "call"       // the page of a call is in front or can be heard, or the microphone is in use
	HoldLive       Hold = "live"       // the page of a live broadcast is open
	HoldFullScreen Hold = "fullscreen" // a browser's window in front fills the screen
	HoldTyping     Hold = "typing"     // somebody has typed in a platform's page within the last TypingMs
)

// Holds lists every hold, the one that decides first.
func Holds() []Hold {
	return []Hold{HoldPaused, HoldOff, HoldLocked, HoldQuiet, HoldCall, HoldLive, HoldFullScreen, HoldTyping}
}

// Break is one kind's present state.
type Break struct {
	Kind  BreakKind  `json:"kind"`
	State BreakState `json:"state"`

	// LoadMs is the load since the last break, and EveryMs the load at which the next is
	// due: time at the screen, of which that on platforms weighs more. Both are 0 for a
	// kind that comes by the clock, and AtMs is when that does.
	LoadMs  int64 `json:"loadMs" jsonschema:"minimum=0"`
	EveryMs int64 `json:"everyMs" jsonschema:"minimum=0"`
	AtMs    int64 `json:"atMs,omitempty"` // ahead, by the clock: when it is due; missing when none comes in this shift any more

	LengthMs int64 `json:"lengthMs" jsonschema:"minimum=0"` // how long it lasts
	Soon     bool  `json:"soon,omitempty"`                  // ahead, and due within BreakSoonMs if things go on like this
	DueMs    int64 `json:"dueMs,omitempty"`                 // asking or running: since when it has been due
	AskedMs  int64 `json:"askedMs,omitempty"`               // prompted: since when the prompt is on the screen
	RestedMs int64 `json:"restedMs,omitempty"`              // when the last rest of this kind ended; missing before the first
	UntilMs  int64 `json:"untilMs,omitempty"`               // running: when it ends; postponed: when it asks again
	Stands   bool  `json:"stands,omitempty"`                // running: its clock stands still, because a platform has attention

	PostponesLeft int   `json:"postponesLeft" jsonschema:"minimum=0"`
	PostponeMs    int64 `json:"postponeMs" jsonschema:"minimum=0"` // how much later "postpone" would ask again
	CanSkip       bool  `json:"canSkip"`                           // or ended, where it runs; false once as many in a row were skipped as the settings allow
	Hold          Hold  `json:"hold,omitempty"`                    // held: why; missing while nobody is at the desk

	// Idea is the number of the idea that goes with this break, the same on every screen:
	// of n ideas it is the one at Idea modulo n.
	Idea int `json:"idea,omitempty" jsonschema:"minimum=0"`
}

// BreaksStatus is the state of every kind that is switched on.
type BreaksStatus struct {
	Breaks        []Break `json:"breaks" jsonschema:"maxItems=8"`
	PausedUntilMs int64   `json:"pausedUntilMs,omitempty"` // no break asks until then, because its person said so
}

// BreakAct is what a person can do about a break.
type BreakAct string

// The acts. Now starts a break although none is due. Pause has no break ask for ForMs,
// and Resume ends that.
const (
	BreakNow      BreakAct = "now"
	BreakStart    BreakAct = "start"
	BreakPostpone BreakAct = "postpone"
	BreakSkip     BreakAct = "skip"
	BreakPause    BreakAct = "pause"
	BreakResume   BreakAct = "resume"
)

// BreakActs lists every act.
func BreakActs() []BreakAct {
	return []BreakAct{BreakNow, BreakStart, BreakPostpone, BreakSkip, BreakPause, BreakResume}
}

// BreakCommand does one act. Without a kind, "now" takes the movement break, "skip" the break
// that runs, and otherwise the longest that asks; "pause" and "resume" are about all kinds.
type BreakCommand struct {
	Act   BreakAct  `json:"act"`
	Kind  BreakKind `json:"kind,omitempty"`
	ForMs int64     `json:"forMs,omitempty" jsonschema:"minimum=0,maximum=43200000"` // pause: for how long, MinPauseMs to MaxPauseMs
}

// BreakRecord is a break that was due, and how it ended.
type BreakRecord struct {
	Kind      BreakKind  `json:"kind"`
	DueMs     int64      `json:"dueMs"`
	EndMs     int64      `json:"endMs"`
	End       BreakState `json:"end" jsonschema:"enum=taken,enum=credited,enum=skipped"`
	Postponed int        `json:"postponed,omitempty"`                    // how often
	StretchMs int64      `json:"stretchMs" jsonschema:"minimum=0"`       // time at the screen before it without a rest
	Held      []HeldFor  `json:"held,omitempty" jsonschema:"maxItems=8"` // what it waited for, in the order of Holds
}

// HeldFor is for how long a break waited for one thing.
type HeldFor struct {
	Hold   Hold  `json:"hold"`
	HeldMs int64 `json:"heldMs" jsonschema:"minimum=1"`
}

// BreaksQuery asks for the breaks that ended on some local days, both included; for at
// most a year.
type BreaksQuery struct {
	From string `json:"from,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"` // missing: today
	To   string `json:"to,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`   // missing: today
}

// BreaksTaken is how the breaks of some days went: the latest of them one by one, and
// all of them counted by day.
type BreaksTaken struct {
	Days    []BreaksOfDay `json:"days" jsonschema:"maxItems=400"` // in order; a day without any is left out
	Records []BreakRecord `json:"records" jsonschema:"maxItems=500"`
}

// BreaksOfDay counts the breaks that ended on a local day.
type BreaksOfDay struct {
	Date             string          `json:"date"`
	Kinds            []BreaksOfAKind `json:"kinds" jsonschema:"maxItems=8"`
	LongestStretchMs int64           `json:"longestStretchMs" jsonschema:"minimum=0"` // the longest time at the screen without a rest
}

// BreaksOfAKind counts the breaks of one kind by their end.
type BreaksOfAKind struct {
	Kind     BreakKind `json:"kind"`
	Taken    int       `json:"taken"`
	Credited int       `json:"credited"`
	Skipped  int       `json:"skipped"`
}
