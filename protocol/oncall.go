package protocol

// OnCallStart opens platforms outside working hours for so many minutes, with a
// reason that is kept. Without a platform all of them open, without a role all
// kinds of work. Fewer than MinOnCallMinutes are good only for one kind of work at
// one platform, such as taking a post down.
type OnCallStart struct {
	Minutes  int    `json:"minutes" jsonschema:"minimum=10,maximum=240"`
	Reason   string `json:"reason" jsonschema:"minLength=1,maxLength=200"`
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role,omitempty"`
}

// OnCall is one time that a person was on call.
type OnCall struct {
	FromMs   int64  `json:"fromMs"`
	UntilMs  int64  `json:"untilMs"` // exclusive; when it ends, or ended
	Reason   string `json:"reason" jsonschema:"maxLength=200"`
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role,omitempty"`
}

// OnCallStatus is whether a person is on call.
type OnCallStatus struct {
	OnCall *OnCall `json:"onCall,omitempty"` // missing: not on call
}
