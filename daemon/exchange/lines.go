// Package exchange is how a person takes their history along: written as lines of
// JSON, one thing each, which every language and most spreadsheets can read.
//
//	{"kind":"offhours","format":1,…}   first: what this file is
//	{"kind":"settings",…}              every revision, oldest first
//	{"kind":"opening",…}               every follow-up and every time on call, oldest first
//	{"kind":"gap",…}                   every time that a browser ran and was not watched, oldest first
//	{"kind":"platform",…}              every word of yours on a site that you count as a platform, oldest first
//	{"kind":"client",…}                every word of yours on a client, oldest first
//	{"kind":"choice",…}                every client that you chose by hand, oldest first
//	{"kind":"correction",…}            every word of yours on what a rule's pages count as, oldest first
//	{"kind":"entry",…}                 every word of yours on what a stretch of time was, oldest first
//	{"kind":"break",…}                 every break that was due, and how it ended, oldest first
//	{"kind":"span",…}                  every stretch of attention, by where it begins
//	{"kind":"end","spans":…}           last: without it, the file was cut off
package exchange

import (
	"encoding/json"
	"io"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/protocol"
)

// Format is the version of the lines.
const Format = 1

// Writer writes lines as they come. It is a store.Taker.
type Writer struct {
	encoder   *json.Encoder
	nowMs     int64
	catalogue protocol.Rules
	words     places.Words
	table     *places.Table // of both, once it is needed
	spans     int64
}

// NewWriter makes a writer that has written nothing yet. What a rule means today the
// catalogue says, and the platforms and corrections that are written before the spans; a
// rule that none of them knows is written without its meaning.
func NewWriter(to io.Writer, nowMs int64, catalogue protocol.Rules) *Writer {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	return &Writer{encoder: encoder, nowMs: nowMs, catalogue: catalogue}
}

type head struct {
	Kind       string `json:"kind"`
	Format     int    `json:"format"`
	Schema     int64  `json:"schema"` // version of the database that it comes from
	ExportedMs int64  `json:"exportedMs"`
}

type revision struct {
	Kind     string          `json:"kind"`
	Revision int64           `json:"revision"`
	SavedMs  int64           `json:"savedMs"`
	Settings json.RawMessage `json:"settings"`
}

type opening struct {
	Kind     string             `json:"kind"`
	Opened   budget.OpeningKind `json:"opened"`
	FromMs   int64              `json:"fromMs"`
	UntilMs  int64              `json:"untilMs"`           // exclusive
	Date     string             `json:"date,omitempty"`    // follow-up: whose purse it is
	SpentMs  int64              `json:"spentMs,omitempty"` // follow-up
	Reason   string             `json:"reason,omitempty"`  // on-call
	Platform string             `json:"platform,omitempty"`
	Role     protocol.Role      `json:"role,omitempty"`
}

type ended struct {
	Kind      string              `json:"kind"`
	Break     protocol.BreakKind  `json:"break"`
	DueMs     int64               `json:"dueMs"`
	EndMs     int64               `json:"endMs"`
	End       protocol.BreakState `json:"end"`
	Zone      string              `json:"zone"` // in force then
	Postponed int                 `json:"postponed,omitempty"`
	StretchMs int64               `json:"stretchMs"` // time at the screen since the last rest
	Held      []protocol.HeldFor  `json:"held,omitempty"`
}

type span struct {
	Kind      string             `json:"kind"`
	FromMs    int64              `json:"fromMs"`
	ToMs      int64              `json:"toMs"`    // exclusive
	SinceMs   int64              `json:"sinceMs"` // when this attention began
	Zone      string             `json:"zone"`    // in force then
	Platform  string             `json:"platform,omitempty"`
	Role      protocol.Role      `json:"role,omitempty"`
	Rule      string             `json:"rule"`
	Attention protocol.Attention `json:"attention"`
	Client    string             `json:"client,omitempty"` // whom it was for: the id of a "client"
	Browser   string             `json:"browser"`
}

type gap struct {
	Kind    string `json:"kind"`
	FromMs  int64  `json:"fromMs"`
	ToMs    int64  `json:"toMs"` // exclusive
	Browser string `json:"browser"`
}

type platform struct {
	Kind     string               `json:"kind"`
	AtMs     int64                `json:"atMs"`
	Platform protocol.OwnPlatform `json:"platform"`
	Removed  bool                 `json:"removed,omitempty"` // it is a platform no more
	Browser  string               `json:"browser,omitempty"` // missing: it was said on the command line
}

type client struct {
	Kind    string          `json:"kind"`
	AtMs    int64           `json:"atMs"`
	Client  protocol.Client `json:"client"`
	Removed bool            `json:"removed,omitempty"` // it is a client no more
	Browser string          `json:"browser,omitempty"` // missing: it was said on the command line
}

type choice struct {
	Kind    string `json:"kind"`
	AtMs    int64  `json:"atMs"`
	UntilMs int64  `json:"untilMs,omitempty"` // the end of that day, unless another one was chosen before
	Client  string `json:"client,omitempty"`  // missing: none from then on
	Browser string `json:"browser,omitempty"` // missing: it was said on the command line
}

