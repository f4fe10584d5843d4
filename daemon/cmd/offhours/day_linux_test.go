package main_test

import (
	"bytes"
	"encoding/json"
	"os/exec"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// day is what a browser said to the daemon in a little day: two platforms, a
// break, and what is asked for in between.
type day struct {
	pairing protocol.Pairing
	spans   []protocol.Span
}

// dayRules are what its spans are of, in turn.
var dayRules = [...]string{"facebook.groups", "instagram.direct"}

// live has a new browser live through a day of so many spans of one second, on the
// one connection that it makes. Everything must work.
func (d *daemon) live(t *testing.T, spans int) day {
	t.Helper()
	lived := day{pairing: d.pair(t), spans: daySpans(spans)}
	taken := make(chan struct{}, 1)
	browser := connectHearing(t, lived.pairing, func(name string, params json.RawMessage) {
		if name == "breaks.changed" && bytes.Contains(params, []byte(`"taken"`)) {
			select {
			case taken <- struct{}{}:
			default:
			}
		}
	})
	defer func() { _ = browser.Close() }()
	ask(t, browser, "browsers.start", protocol.Empty{}, nil)
	upload(t, browser, lived.spans)

	var stats protocol.Stats
	ask(t, browser, "stats.get", protocol.StatsQuery{From: dateOf(lived.spans[0].FromMs), To: dateOf(time.Now().UnixMilli())}, &stats)
	if want := int64(spans) * 1000; stats.TotalMs != want {
		t.Errorf("the day has %d ms, want %d", stats.TotalMs, want)
	}
	var plan protocol.Plan
	ask(t, browser, "plan.get", protocol.Empty{}, &plan)
	if len(plan.Phases) == 0 {
		t.Error("the plan has no phases")
	}
	beOnCall(t, browser)
	restAMoment(t, browser, taken)
	return lived
}

// restAMoment has the person take a break of a second.
func restAMoment(t *testing.T, browser *browsertest.Browser, taken <-chan struct{}) {
	t.Helper()
	ask(t, browser, "breaks.act", protocol.BreakCommand{Act: protocol.BreakNow, Kind: protocol.Eyes}, nil)
	select {
	case <-taken:
	case <-time.After(10 * time.Second):
		t.Fatal("a break of a second has not ended after ten")
	}
}

// dayReason is what the person of the day writes.
const dayReason = "Take a post down"

// beOnCall has the person be on call for a moment, on a day without working hours,
// whatever the day of the test is. Their breaks for the eyes last a second.
func beOnCall(t *testing.T, browser *browsertest.Browser) {
	t.Helper()
	var revision protocol.SettingsRevision
	ask(t, browser, "settings.get", protocol.Empty{}, &revision)
	revision.Settings.Work = protocol.Week{}
	revision.Settings.Breaks.Eyes.Length = "1s"
	ask(t, browser, "settings.set", revision.Settings, nil)
	ask(t, browser, "onCall.start", protocol.OnCallStart{Minutes: 10, Reason: dayReason, Platform: "x", Role: protocol.Content}, nil)
	ask(t, browser, "onCall.end", protocol.Empty{}, nil)
}

// daySpans lie around the last midnight, at any time of day, so that yesterday always
// has some of them and is packed. None of them is ahead.
func daySpans(count int) []protocol.Span {
	spans := make([]protocol.Span, count)
	now := time.Now()
	midnight := now.UTC().Truncate(24 * time.Hour)
	toMs := min(now.UnixMilli(), midnight.UnixMilli()+int64(count)*500)
	fromMs := toMs - int64(count)*1000
	for i := range spans {
		atMs := fromMs + int64(i)*1000
		spans[i] = protocol.Span{
			Sequence: int64(i) + 1, FromMs: atMs, ToMs: atMs + 1000, SinceMs: atMs,
			Rule: dayRules[i%len(dayRules)], Attention: protocol.Focused, Zone: dayZone,
		}
	}
	return spans
}

// dayZone is where the daemon of a day is.
const dayZone = "UTC"

func inDayZone(cmd *exec.Cmd) { cmd.Env = append(cmd.Env, "TZ="+dayZone) }

func dateOf(ms int64) string { return time.UnixMilli(ms).UTC().Format(time.DateOnly) }

func connect(t *testing.T, pairing protocol.Pairing) *browsertest.Browser {
	t.Helper()
	return connectHearing(t, pairing, nil)
}

// connectHearing is connect for who hears what the daemon says unasked.
func connectHearing(t *testing.T, pairing protocol.Pairing, pushed func(name string, params json.RawMessage)) *browsertest.Browser {
	t.Helper()
	browser, err := browsertest.Dial(t.Context(), pairing, pushed)
	if err != nil {
		t.Fatal(err)
	}
	return browser
}

// upload sends the spans in as few messages as there can be.
func upload(t *testing.T, browser *browsertest.Browser, spans []protocol.Span) {
	t.Helper()
	for len(spans) > 0 {
		batch := spans[:min(len(spans), protocol.MaxSpansPerUpload)]
		var answer protocol.SpansUploaded
		ask(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: batch[0].Sequence, Spans: batch}, &answer)
		if last := batch[len(batch)-1].Sequence; answer.Watermark != last {
			t.Fatalf("stored up to %d, want %d: %+v", answer.Watermark, last, answer)
		}
		spans = spans[len(batch):]
	}
}

func ask(t *testing.T, browser *browsertest.Browser, method string, params, result any) {
	t.Helper()
	if err := browser.Call(t.Context(), method, params, result); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
}
