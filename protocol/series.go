package protocol

// Step is how long each bar of a [Series] lasts.
type Step string

// The steps. Weeks begin on the first day of the week that the settings name.
const (
	ByHour  Step = "hour"
	ByDay   Step = "day"
	ByWeek  Step = "week"
	ByMonth Step = "month"
	ByYear  Step = "year"
)

// Steps is every step, the shortest first.
func Steps() []Step { return []Step{ByHour, ByDay, ByWeek, ByMonth, ByYear} }

// Split is by what the time of a step is told apart.
type Split string

// The splits.
const (
	SplitPlatform Split = "platform"
	SplitRole     Split = "role"
	SplitClient   Split = "client"
	SplitRule     Split = "rule"
	SplitPhase    Split = "phase"
)

// Splits is every split, in the order in which screens offer them.
func Splits() []Split {
	return []Split{SplitPlatform, SplitRole, SplitClient, SplitRule, SplitPhase}
}

// MaxSteps is how many steps a [Series] may have: a leap year's days fit.
const MaxSteps = 400

// MaxSeriesDays is how many days a [Series] may be about: 30 years.
const MaxSeriesDays = 11_000

// MaxParts is how many parts of a [Series] are told one by one: the longest. What is beyond
// them is one more, [OtherParts].
const (
	MaxParts   = 50
	OtherParts = "*"
)

// SeriesQuery asks for local days, both included, in steps of the same kind. Of the time
// only what meets Platform, Role and Client counts, each where it is given.
type SeriesQuery struct {
	From     string `json:"from" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	To       string `json:"to" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	Step     Step   `json:"step"`
	Split    Split  `json:"split"`
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role,omitempty"`
	Client   string `json:"client,omitempty" jsonschema:"maxLength=64"`
}

// Series is the ledger's time in even steps, the open span included. No instant is
// counted twice.
type Series struct {
	TotalMs int64        `json:"totalMs"`
	OffMs   int64        `json:"offMs"` // what of it fell in off hours and nights
	Parts   []SeriesPart `json:"parts"` // longest first
	Steps   []SeriesStep `json:"steps"` // oldest first, each that the days asked for touch

	// Week is when in the week it was: 168 times, one for each hour, from 00:00 on the first
	// day of the week. Hours are those of the clocks where the person was; of an hour that
	// clocks show twice both count, and one that they skip has none.
	Week []HourTime `json:"week" jsonschema:"minItems=168,maxItems=168"`
}

// SeriesPart is one of what the time is told apart by.
type SeriesPart struct {
	ID      string `json:"id"`              // of the platform, role, client, rule or phase; "" is the client that it was for nobody, "*" all parts beyond those that are told
	Label   string `json:"label,omitempty"` // what a client is called
	TotalMs int64  `json:"totalMs"`
}

// SeriesStep is one bar. Of a week, month or year at an edge only the days asked for count.
type SeriesStep struct {
	From    string  `json:"from"`                                             // its first day
	Hour    int     `json:"hour,omitempty" jsonschema:"minimum=0,maximum=23"` // of an hour: which, from 0 to 23, as clocks show it
	TotalMs int64   `json:"totalMs"`
	PartsMs []int64 `json:"partsMs"` // one for each of the series' parts, in their order
}

// HourTime is the time in an hour of the week.
type HourTime struct {
	TotalMs int64 `json:"totalMs"`
	OffMs   int64 `json:"offMs"` // what of it fell in off hours and nights
}
