package protocol

// Settings is the one document a person edits: the same fields in TOML for
// people and in JSON on the wire. Every version of it is kept.
//
// Times are local wall times HH:MM, and 24:00 is the end of a day. A range whose
// end is not after its start runs into the next local date; equal ends are an
// error. Night wins over work; what is neither is off.
type Settings struct {
	Version    int         `json:"version" toml:"version" jsonschema:"enum=1"`
	Language   string      `json:"language" toml:"language" jsonschema:"enum=system,enum=en,enum=ar"`
	Zone       string      `json:"zone" toml:"zone" jsonschema:"pattern=^[A-Za-z0-9_+/-]{1\\,64}$"` // "system" or an IANA name such as Africa/Cairo
	Night      string      `json:"night" toml:"night" jsonschema:"maxLength=11"`                    // "22:30-06:30", begins on every local date; "" for none
	FirstDay   Weekday     `json:"first_day" toml:"first_day"`                                      // of the week, on screens and in weekly statistics
	Strict     bool        `json:"strict,omitempty,omitzero" toml:"strict"`                         // what opens more than before waits for the next working hours that are at least 8 hours away
	Work       Week        `json:"work" toml:"work"`
	Exceptions []Exception `json:"exceptions,omitempty" toml:"exceptions,omitempty" jsonschema:"maxItems=500"`
	Off        OffHours    `json:"off" toml:"off"`
	FollowUp   FollowUp    `json:"follow_up" toml:"follow_up"`
	Breaks     Breaks      `json:"breaks" toml:"breaks"`
	Quiet      Quiet       `json:"quiet,omitzero" toml:"quiet"`
}

// Weekday is a day of the week.
type Weekday string

// The days of the week, as documents write them.
const (
	Mon Weekday = "mon"
	Tue Weekday = "tue"
	Wed Weekday = "wed"
	Thu Weekday = "thu"
	Fri Weekday = "fri"
	Sat Weekday = "sat"
	Sun Weekday = "sun"
)

// Weekdays lists the days of the week in the order of the document.
func Weekdays() []Weekday { return []Weekday{Mon, Tue, Wed, Thu, Fri, Sat, Sun} }

// Week holds the working hours of each weekday. A day that is missing has none.
type Week struct {
	Mon []string `json:"mon,omitempty" toml:"mon,omitempty" jsonschema:"maxItems=12"`
	Tue []string `json:"tue,omitempty" toml:"tue,omitempty" jsonschema:"maxItems=12"`
	Wed []string `json:"wed,omitempty" toml:"wed,omitempty" jsonschema:"maxItems=12"`
	Thu []string `json:"thu,omitempty" toml:"thu,omitempty" jsonschema:"maxItems=12"`
	Fri []string `json:"fri,omitempty" toml:"fri,omitempty" jsonschema:"maxItems=12"`
	Sat []string `json:"sat,omitempty" toml:"sat,omitempty" jsonschema:"maxItems=12"`
	Sun []string `json:"sun,omitempty" toml:"sun,omitempty" jsonschema:"maxItems=12"`
}

// Exception replaces the working week between two local dates, both included.
// The last one that covers a date wins; a range belongs to the date on which it
// begins. An empty Work means days off.
type Exception struct {
	Name string `json:"name" toml:"name" jsonschema:"maxLength=100"`
	From string `json:"from" toml:"from" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	To   string `json:"to" toml:"to" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	Work Week   `json:"work" toml:"work"`
}

// OffHours says how off hours treat the platforms. Night always closes.
type OffHours struct {
	// FirstWeek is the verdict of off hours in the first seven days after Start,
	// wherever the others below are firmer.
	FirstWeek Verdict    `json:"first_week" toml:"first_week" jsonschema:"enum=remind,enum=closed"`
	Verdict   Verdict    `json:"verdict" toml:"verdict"`                                                              // of every place that Places does not name
	Wait      string     `json:"wait" toml:"wait" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"` // how long a delay waits: MinWaitMs to MaxWaitMs, written like 20s or 1m
	Places    []OffPlace `json:"places,omitempty" toml:"places,omitempty" jsonschema:"maxItems=12"`                   // the last one that fits a place wins
	Embeds    Verdict    `json:"embeds" toml:"embeds" jsonschema:"enum=open,enum=closed"`                             // in other sites' pages: left alone, or shut wherever their place is, at night too
}

// OffPlace gives places a verdict of their own in off hours: a platform, a kind of
// work on all platforms, or one kind of work on one platform.
type OffPlace struct {
	Platform string  `json:"platform,omitempty" toml:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"` // missing: all of them
	Role     Role    `json:"role,omitempty" toml:"role,omitempty"`                                                       // missing: all of them
	Verdict  Verdict `json:"verdict" toml:"verdict"`
}

