package protocol

// Status is how the daemon is.
type Status struct {
	Version      string        `json:"version"`
	Pid          int           `json:"pid"`
	StartedMs    int64         `json:"startedMs"`
	Listen       string        `json:"listen"`
	Serving      bool          `json:"serving"` // false: another program holds the port
	Data         string        `json:"data"`    // the data folder
	Phase        Phase         `json:"phase"`
	PhaseUntilMs int64         `json:"phaseUntilMs"`
	Next         Phase         `json:"next"`
	Zone         string        `json:"zone"`
	Tzdata       string        `json:"tzdata"`       // release of the zone data that counts, such as 2026f
	TzdataSource string        `json:"tzdataSource"` // "system" or "embedded"
	Prompts      string        `json:"prompts"`      // which path a desktop prompt takes now: "buttons", "plain" or "none"
	Breaks       []Break       `json:"breaks"`
	Browsers     []BrowserInfo `json:"browsers"`
}

// Empty is the parameter or result of a method that has none.
type Empty struct{}

// Heartbeat is sent by the daemon every HeartbeatMs, so that the browser keeps
// the extension's worker alive.
type Heartbeat struct {
	NowMs int64 `json:"nowMs"`
}
