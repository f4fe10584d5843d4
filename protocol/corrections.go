package protocol

// Corrections are those in force, in the order of the table.
type Corrections struct {
	Corrections []Correction `json:"corrections" jsonschema:"maxItems=2000"`
}

// Correction is a rule whose pages count as something else than the catalogue says,
// because the person has said so. What was counted by the rule before counts so, too.
type Correction struct {
	Rule      string `json:"rule" jsonschema:"pattern=^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$,maxLength=64"`
	Pattern   string `json:"pattern" jsonschema:"maxLength=600"` // its pages, for people: facebook.com/groups/**
	Platform  string `json:"platform" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Catalogue Role   `json:"catalogue"` // what the catalogue says
	Role      Role   `json:"role"`      // what they count as instead
	SinceMs   int64  `json:"sinceMs"`   // when that was said
}

// CorrectionChange gives the pages of a rule another role; without a role it takes that
// back. To say what is so already changes nothing.
type CorrectionChange struct {
	Rule string `json:"rule" jsonschema:"pattern=^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$,maxLength=64"`
	Role Role   `json:"role,omitempty"`
}
