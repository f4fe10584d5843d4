package protocol

// Status is how the daemon is.
type Status struct {
	Version       string          `json:"version"`
	Pid           int             `json:"pid"`
	Background    bool            `json:"background,omitempty"` // a service manager, a desktop or a browser started it, and no person by hand
	StartedMs     int64           `json:"startedMs"`
	Listen        string          `json:"listen"`
	Serving       bool            `json:"serving"` // false: another program holds the port
	Data          string          `json:"data"`    // the data folder
	Phase         Phase           `json:"phase"`
	PhaseUntilMs  int64           `json:"phaseUntilMs,omitempty"` // missing where the settings never change the phase
	Next          Phase           `json:"next,omitempty"`         // likewise
	Zone          string          `json:"zone"`
	Tzdata        string          `json:"tzdata"`       // release of the zone data that counts, such as 2026f
	TzdataSource  string          `json:"tzdataSource"` // "system" or "embedded"
	Prompts       string          `json:"prompts"`      // which path a prompt takes now: "buttons" or "plain" on the desktop, "browser" where that has none, or "none"
	Breaks        []Break         `json:"breaks"`
	PausedUntilMs int64           `json:"pausedUntilMs,omitempty"` // no break asks until then
	FollowUp      *FollowUpStatus `json:"followUp,omitempty"`      // missing while there is none
	OnCall        *OnCall         `json:"onCall,omitempty"`        // missing: not on call
	Quiet         *QuietStatus    `json:"quiet,omitempty"`         // missing: the settings never ask for it
	Browsers      []BrowserInfo   `json:"browsers"`
	Unpaired      []string        `json:"unpaired,omitempty"`   // browsers that have run here for a minute and are none of these, by the name of their kind, such as Firefox; Linux only
	Gaps          []Gap           `json:"gaps,omitempty"`       // of the last two days, oldest first
	Troubles      []Trouble       `json:"troubles,omitempty"`   // what a person should know, and can mend
	Recoveries    []Recovery      `json:"recoveries,omitempty"` // of the last seven days, oldest first

	// IgnoresMicrophone says that a microphone in use is no call, because the settings say so.
	IgnoresMicrophone bool `json:"ignoresMicrophone,omitempty"`
}

// QuietStatus is how the desktop's do-not-disturb stands with somebody who has it
// switched on for them.
type QuietStatus struct {
	Why     QuietWhy `json:"why,omitempty"`     // what it was switched on for; missing: it was not, or is on by the person's own hand
	UntilMs int64    `json:"untilMs,omitempty"` // until when, where that is known
}

// QuietWhy is an occasion on which the desktop is to be quiet.
type QuietWhy string

// The occasions.
const (
	QuietNight QuietWhy = "night"
	QuietBreak QuietWhy = "break" // one runs
)

// Trouble is something that is wrong although the daemon runs.
type Trouble string

// The troubles.
const (
	TroubleSettingsUnread Trouble = "settings_unread" // this program cannot use the stored settings: the defaults hold until others are saved
	TroubleZoneUnknown    Trouble = "zone_unknown"    // the zone data do not have the settings' zone: the computer's zone counts
	TroubleZoneGuessed    Trouble = "zone_guessed"    // the computer names no zone, or one that the zone data do not have: the next best counts, in the end UTC
	TroubleNotSaving      Trouble = "not_saving"      // the database cannot be opened or written: browsers keep what they have
	TroubleNoSnapshot     Trouble = "no_snapshot"     // today's snapshot of the history could not be kept
	TroubleRecovered      Trouble = "recovered"       // a database was lost or damaged, see Recoveries
	TroubleFolderNetwork  Trouble = "folder_network"  // the data folder is on another computer's disk
	TroubleFolderSynced   Trouble = "folder_synced"   // a program copies the data folder to other computers
)

// Empty is the parameter or result of a method that has none.
type Empty struct{}

// Heartbeat is sent by the daemon every HeartbeatMs, so that the browser keeps
// the extension's worker alive.
type Heartbeat struct {
	NowMs int64 `json:"nowMs"`
}
