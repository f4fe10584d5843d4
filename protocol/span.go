package protocol

// Attention says how a page has the person's attention. At any instant a focused
// page beats a watched one.
type Attention string

// The kinds of attention.
const (
	Focused Attention = "focused" // the front tab of the window that has the focus
	Watched Attention = "watched" // visible and audible, while the focus is elsewhere
)

// Span is one stretch of attention to one place, as one browser saw it. Its key
// is (browser, Sequence): the same key with the same content is stored once,
// however often it is sent.
type Span struct {
	Sequence  int64     `json:"sequence" jsonschema:"minimum=1,maximum=999999999999999"`
	FromMs    int64     `json:"fromMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`
	ToMs      int64     `json:"toMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`    // exclusive; at most MaxSpanMs after FromMs
	SinceMs   int64     `json:"sinceMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"` // when this attention began; the same in all spans it was cut into
	Rule      string    `json:"rule" jsonschema:"pattern=^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$,maxLength=64"`
	Attention Attention `json:"attention"`
	Zone      string    `json:"zone" jsonschema:"pattern=^[A-Za-z0-9_+/-]{1\\,64}$"`         // IANA zone in force; the span's local day follows from it
	Client    string    `json:"client,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"` // id of the [Client] it was for; one that the daemon does not know is nobody
}

// SpansUpload carries closed spans. OldestSequence is the smallest sequence that
// the browser still holds, so that the daemon knows which numbers never come.
type SpansUpload struct {
	OldestSequence int64  `json:"oldestSequence" jsonschema:"minimum=1,maximum=999999999999999"`
	Spans          []Span `json:"spans" jsonschema:"minItems=1,maxItems=200"`
}

// SpansUploaded answers after the commit is on disk. Spans that it does not name
// are stored and may be dropped from the outbox.
type SpansUploaded struct {
	Watermark int64         `json:"watermark" jsonschema:"minimum=0"`
	Refused   []RefusedSpan `json:"refused,omitempty"`
	Conflicts []int64       `json:"conflicts,omitempty"` // sequences taken by other content: renumber from NextFree and send again
	NextFree  int64         `json:"nextFree" jsonschema:"minimum=1"`
}

// RefusedSpan is a span that is wrong in itself. It is answered for good: the
// browser keeps it aside and never sends it again. But one that is refused for
// RefusedFuture or RefusedZone may be right later, when a clock that was set back
// has come there again, or when the zone data are newer: the browser may send it
// again now and then, and the daemon stores it as soon as it is right.
type RefusedSpan struct {
	Sequence int64       `json:"sequence"`
	Code     RefusalCode `json:"code"`
}

// RefusalCode says why a span was refused.
type RefusalCode string

// The refusals.
const (
	RefusedOrder    RefusalCode = "order"        // ToMs is not after FromMs, or SinceMs is after FromMs
	RefusedDuration RefusalCode = "duration"     // longer than MaxSpanMs
	RefusedFuture   RefusalCode = "future"       // ends more than MaxFutureMs ahead of the daemon's clock
	RefusedTooOld   RefusalCode = "too_old"      // began more than MaxAgeMs ago
	RefusedRule     RefusalCode = "unknown_rule" // no such rule in the table
	RefusedZone     RefusalCode = "unknown_zone" // no such zone in the daemon's zone data
)

// Activity says what is in front now. A browser sends it on every change, and
// again every 15 s while a place has attention: the daemon counts at most
// MaxGapMs past the last one.
type Activity struct {
	Rule      string    `json:"rule,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$,maxLength=64"` // missing: no platform has attention
	Attention Attention `json:"attention,omitempty"`                                                                // missing when Rule is
	SinceMs   int64     `json:"sinceMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"`
	FromMs    int64     `json:"fromMs" jsonschema:"minimum=1577836800000,maximum=99999999999999"` // where the open span begins: all before it is in closed spans
	Client    string    `json:"client,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
	Away      bool      `json:"away"` // no keyboard or mouse input on this computer, or locked

	// InputMs is when somebody last touched this computer, where Away is and that is known:
	// browsers find out late that nobody does any more.
	InputMs int64 `json:"inputMs,omitempty" jsonschema:"minimum=0,maximum=99999999999999"`

	// Hold is why nobody should be interrupted, as far as this browser sees; missing for
	// no reason. A browser tells only of call, live, fullscreen and typing.
	Hold Hold `json:"hold,omitempty"`

	// Typing says that somebody types in a platform's page, whatever Hold tells before that.
	Typing bool `json:"typing,omitempty"`
}
