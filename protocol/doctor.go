package protocol

// Finding is one thing that doctor looked at.
type Finding struct {
	Check  string         `json:"check" jsonschema:"pattern=^[a-z]{1\\,32}$"` // what was looked at
	Level  FindingLevel   `json:"level"`
	Code   string         `json:"code" jsonschema:"pattern=^[a-z][a-z0-9_.]{0\\,63}$"` // which text says it: doctor.CODE in the files of texts
	Values []FindingValue `json:"values,omitempty" jsonschema:"maxItems=8"`            // what stands in that text
	Text   string         `json:"text" jsonschema:"maxLength=16384"`                   // the same in English: one plain sentence without a full stop
	Fix    string         `json:"fix,omitempty" jsonschema:"maxLength=16384"`          // a command to paste, where there is one
}

// FindingValue stands for {Name} in the text of a finding. A value called date or copy
// is a day, such as 2026-03-29.
type FindingValue struct {
	Name  string `json:"name" jsonschema:"pattern=^[a-z]{1\\,16}$"`
	Value string `json:"value" jsonschema:"maxLength=4096"`
}

// FindingLevel is how bad a finding is.
type FindingLevel string

// The levels.
const (
	FindingOK      FindingLevel = "ok"
	FindingNote    FindingLevel = "note"    // good to know, and perhaps as its person wants it
	FindingWarning FindingLevel = "warning" // works, but should be mended
	FindingError   FindingLevel = "error"   // does not work
)

// Examination is what doctor finds, the worst first.
type Examination struct {
	Worst    FindingLevel `json:"worst"`
	Findings []Finding    `json:"findings" jsonschema:"maxItems=100"`
}