type correction struct {
	Kind    string        `json:"kind"`
	AtMs    int64         `json:"atMs"`
	Rule    string        `json:"rule"`
	Role    protocol.Role `json:"role,omitempty"`    // missing: it was taken back
	Browser string        `json:"browser,omitempty"` // missing: it was said on the command line
}

type entry struct {
	Kind        string        `json:"kind"`
	AtMs        int64         `json:"atMs"`
	FromMs      int64         `json:"fromMs"`
	ToMs        int64         `json:"toMs"`               // exclusive
	Zone        string        `json:"zone"`               // whose clocks showed it
	Platform    string        `json:"platform,omitempty"` // missing: the time does not count
	Role        protocol.Role `json:"role,omitempty"`
	Client      string        `json:"client,omitempty"` // whom it was for: the id of a "client"
	Note        string        `json:"note,omitempty"`
	Seen        bool          `json:"seen,omitempty"`        // only what was counted of that time is meant
	WithdrawnMs int64         `json:"withdrawnMs,omitempty"` // when it was withdrawn
	Browser     string        `json:"browser,omitempty"`     // missing: it was said on the command line
}

type end struct {
	Kind  string `json:"kind"`
	Spans int64  `json:"spans"` // how many were written
}

// Start writes the first line.
func (w *Writer) Start(schema int64) error {
	return w.encoder.Encode(head{Kind: "offhours", Format: Format, Schema: schema, ExportedMs: w.nowMs})
}

// Settings writes one revision of the settings.
func (w *Writer) Settings(number, savedMs int64, document json.RawMessage) error {
	return w.encoder.Encode(revision{Kind: "settings", Revision: number, SavedMs: savedMs, Settings: document})
}

// Opening writes one time that something was open outside working hours.
func (w *Writer) Opening(o budget.Opening) error {
	return w.encoder.Encode(opening{
		Kind: "opening", Opened: o.Kind, FromMs: o.FromMs, UntilMs: o.UntilMs, Date: o.Date, SpentMs: o.SpentMs,
		Reason: o.Reason, Platform: o.Platform, Role: o.Role,
	})
}

// Gap writes one time that was not watched; those of one browser may overlap.
func (w *Writer) Gap(g protocol.Gap) error {
	return w.encoder.Encode(gap{Kind: "gap", FromMs: g.FromMs, ToMs: g.ToMs, Browser: g.Browser})
}

// Own writes one word of the person on a site that they count as a platform.
func (w *Writer) Own(own places.Own) error {
	w.words.Own = append(w.words.Own, own)
	own.Platform.ID = places.OwnID(own.Platform.Host)
	return w.encoder.Encode(platform{Kind: "platform", AtMs: own.AtMs, Platform: own.Platform, Removed: own.Removed, Browser: own.Browser})
}

// Client writes one word of the person on a client.
func (w *Writer) Client(c places.ClientWord) error {
	return w.encoder.Encode(client{Kind: "client", AtMs: c.AtMs, Client: c.Client, Removed: c.Removed, Browser: c.Browser})
}

// Choice writes one client that was chosen by hand.
func (w *Writer) Choice(c places.Choice) error {
	return w.encoder.Encode(choice{Kind: "choice", AtMs: c.AtMs, UntilMs: c.UntilMs, Client: c.ID, Browser: c.Browser})
}

// Correction writes one word of the person on what a rule's pages count as.
func (w *Writer) Correction(c places.Correction) error {
	w.words.Corrections = append(w.words.Corrections, c)
	return w.encoder.Encode(correction{Kind: "correction", AtMs: c.AtMs, Rule: c.Rule, Role: c.Role, Browser: c.Browser})
}

// Entry writes one word of the person on what a stretch of time was; of those that overlap
// the last one counts.
func (w *Writer) Entry(e ledger.Entry) error {
	return w.encoder.Encode(entry{
		Kind: "entry", AtMs: e.AtMs, FromMs: e.FromMs, ToMs: e.ToMs, Zone: e.Zone, Platform: e.Platform, Role: e.Role,
		Client: e.Client, Note: e.Note, Seen: e.Seen, WithdrawnMs: e.WithdrawnMs, Browser: e.Browser,
	})
}

// Break writes a break that was due, or taken all the same, and how it ended.
func (w *Writer) Break(e breaks.Ended) error {
	return w.encoder.Encode(ended{
		Kind: "break", Break: e.Kind, DueMs: e.DueMs, EndMs: e.EndMs, End: e.End, Zone: e.Zone,
		Postponed: e.Postponed, StretchMs: e.StretchMs, Held: e.Held,
	})
}

// Span writes one span as a browser saw it; spans of several browsers overlap.
func (w *Writer) Span(s ledger.Span) error {
	if w.table == nil {
		w.table = w.words.Table(w.catalogue)
	}
	place, _ := w.table.Place(s.Rule)
	w.spans++
	return w.encoder.Encode(span{
		Kind: "span", FromMs: s.FromMs, ToMs: s.ToMs, SinceMs: s.SinceMs, Zone: s.Zone,
		Platform: place.Platform, Role: place.Role, Rule: s.Rule, Attention: s.Attention, Client: s.Client, Browser: s.Browser,
	})
}

// End writes the last line and answers how many spans there were.
func (w *Writer) End() (spans int64, err error) {
	return w.spans, w.encoder.Encode(end{Kind: "end", Spans: w.spans})
}
