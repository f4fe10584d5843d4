package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// history is one to which things happen, in an order that is drawn.
type history struct {
	*App
	nowMs    int64
	sequence int64
	entries  []int64
	openings []budget.Opening
}

const (
	firstMs  = int64(1_795_000_000_000)
	minuteMs = int64(60_000)
	someDays = 2 // so that what happens meets
)

// ago is an instant of the last days.
func (h *history) ago(t *rapid.T, what string) int64 {
	return h.nowMs - rapid.Int64Range(1, someDays*24*60).Draw(t, what)*minuteMs
}

// happen does one thing that changes what counted.
func (h *history) happen(t *rapid.T) error {
	ctx := t.Context()
	h.nowMs += rapid.Int64Range(1, 600).Draw(t, "passes") * minuteMs
	fromMs := h.ago(t, "from")
	switch rapid.SampledFrom([]string{"span", "span", "entry", "withdraw", "opening", "change opening", "settings"}).Draw(t, "what") {
	case "span":
		upload := protocol.SpansUpload{OldestSequence: 1}
		rule := rapid.SampledFrom([]string{"x.home", "facebook.groups"}).Draw(t, "rule")
		zone := rapid.SampledFrom([]string{"Africa/Cairo", "Asia/Tokyo"}).Draw(t, "zone")
		for i := range rapid.Int64Range(1, protocol.MaxSpansPerUpload).Draw(t, "minutes") {
			h.sequence++
			upload.Spans = append(upload.Spans, protocol.Span{
				Sequence: h.sequence, FromMs: fromMs + i*minuteMs, ToMs: fromMs + (i+1)*minuteMs, SinceMs: fromMs, Rule: rule, Zone: zone, Attention: protocol.Focused,
			})
		}
		_, err := h.store.UploadSpans(ctx, "b_0000000000000000000000000000000a", upload, h.nowMs, func(string) bool { return true })
		return err
	case "entry":
		e := ledger.Entry{Zone: "Africa/Cairo", Entry: protocol.Entry{FromMs: fromMs, ToMs: fromMs + rapid.Int64Range(1, 120).Draw(t, "minutes")*minuteMs}}
		if rapid.Bool().Draw(t, "counts") {
			e.Platform, e.Role, e.Seen = protocol.Away, protocol.Care, rapid.Bool().Draw(t, "seen")
		}
		number, err := h.store.SaveEntry(ctx, e, 0)
		h.entries = append(h.entries, number)
		return err
	case "withdraw":
		if len(h.entries) == 0 {
			return nil
		}
		number := h.entries[0]
		h.entries = h.entries[1:]
		_, err := h.store.WithdrawEntry(ctx, number, h.nowMs)
		return err
	case "opening":
		o := budget.Opening{Kind: budget.OpenedOnCall, FromMs: fromMs, UntilMs: fromMs + 60*minuteMs, Reason: "A fire", Over: rapid.Bool().Draw(t, "over")}
		var err error
		o.Number, err = h.store.SaveOpening(ctx, o)
		h.openings = append(h.openings, o)
		return err
	case "change opening":
		if len(h.openings) == 0 {
			return nil
		}
		o := h.openings[len(h.openings)-1].Earlier(rapid.Int64Range(0, 90).Draw(t, "earlier") * minuteMs)
		o.UntilMs, o.Over = o.FromMs+rapid.Int64Range(0, 90).Draw(t, "lasts")*minuteMs, true
		_, err := h.store.SaveOpening(ctx, o)
		return err
	default:
		document := settings.Default()
		document.Night = rapid.SampledFrom([]string{"", "20:00-08:00", "22:00-06:00"}).Draw(t, "night")
		_, err := h.store.SaveSettings(ctx, document, h.nowMs, h.nowMs+rapid.Int64Range(0, 30).Draw(t, "waits")*60*minuteMs)
		return err
	}
}

// Whatever happens: a day that is kept is the day that its spans, entries, openings and
// settings make.
func TestAKeptDayIsWhatItsFactsMake(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, err := store.Open(t.Context(), t.TempDir(), store.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		if _, err := s.SaveSettings(t.Context(), protocol.Settings{Version: 1, Zone: "system"}, 1, 0); err != nil { // no working hours
			rt.Fatal(err)
		}
		h := &history{App: &App{store: s, table: newTable(places.Words{}, 0)}, nowMs: firstMs}
		for range rapid.IntRange(1, 25).Draw(rt, "things") {
			if err := h.happen(rt); err != nil {
				rt.Fatal(err)
			}
			h.checkDays(rt)
		}
	})
}

func (h *history) checkDays(t *rapid.T) {
	kept, err := h.store.LedgerDays(t.Context(), ledger.DayOf(h.nowMs)-someDays-2, ledger.DayOf(h.nowMs)-1, h.post(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range kept {
		facts, err := h.store.FactsBetween(t.Context(), day.Number*dayMs, (day.Number+1)*dayMs)
		if err != nil {
			t.Fatal(err)
		}
		want, err := h.post(t.Context())(day.Number, facts)
		if err != nil {
			t.Fatal(err)
		}
		if string(want.Pack()) != string(day.Pack()) {
			t.Fatalf("day %d is kept as\n%s", day.Number, cmp.Diff(want, day))
		}
	}
}

const dayMs = 24 * 60 * minuteMs
