package protocol

// DelayOpen opens what is delayed of a platform for so many minutes, after the wait
// and with what it is for. The wait is the browser's to keep.
type DelayOpen struct {
	Platform string `json:"platform" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Minutes  int    `json:"minutes" jsonschema:"minimum=1,maximum=30"`
	Reason   string `json:"reason" jsonschema:"minLength=1,maxLength=200"`
}

// DelayOpened says until when it is open: for the minutes asked for, or until the off
// hours end.
type DelayOpened struct {
	UntilMs int64 `json:"untilMs"` // exclusive
}
