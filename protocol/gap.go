package protocol

// Gap is a time in which a browser ran and was not watched: the extension was switched
// off, or was not heard of for another reason. What was open then was neither counted
// nor closed. Nothing is known of why.
type Gap struct {
	Browser string `json:"browser"`
	FromMs  int64  `json:"fromMs"`
	ToMs    int64  `json:"toMs"` // exclusive; of one that goes on, up to when it is known
}

// Missed is a time in which the extension did not run and its browser most likely did:
// when it comes to itself, neither the browser has begun nor has it been installed. It
// is told until it is answered.
type Missed struct {
	FromMs int64 `json:"fromMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"` // the last instant that it knows of before
	ToMs   int64 `json:"toMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`   // when it came to itself; exclusive
}
