package protocol

// FollowUpState is where the follow-up stands: the allowance for answering a
// community after work.
type FollowUpState string

// The states of the follow-up.
const (
	FollowUpNone   FollowUpState = "none"   // no allowance now: it is work or night, a day off, or the settings give none
	FollowUpReady  FollowUpState = "ready"  // there is time left, and nobody has opened it
	FollowUpOpen   FollowUpState = "open"   // community and care are open on every platform
	FollowUpEnding FollowUpState = "ending" // used up: FollowUpEndingMs are left to finish a sentence
	FollowUpSpent  FollowUpState = "spent"  // used up
)

// FollowUpStatus is the follow-up at one instant. LeftMs shrinks only while
// Spending, so a screen may count down from AtMs by itself.
type FollowUpStatus struct {
	State    FollowUpState `json:"state"`
	AtMs     int64         `json:"atMs"`
	Date     string        `json:"date,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"` // the local date whose purse it is; missing for none
	LeftMs   int64         `json:"leftMs" jsonschema:"minimum=0"`
	Spending bool          `json:"spending"`          // a community or care page is in front
	UntilMs  int64         `json:"untilMs,omitempty"` // when what is left is gone, spent or not; ending: when the pages close
}

// FollowUpAct is what a person can do about the follow-up.
type FollowUpAct string

// The acts. Close keeps what is left for later on the same date.
const (
	FollowUpStart FollowUpAct = "open"
	FollowUpStop  FollowUpAct = "close"
)

// FollowUpCommand does one act.
type FollowUpCommand struct {
	Act FollowUpAct `json:"act"`
}
