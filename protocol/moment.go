package protocol

// PlanQuery asks which rule applies at an instant: of the past, by what was in force
// then; of the future, by what is in force now.
type PlanQuery struct {
	AtMs int64 `json:"atMs" jsonschema:"minimum=-62167219200000,maximum=253402300799000"` // of the years 0 to 9999
}

// Moment is one instant, and why it is what it is.
type Moment struct {
	AtMs     int64             `json:"atMs"`
	Zone     string            `json:"zone"` // in force then
	Phase    Phase             `json:"phase"`
	Reason   PhaseReason       `json:"reason"`
	Settings []RevisionInForce `json:"settings" jsonschema:"minItems=1"` // oldest first; what any but the last opens less still holds
	Started  bool              `json:"started"`                          // somebody had pressed Start; before that no browser closes anything
	Verdicts []RoleVerdict     `json:"verdicts"`                         // of each kind of work, then those of platforms that have one of their own
	Openings []MomentOpening   `json:"openings"`                         // what was open all the same
}

// RevisionInForce is a revision of the settings that counts.
type RevisionInForce struct {
	Revision int64 `json:"revision"`
	SavedMs  int64 `json:"savedMs"`
	OpensMs  int64 `json:"opensMs,omitempty"` // as in SettingsRevision
	Decided  bool  `json:"decided,omitempty"` // the reason is this one's
}

// RoleVerdict is what one kind of work gets.
type RoleVerdict struct {
	Platform string  `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"` // missing: all that have none of their own
	Role     Role    `json:"role"`
	Verdict  Verdict `json:"verdict"`
}

// OpeningKind is why something is open outside working hours.
type OpeningKind string

// The kinds of opening.
const (
	OpenedFollowUp OpeningKind = "follow_up"
	OpenedOnCall   OpeningKind = "on_call"
	OpenedDelay    OpeningKind = "delay" // what waits first, after the wait
)

// MomentOpening is what was open at an instant outside working hours.
type MomentOpening struct {
	Kind     OpeningKind `json:"kind"`
	FromMs   int64       `json:"fromMs"`
	UntilMs  int64       `json:"untilMs"`
	Reason   string      `json:"reason,omitempty" jsonschema:"maxLength=200"`                      // on-call and delay
	Platform string      `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"` // the only one; missing: all
	Role     Role        `json:"role,omitempty"`                                                   // on-call: the only one; missing: all
}

// HoursKind is where a range of hours comes from.
type HoursKind string

// Where hours come from.
const (
	NightHours     HoursKind = "night"
	WeekHours      HoursKind = "week"      // the working hours of a weekday
	ExceptionHours HoursKind = "exception" // those that an exception has in their place
	NoHours        HoursKind = "none"      // outside all hours
)

// PhaseReason is the rule that decides which phase an instant has.
type PhaseReason struct {
	Kind      HoursKind       `json:"kind"`
	Hours     *HoursRange     `json:"hours,omitempty"`     // that hold; missing outside all hours
	Exception *ExceptionDates `json:"exception,omitempty"` // that takes the place of the week then, also if its hours do not hold
	Before    *HoursRange     `json:"before,omitempty"`    // outside all hours: those that ended last
	After     *HoursRange     `json:"after,omitempty"`     // outside all hours: those that begin next
}

// HoursRange is one range of hours on one date.
type HoursRange struct {
	Kind      HoursKind `json:"kind"`
	Range     string    `json:"range"`               // as it is written: "09:00-17:00"
	Date      string    `json:"date"`                // the local date on which it begins
	Exception string    `json:"exception,omitempty"` // the name of the exception whose it is
	FromMs    int64     `json:"fromMs"`
	ToMs      int64     `json:"toMs"` // exclusive
}

// ExceptionDates is an exception and the dates that it covers, both included.
type ExceptionDates struct {
	Name string `json:"name" jsonschema:"maxLength=100"`
	From string `json:"from"`
	To   string `json:"to"`
}
