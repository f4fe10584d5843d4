package protocol

// Family is the kind of browser.
type Family string

// The families.
const (
	Chromium Family = "chromium"
	Firefox  Family = "firefox"
)

// PairRequest is what the native-messaging host asks at the owner's door for an
// extension whose identity the browser itself vouched for.
type PairRequest struct {
	Origin string `json:"origin" jsonschema:"pattern=^(chrome|moz)-extension://[0-9a-z-]{1\\,64}$"`
	Family Family `json:"family"`
}

// Pairing is what the extension needs to connect. Key never travels again.
type Pairing struct {
	Browser string `json:"browser" jsonschema:"pattern=^b_[0-9a-f]{32}$"`
	Key     string `json:"key" jsonschema:"pattern=^[A-Za-z0-9_-]{43}$"` // 32 random bytes, base64url
	Listen  string `json:"listen" jsonschema:"pattern=^127\\.0\\.0\\.1:[0-9]{1\\,5}$"`
	Server  string `json:"server" jsonschema:"pattern=^s_[0-9a-f]{32}$"` // the daemon's own name, which [Challenge] repeats
}

// PairMessage is what the extension sends to the native-messaging host.
type PairMessage struct {
	Type   string `json:"type" jsonschema:"enum=pair"`
	Origin string `json:"origin" jsonschema:"maxLength=128"`
	Paired bool   `json:"paired,omitempty"` // it has a pairing, by which nobody at its port knows it: a daemon that does not run is not to be started for it
}

// PairAnswer is what the host answers: a pairing, or why there is none.
type PairAnswer struct {
	Pairing *Pairing `json:"pairing,omitempty"`
	Error   string   `json:"error,omitempty" jsonschema:"maxLength=300"`
}

// BrowserInfo is one paired browser profile.
type BrowserInfo struct {
	ID        string `json:"id"`
	Name      string `json:"name,omitempty" jsonschema:"maxLength=40"` // what its person calls it; missing until they do
	Family    Family `json:"family"`
	PairedMs  int64  `json:"pairedMs"`
	StartedMs int64  `json:"startedMs,omitempty"` // when its person pressed Start
	SeenMs    int64  `json:"seenMs,omitempty"`    // when the daemon last heard from it
	Connected bool   `json:"connected"`
	Extension string `json:"extension,omitempty"` // the extension's version, while connected

	Pid int `json:"pid,omitempty"` // the process behind the connection; missing where the system does not tell

	// UnwatchedMs is since when the browser runs without our hearing of it; missing
	// while it is connected or closed, and where that cannot be told: see [Gap].
	UnwatchedMs int64 `json:"unwatchedMs,omitempty"`

	Report *BrowserReport `json:"report,omitempty"` // what it has said of itself, while connected
}

// BrowserReport is what only the browser itself can say of it: sent when a plan has
// come, once, and again when the answer has changed.
type BrowserReport struct {
	PrivateWindows bool         `json:"privateWindows"`                                                   // its person lets the extension into private windows
	Zone           string       `json:"zone" jsonschema:"pattern=^[A-Za-z0-9_+/-]{1\\,64}$"`              // the plan's
	FromMs         int64        `json:"fromMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"` // when it looked
	ToMs           int64        `json:"toMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`   // up to where the offsets hold
	Offsets        []ZoneOffset `json:"offsets,omitempty" jsonschema:"maxItems=24"`                       // of the zone, by the browser's zone data; missing where those do not have it

	// WatchingMs is since when the extension has been watching: since it was switched on
	// or the browser began, whichever came last. What ends its worker does not end that.
	WatchingMs int64 `json:"watchingMs,omitempty" jsonschema:"minimum=1577836800000,maximum=99999999999999"`

	// Began says that the browser began then, or one of its profiles: before, there was
	// nothing to watch.
	Began bool `json:"began,omitempty"`
}

// ZoneOffset is how far a zone is ahead of UTC from an instant on.
type ZoneOffset struct {
	FromMs    int64 `json:"fromMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`
	OffsetMin int   `json:"offsetMin" jsonschema:"minimum=-1440,maximum=1440"`
}

// Browsers lists the paired browsers, oldest first.
type Browsers struct {
	Browsers []BrowserInfo `json:"browsers"`
}

// BrowserRef names one paired browser.
type BrowserRef struct {
	Browser string `json:"browser" jsonschema:"pattern=^b_[0-9a-f]{32}$"`
}

// BrowserRename gives a browser a name that no other one has; the empty one takes
// it away.
type BrowserRename struct {
	Browser string `json:"browser" jsonschema:"pattern=^b_[0-9a-f]{32}$"`
	Name    string `json:"name" jsonschema:"maxLength=40,pattern=^[^\\x00-\\x1f\\x7f-\\x9f]*$"`
}

// Act is something a browser did on the plan's account.
type Act string

// The acts.
const (
	ActClosed    Act = "closed"
	ActCovered   Act = "covered"
	ActUncovered Act = "uncovered"
	ActReminded  Act = "reminded"
	ActMuted     Act = "muted"
	ActUnmuted   Act = "unmuted"
)

// ActReport says that a browser did something on the plan's account.
type ActReport struct {
	Act      Act    `json:"act"`
	Platform string `json:"platform,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
}
