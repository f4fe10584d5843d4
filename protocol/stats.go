package protocol

// StatsQuery asks for local days, both included; without dates, for today.
type StatsQuery struct {
	From string `json:"from,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
	To   string `json:"to,omitempty" jsonschema:"pattern=^[0-9]{4}-[0-9]{2}-[0-9]{2}$"`
}

// Stats is the ledger's time by platform and role, the open span included. No
// instant is counted twice, so TotalMs is never more than the time that passed.
type Stats struct {
	FromMs    int64           `json:"fromMs"` // start of the first day: in the zone in force, or earlier where a span counts in a zone further east
	ToMs      int64           `json:"toMs"`   // end of the last one, likewise: later for a zone further west
	TotalMs   int64           `json:"totalMs"`
	Platforms []PlatformStats `json:"platforms"`         // longest first
	Clients   []ClientStats   `json:"clients,omitempty"` // longest first: what of the time was for each client
	Overtime  *Overtime       `json:"overtime,omitempty"`
	Gaps      []Gap           `json:"gaps,omitempty"` // each that touches those days, oldest first
}

// PlatformStats is one platform's share.
type PlatformStats struct {
	Platform   string      `json:"platform"`
	TotalMs    int64       `json:"totalMs"`
	Roles      []RoleStats `json:"roles"`                // longest first
	UnsortedMs int64       `json:"unsortedMs,omitempty"` // what of it was on pages that no rule knows: their rule has [Rule.Rest]
}

// RoleStats is one role's share of a platform.
type RoleStats struct {
	Role    Role  `json:"role"`
	TotalMs int64 `json:"totalMs"`
}

// ClientStats is the time that was for one client, also if it is one no more.
type ClientStats struct {
	ID        string          `json:"id"`
	Label     string          `json:"label"` // as it is called now, or was last
	TotalMs   int64           `json:"totalMs"`
	Platforms []PlatformStats `json:"platforms"` // longest first; without what of them is unsorted
}

// Overtime is the part of the time that fell in off hours and nights, by the hours
// that were in force then. What both a follow-up and an on-call opened is the
// follow-up's, whose purse it was taken from.
type Overtime struct {
	TotalMs    int64        `json:"totalMs"`
	FollowUpMs int64        `json:"followUpMs"`       // community and care while a follow-up was open
	OnCallMs   int64        `json:"onCallMs"`         // what on-call opened, while it did
	DelayMs    int64        `json:"delayMs"`          // at platforms that wait first, while one was open after the wait
	OnCalls    []OnCallTime `json:"onCalls"`          // each that touches those days, also if nothing was done in it
	Delays     []OnCallTime `json:"delays,omitempty"` // each time after a wait, likewise: the last [MaxDelaysTold]
}

// MaxDelaysTold is how many times after a wait are told one by one, for they may be
// many: a message has room for more, and nobody reads them.
const MaxDelaysTold = 100

// OnCallTime is one time that a person was on call, or let in after a wait, and what
// was done in it. From and until are its own, also where they lie outside the days
// asked for.
type OnCallTime struct {
	FromMs   int64  `json:"fromMs"`
	UntilMs  int64  `json:"untilMs"` // exclusive
	Reason   string `json:"reason" jsonschema:"maxLength=200"`
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role,omitempty"`
	TotalMs  int64  `json:"totalMs"`
}
