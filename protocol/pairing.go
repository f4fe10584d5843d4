package protocol

// Offer is the first frame of a browser that has no key yet, in place of [Hello]:
// the code that its person reads off the owner's terminal. Everything that names a
// code is counted as a try, whatever else is in it.
type Offer struct {
	Versions []int  `json:"versions" jsonschema:"minItems=1,maxItems=8"` // protocol versions on offer
	Code     string `json:"code" jsonschema:"pattern=^[0-9]{8}$"`
}

// OfferAnswer is the one answer to an [Offer]: a pairing, which is made exactly
// once, or why there is none. The daemon closes the connection after it.
type OfferAnswer struct {
	Pairing   *Pairing     `json:"pairing,omitempty"`
	Refused   OfferRefusal `json:"refused,omitempty"`
	TriesLeft int          `json:"triesLeft,omitempty" jsonschema:"minimum=1,maximum=4"` // after a wrong code
}

// OfferRefusal is why a code pairs nobody.
type OfferRefusal string

// The refusals.
const (
	OfferNoWindow OfferRefusal = "no_window" // nobody has asked for a code, or it was used already
	OfferWrong    OfferRefusal = "wrong"
	OfferExpired  OfferRefusal = "expired"
	OfferClosed   OfferRefusal = "closed"    // [MaxWrongCodes] were wrong
	OfferFull     OfferRefusal = "full"      // [MaxBrowsers] are paired already
	OfferNotSaved OfferRefusal = "not_saved" // the daemon could not write: the same code may do later
)

// PairingCode is an open window as the one who opened it sees it, and nobody else.
type PairingCode struct {
	Window  int64  `json:"window"`
	Code    string `json:"code" jsonschema:"pattern=^[0-9]{8}$"`
	Listen  string `json:"listen"` // where the browser has to bring the code
	UntilMs int64  `json:"untilMs"`
	Left    int    `json:"left"` // windows that can still be opened within 24 hours
}

// WindowRef names a pairing window.
type WindowRef struct {
	Window int64 `json:"window" jsonschema:"minimum=1"`
}

// PairingWindow is what has become of a pairing window.
type PairingWindow struct {
	Window    int64        `json:"window"`
	State     WindowState  `json:"state"`
	TriesLeft int          `json:"triesLeft"`
	Browser   *BrowserInfo `json:"browser,omitempty"` // which one was paired
}

// WindowState is how a pairing window stands. Only the first state ever changes.
type WindowState string

// The states.
const (
	WindowOpen      WindowState = "open"
	WindowPaired    WindowState = "paired"
	WindowExpired   WindowState = "expired"
	WindowWrong     WindowState = "wrong"     // [MaxWrongCodes] were wrong
	WindowReplaced  WindowState = "replaced"  // by a newer window
	WindowWithdrawn WindowState = "withdrawn" // by who opened it, or the daemon has been restarted
)
