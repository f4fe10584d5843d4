package protocol

// Away is the platform of what was done away from the screen: a call, a meeting, a day of
// shooting. No page is on it.
const Away = "away"

// Entry is what the person says that a stretch of time was. What browsers saw in it is kept,
// and counts again once the entry is withdrawn. Where entries overlap, the one that was said
// last counts. One that is seen names anew what was counted in its time, and nothing else: a
// pause stays a pause there, and what does not count stays out.
type Entry struct {
	Number   int64  `json:"number" jsonschema:"minimum=1"`
	AtMs     int64  `json:"atMs"` // when it was said
	FromMs   int64  `json:"fromMs"`
	ToMs     int64  `json:"toMs"`                                                             // exclusive
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"` // [Away] or any other; missing: the time does not count
	Role     Role   `json:"role,omitempty"`                                                   // of the platform
	Client   string `json:"client,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`      // id of whom it was for
	Note     string `json:"note,omitempty" jsonschema:"maxLength=200"`                        // what it is called
	Seen     bool   `json:"seen,omitempty"`                                                   // only what was counted of that time is meant; missing: all of it
}

// EntryDraft is an entry that is to be made. It lies within one local day: one that goes on
// over midnight is two. Without a platform the time does not count. Where it replaces another,
// that one is withdrawn with it, or neither is done.
type EntryDraft struct {
	Date     string `json:"date" jsonschema:"maxLength=10"`
	From     string `json:"from" jsonschema:"maxLength=8"`           // HH:MM or HH:MM:SS, as the clocks of that day showed it
	To       string `json:"to" jsonschema:"maxLength=8"`             // likewise, up to 24:00
	FromMs   int64  `json:"fromMs,omitempty" jsonschema:"minimum=1"` // the instant that is meant, where clocks showed that time twice; missing: the first, or the last before toMs where that is there
	ToMs     int64  `json:"toMs,omitempty" jsonschema:"minimum=1"`   // likewise; missing: the first, after fromMs where that is there
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role,omitempty"`
	Client   string `json:"client,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
	Note     string `json:"note,omitempty" jsonschema:"maxLength=200"`
	Seen     bool   `json:"seen,omitempty"`                            // as in [Entry]; of what counts only
	Replaces int64  `json:"replaces,omitempty" jsonschema:"minimum=1"` // the number of an entry that holds
}

// EntryRef names an entry.
type EntryRef struct {
	Number int64 `json:"number" jsonschema:"minimum=1"`
}

// DayQuery asks for a local day; without a date, for today.
type DayQuery struct {
	Date string `json:"date,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
}

// Day is what a local day was made of, one thing after the other.
type Day struct {
	Date   string `json:"date"`
	Zone   string `json:"zone"`   // by whose clocks it is told: that in which its noon was
	FromMs int64  `json:"fromMs"` // its first instant there
	ToMs   int64  `json:"toMs"`   // exclusive

	Stretches []Stretch   `json:"stretches" jsonschema:"maxItems=2000"` // what counts, in order of time
	Uncounted []Uncounted `json:"uncounted"`                            // what was said not to, in order of time
	Entries   []Entry     `json:"entries"`                              // those that touch the day and hold, in the order in which they were said; of one that later ones cover, or that is seen and has nothing under it, nothing else is told
	Absences  []Absence   `json:"absences"`                             // in order of time
}

// Stretch is time at one place, with short looks away from it that count for nothing.
type Stretch struct {
	FromMs   int64  `json:"fromMs"`
	ToMs     int64  `json:"toMs"`    // exclusive
	TotalMs  int64  `json:"totalMs"` // what of it counts
	Platform string `json:"platform"`
	Role     Role   `json:"role"`
	Client   string `json:"client,omitempty"`
	Entry    int64  `json:"entry,omitempty"` // the number of the entry that says so; missing: a browser saw it
}

// Uncounted is time of which the person says that it does not count, and no later entry says
// anything else.
type Uncounted struct {
	FromMs int64 `json:"fromMs"`
	ToMs   int64 `json:"toMs"`  // exclusive
	Entry  int64 `json:"entry"` // the number of the entry that says so
}

// Absence is a stretch of working hours of which nobody knows what it was: nothing was
// counted, and no entry says anything of it. It lasts [MinAbsenceMs] at least and lies
// between two times at a platform.
type Absence struct {
	FromMs int64 `json:"fromMs"`
	ToMs   int64 `json:"toMs"` // exclusive
}
