package protocol

// SettingsDraft asks what a document would do. Nothing is saved.
type SettingsDraft struct {
	Settings Settings `json:"settings"`
	Days     int      `json:"days" jsonschema:"minimum=1,maximum=14"` // local dates, today included
}

// SettingsPreview is what a document would do from the first instant of today's
// local date on. Phases are in order, touch, and begin and end together; After has
// none when the hours of the document cannot be read.
type SettingsPreview struct {
	FromMs   int64        `json:"fromMs"`
	ToMs     int64        `json:"toMs"`                                // exclusive
	Zone     string       `json:"zone"`                                // the one that the document asks for, where this computer knows it
	Before   []PhaseRange `json:"before" jsonschema:"maxItems=1000"`   // by the settings in force
	After    []PhaseRange `json:"after" jsonschema:"maxItems=1000"`    // by the document
	OpensMs  int64        `json:"opensMs,omitempty"`                   // with strictness: from when on what the document opens more would count
	Problems []Problem    `json:"problems" jsonschema:"maxItems=1000"` // the first [MaxProblems] things that are wrong with the document
}

// MaxProblems is how many things that are wrong are told at a time.
const MaxProblems = 100

// Problem is one thing that is wrong in a settings document.
type Problem struct {
	Field   string      `json:"field"`             // such as work.mon[0]; "" for the document as a whole
	Code    ProblemCode `json:"code,omitempty"`    // what is wrong, for programs
	Problem string      `json:"problem,omitempty"` // the same in an English sentence, quoting what was written
	Hint    string      `json:"hint,omitempty"`    // the way out, in another
}

// ProblemCode is the stable word for what is wrong.
type ProblemCode string

// The stable words.
const (
	ProblemRange      ProblemCode = "range"       // not a range of times
	ProblemRangeStart ProblemCode = "range_start" // it begins at 24:00
	ProblemRangeEmpty ProblemCode = "range_empty" // it begins and ends at the same time
	ProblemOverlap    ProblemCode = "overlap"     // two ranges share time
	ProblemDate       ProblemCode = "date"        // not a date
	ProblemDates      ProblemCode = "dates"       // the last day is before the first
	ProblemZone       ProblemCode = "zone"        // this computer does not know the zone
	ProblemTooMany    ProblemCode = "too_many"    // ranges of a day, exceptions or places
	ProblemPlatform   ProblemCode = "platform"    // there is no such platform
	ProblemPlace      ProblemCode = "place"       // neither a platform nor a kind of work
	ProblemWait       ProblemCode = "wait"        // a delay shorter or longer than it can be
	ProblemName       ProblemCode = "name"        // it has a character that cannot be seen
	ProblemLongName   ProblemCode = "long_name"   // more than 100 characters
	ProblemNumber     ProblemCode = "number"      // out of bounds
	ProblemDuration   ProblemCode = "duration"    // not a duration, or too long a one
	ProblemNoTime     ProblemCode = "no_time"     // a duration of nothing
	ProblemOften      ProblemCode = "often"       // breaks of a kind would come every few seconds
	ProblemIdea       ProblemCode = "idea"        // empty, too long, or more than a line
	ProblemChoice     ProblemCode = "choice"      // not one of the words
	ProblemVersion    ProblemCode = "version"     // another program's document
	ProblemTooLong    ProblemCode = "too_long"    // the document does not fit into a message
)

// SettingsReplacement saves a document in the place of the revision that it was
// made from, and of no other: what somebody else has saved meanwhile stays.
type SettingsReplacement struct {
	Revision int64    `json:"revision" jsonschema:"minimum=0"`
	Settings Settings `json:"settings"`
}
