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
	Platforms []PlatformStats `json:"platforms"` // longest first
}

// PlatformStats is one platform's share.
type PlatformStats struct {
	Platform string      `json:"platform"`
	TotalMs  int64       `json:"totalMs"`
	Roles    []RoleStats `json:"roles"` // longest first
}

// RoleStats is one role's share of a platform.
type RoleStats struct {
	Role    Role  `json:"role"`
	TotalMs int64 `json:"totalMs"`
}