// FollowUp is the allowance after work.
type FollowUp struct {
	Minutes int  `json:"minutes" toml:"minutes" jsonschema:"minimum=0,maximum=60"`
	DaysOff bool `json:"days_off,omitempty,omitzero" toml:"days_off"` // also on dates without working hours
}

// Breaks holds the rule of each kind of break, and what weighs how much.
type Breaks struct {
	Eyes    BreakRule   `json:"eyes" toml:"eyes"`
	Move    BreakRule   `json:"move" toml:"move"`
	Outside OutsideRule `json:"outside" toml:"outside"`

	// Weight is what time on platforms counts for, in percent of other time at the screen:
	// 100 to 500; 0 is 100, too.
	Weight int `json:"weight" toml:"weight" jsonschema:"minimum=0,maximum=500"`

	// Strain is after how much community and care without a pause the movement break is due
	// although its time has not come; "" for never.
	Strain string `json:"strain" toml:"strain" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`

	// Skips is how many breaks of a kind may be skipped in a row; 0 for any number.
	Skips int `json:"skips" toml:"skips" jsonschema:"minimum=0,maximum=10"`

	// IgnoreMicrophone says that a microphone in use is no call: some program always listens.
	// The pages of calls hold breaks all the same.
	IgnoreMicrophone bool `json:"ignore_microphone,omitempty,omitzero" toml:"ignore_microphone"`

	Ideas Ideas `json:"ideas,omitzero" toml:"ideas,omitempty"`
}

// Ideas are what to do in a break, in the person's own words, one of them at a time. A
// kind without any has those of the product.
type Ideas struct {
	Eyes    []string `json:"eyes,omitempty" toml:"eyes,omitempty" jsonschema:"maxItems=30"`
	Move    []string `json:"move,omitempty" toml:"move,omitempty" jsonschema:"maxItems=30"`
	Outside []string `json:"outside,omitempty" toml:"outside,omitempty" jsonschema:"maxItems=30"`
}

// BreakRule says when a break is due and how it may be put off. Durations are
// written like 20s, 5m or 1h30m. An Every of "" switches the kind off.
type BreakRule struct {
	Every         string `json:"every" toml:"every" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`                   // after so much load
	Length        string `json:"length" toml:"length" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`                 // how long it lasts
	LongAfter     string `json:"long_after" toml:"long_after" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`         // after so much load without a rest of this kind
	LongLength    string `json:"long_length" toml:"long_length" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`       // it lasts so long
	Postpone      string `json:"postpone" toml:"postpone" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`             // how much later "postpone" asks again
	PostponeAgain string `json:"postpone_again" toml:"postpone_again" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"` // from the second time on; "" for as much as Postpone
	Postpones     int    `json:"postpones" toml:"postpones" jsonschema:"minimum=0,maximum=10"`                                            // how often it may be put off
	Credit        string `json:"credit" toml:"credit" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`                 // so long away from the desk counts as taken
}

// OutsideRule is that of fresh air: once in a shift, in its middle. A Length of ""
// switches it off.
type OutsideRule struct {
	Length        string `json:"length" toml:"length" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`
	Postpone      string `json:"postpone" toml:"postpone" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`
	PostponeAgain string `json:"postpone_again" toml:"postpone_again" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`
	Postpones     int    `json:"postpones" toml:"postpones" jsonschema:"minimum=0,maximum=10"`
	Credit        string `json:"credit" toml:"credit" jsonschema:"pattern=^([0-9]+h)?([0-9]+m)?([0-9]+s)?$,maxLength=16"`
}

// Quiet says when the desktop's own do-not-disturb is switched on. What is missing is
// off.
type Quiet struct {
	Night  bool `json:"night,omitempty,omitzero" toml:"night"`   // while it is night
	Breaks bool `json:"breaks,omitempty,omitzero" toml:"breaks"` // while a break runs
}

// SettingsSaved answers settings.set and settings.replace.
type SettingsSaved struct {
	Revision int64 `json:"revision"`
	OpensMs  int64 `json:"opensMs,omitempty"` // as in SettingsRevision
}

// SettingsRevision is the document and its number.
type SettingsRevision struct {
	Revision int64    `json:"revision"`
	SavedMs  int64    `json:"savedMs"`
	OpensMs  int64    `json:"opensMs,omitempty"` // from when on what it opens more than those before counts, by Strict; missing: at once
	Settings Settings `json:"settings"`
}
