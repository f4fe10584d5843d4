package protocol

// EventName says what happened.
type EventName string

// The events that `offhours run` prints.
const (
	EventListening    EventName = "listening"
	EventPaired       EventName = "paired"
	EventRevoked      EventName = "revoked" // its person disconnected a browser for good
	EventConnected    EventName = "connected"
	EventDisconnected EventName = "disconnected"
	EventUnwatched    EventName = "unwatched" // a browser has run for a while without our hearing of it
	EventStarted      EventName = "started"   // a person pressed Start
	EventTime         EventName = "time"      // a place's total of today grew
	EventPhase        EventName = "phase"     // another phase began, or the present one ends at another time than was told
	EventWarned       EventName = "warned"    // platforms close in Minutes
	EventAct          EventName = "act"       // a browser closed, covered, reminded or muted
	EventBreak        EventName = "break"     // a break entered State
	EventFollowUp     EventName = "followUp"  // the follow-up entered FollowUp
	EventOnCall       EventName = "onCall"    // a person is on call until UntilMs, or no more
	EventDelay        EventName = "delay"     // Platform, which waits first, is open until UntilMs
	EventPlan         EventName = "plan"      // a new plan was made
	EventSettings     EventName = "settings"  // a new revision of the settings was saved
	EventClock        EventName = "clock"     // the wall clock moved StepMs further than time did
	EventStopped      EventName = "stopped"
)

// Event is one thing that happened, as `offhours run --json` prints it: one
// object per line. Fields that say nothing about an event are left out.
type Event struct {
	AtMs     int64         `json:"atMs"`
	Event    EventName     `json:"event"`
	Browser  string        `json:"browser,omitempty"`
	Family   Family        `json:"family,omitempty"`
	Platform string        `json:"platform,omitempty"`
	Role     Role          `json:"role,omitempty"`
	TotalMs  int64         `json:"totalMs,omitempty"`
	Phase    Phase         `json:"phase,omitempty"`
	UntilMs  int64         `json:"untilMs,omitempty"`
	Minutes  int           `json:"minutes,omitempty"`
	Act      Act           `json:"act,omitempty"`
	Kind     BreakKind     `json:"kind,omitempty"`
	State    BreakState    `json:"state,omitempty"`
	FollowUp FollowUpState `json:"followUp,omitempty"`
	Revision int64         `json:"revision,omitempty"`
	Listen   string        `json:"listen,omitempty"`
	Zone     string        `json:"zone,omitempty"`
	StepMs   int64         `json:"stepMs,omitempty"` // negative when the clock was set back
}
