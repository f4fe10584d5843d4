package app_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/creachadair/jrpc2"
	"github.com/google/go-cmp/cmp"

	"offhours/daemon/app"
	"offhours/daemon/browsertest"
	"offhours/daemon/doctor"
	"offhours/daemon/server"
	"offhours/protocol"
)

// house is a whole daemon on a folder of its own, and its owner's client.
type house struct {
	t      testing.TB
	owner  *server.Client
	socket string // the owner's door
	events chan protocol.Event
	end    error        // what the daemon is to end with
	log    *slog.Logger // nil for one that nobody reads

	look func(*doctor.Facts) // what else doctor is told; nil for nothing

	leastGap time.Duration // as in [app.Config]
}

// facts are those of a computer on which all is well.
func (h *house) facts(_ context.Context, status protocol.Status) doctor.Facts {
	facts := doctor.Facts{
		NowMs:   time.Now().UnixMilli(),
		Program: doctor.Program{Command: "offhours", Version: status.Version},
		Service: doctor.Service{Way: doctor.WayUser, Phase: doctor.Running},
		Daemon:  doctor.Daemon{Answers: true, Status: status},
		Zone:    doctor.Zone{Name: status.Zone, Release: status.Tzdata, Source: status.TzdataSource},
	}
	if h.look != nil {
		h.look(&facts)
	}
	return facts
}

// patience bounds every wait for something that takes milliseconds.
const patience = 20 * time.Second

// open runs a daemon on the folder until the returned function, or the test, ends
// it. There is neither a session bus nor a sound server, so nothing is shown to whoever
// runs the test, and their calls do not matter.
func open(t testing.TB, data string) (*house, func()) {
	t.Helper()
	h := &house{t: t, events: make(chan protocol.Event, 1000)}
	end := h.run(data, func(e protocol.Event) { h.events <- e })
	h.wait(protocol.EventListening)
	h.callAgain() // a folder that is damaged may have been opened anew before anything listened
	return h, end
}

// run starts the daemon and answers when the owner's door does.
func (h *house) run(data string, events func(protocol.Event)) (end func()) {
	t := h.t
	t.Helper()
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
	t.Setenv("PULSE_SERVER", "unix:/nonexistent")
	t.Setenv("TZ", "Africa/Cairo")
	h.socket = filepath.Join(data, "o.sock")
	if h.log == nil {
		h.log = slog.New(slog.DiscardHandler)
	}
	daemon, err := app.New(t.Context(), app.Config{
		Data: data, Listen: "127.0.0.1:0", Socket: h.socket, Version: "test", Retry: 10 * time.Millisecond,
		Events: events,
		Facts:  h.facts,
		Log:    h.log,

		LeastGap: h.leastGap,
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- daemon.Run(ctx) }()
	h.owner = dial(t, h.socket)
	end = sync.OnceFunc(func() {
		_ = h.owner.Close()
		stop()
		if err := <-ended; !errors.Is(err, h.end) {
			t.Errorf("run: %v, want %v", err, h.end)
		}
	})
	t.Cleanup(end)
	return end
}

// dial waits until the owner's door answers.
func dial(t testing.TB, socket string) *server.Client {
	t.Helper()
	for began := time.Now(); ; {
		client, err := server.Dial(t.Context(), socket)
		if err == nil {
			return client
		}
		if time.Since(began) > patience {
			t.Fatal(err)
		}
		<-time.After(time.Millisecond)
	}
}

// wait waits for an event.
func (h *house) wait(name protocol.EventName) protocol.Event {
	h.t.Helper()
	deadline := time.After(patience)
	for {
		select {
		case e := <-h.events:
			if e.Event == name {
				return e
			}
		case <-deadline:
			h.t.Fatalf("no event %s", name)
		}
	}
}

func (h *house) ask(method string, params, result any) {
	h.t.Helper()
	if err := h.owner.Call(h.t.Context(), method, params, result); err != nil {
		h.t.Fatalf("%s: %v", method, err)
	}
}

// pair makes a pairing, as the native-messaging host does.
func (h *house) pair() (pairing protocol.Pairing) {
	h.t.Helper()
	h.ask("browsers.pair", protocol.PairRequest{Origin: browsertest.Origin, Family: protocol.Chromium}, &pairing)
	return pairing
}

// pushes collects what a browser is told, newest of each name.
type pushes chan protocol.Plan

// connect dials as that browser; plans hears of every plan.
func (h *house) connect(pairing protocol.Pairing) (*browsertest.Browser, pushes) {
	h.t.Helper()
	plans := make(pushes, 100)
	browser, err := browsertest.Dial(h.t.Context(), pairing, func(name string, params json.RawMessage) {
		var plan protocol.Plan
		if name == "plan.changed" && json.Unmarshal(params, &plan) == nil {
			plans <- plan
		}
	})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = browser.Close() })
	return browser, plans
}

func (p pushes) next(t testing.TB) protocol.Plan {
	t.Helper()
	select {
	case plan := <-p:
		return plan
	case <-time.After(patience):
		t.Fatal("no plan was pushed")
		return protocol.Plan{}
	}
}

func call(t testing.TB, b *browsertest.Browser, method string, params, result any) {
	t.Helper()
	if err := b.Call(t.Context(), method, params, result); err != nil {
		t.Fatalf("%s: %v", method, err)
	}
}

func span(sequence, fromMs, toMs int64, rule string) protocol.Span {
	return protocol.Span{
		Sequence: sequence, FromMs: fromMs, ToMs: toMs, SinceMs: fromMs,
		Rule: rule, Attention: protocol.Focused, Zone: "Africa/Cairo",
	}
}

// The whole way of a minute: a browser pairs, uploads, is killed with the daemon,
// and everything that was acknowledged is there afterwards, once.
func TestWhatWasAcknowledgedIsCountedOnceAfterARestart(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	pairing := h.pair()
	browser, _ := h.connect(pairing)
	nowMs := time.Now().UnixMilli()
	spans := []protocol.Span{
		span(1, nowMs-30_000, nowMs-20_000, "facebook.groups"),
		span(2, nowMs-20_000, nowMs-10_000, "facebook.home"),
	}
	var uploaded protocol.SpansUploaded
	call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: spans}, &uploaded)
	if diff := cmp.Diff(protocol.SpansUploaded{Watermark: 2, NextFree: 3}, uploaded); diff != "" {
		t.Errorf("answer (-want +got):\n%s", diff)
	}
	if e := h.wait(protocol.EventTime); e.TotalMs != 10_000 {
		t.Errorf("the event tells of %d ms, want 10,000", e.TotalMs)
	}
	epoch := browser.Welcome.Epoch
	end()

	h, _ = open(t, data)
	pairing.Listen = listen(h)
	browser, _ = h.connect(pairing)
	if browser.Welcome.Epoch != epoch || browser.Welcome.Watermark != 2 {
		t.Errorf("welcome %+v, want epoch %s and watermark 2", browser.Welcome, epoch)
	}
	call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: spans}, nil)
	var stats protocol.Stats
	h.ask("stats.get", dayOf(nowMs-30_000), &stats)
	want := []protocol.PlatformStats{{Platform: "facebook", TotalMs: 20_000, Roles: []protocol.RoleStats{
		{Role: protocol.Feed, TotalMs: 10_000}, {Role: protocol.Community, TotalMs: 10_000},
	}}}
	if diff := cmp.Diff(want, stats.Platforms, cmp.Transformer("roles", byRole)); diff != "" {
		t.Errorf("statistics (-want +got):\n%s", diff)
	}
}

// listen is where the daemon's browser door is.
func listen(h *house) string {
	h.t.Helper()
	var status protocol.Status
	h.ask("status.get", protocol.Empty{}, &status)
	return status.Listen
}

// dayOf asks for the local days around an instant, so that a test at midnight
// counts both.
func dayOf(ms int64) protocol.StatsQuery {
	cairo, err := time.LoadLocation("Africa/Cairo")
	if err != nil {
		panic(err)
	}
	from := time.UnixMilli(ms).In(cairo)
	return protocol.StatsQuery{From: from.Format(time.DateOnly), To: from.Add(time.Hour).Format(time.DateOnly)}
}

func byRole(roles []protocol.RoleStats) map[protocol.Role]int64 {
	out := map[protocol.Role]int64{}
	for _, r := range roles {
		out[r.Role] = r.TotalMs
	}
	return out
}

func TestANewBrowserGetsThePlanAndEveryLaterOne(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, plans := h.connect(h.pair())
	first := plans.next(t)

	var revision protocol.SettingsRevision
	call(t, browser, "settings.get", protocol.Empty{}, &revision)
	revision.Settings.Zone = "Pacific/Auckland"
	call(t, browser, "settings.set", revision.Settings, nil)
	second := plans.next(t)
	if second.Zone != "Pacific/Auckland" || second.Revision <= first.Revision {
		t.Errorf("pushed plan %d in zone %s, want a later one than %d in Auckland", second.Revision, second.Zone, first.Revision)
	}
}

func TestStartBeginsTheFirstWeek(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, plans := h.connect(h.pair())
	if plan := plans.next(t); hasVerdict(plan, protocol.Remind) {
		t.Error("a plan reminds although nobody has pressed Start")
	}
	var info protocol.BrowserInfo
	call(t, browser, "browsers.start", protocol.Empty{}, &info)
	if info.StartedMs == 0 || !info.Connected {
		t.Errorf("answer %+v, want a started and connected browser", info)
	}
	if plan := plans.next(t); !hasVerdict(plan, protocol.Remind) {
		t.Error("the plan after Start does not remind")
	}
}

func hasVerdict(plan protocol.Plan, verdict protocol.Verdict) bool {
	for _, r := range plan.Verdicts {
		if r.Verdict == verdict {
			return true
		}
	}
	return false
}

func TestLiveTimeIsCountedBeforeItsSpanCloses(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	nowMs := time.Now().UnixMilli()
	activity := protocol.Activity{Rule: "x.home", Attention: protocol.Focused, SinceMs: nowMs - 5_000, FromMs: nowMs - 5_000}
	call(t, browser, "activity.now", activity, nil)
	var stats protocol.Stats
	h.ask("stats.get", dayOf(nowMs-5_000), &stats)
	if stats.TotalMs < 5_000 {
		t.Errorf("%d ms are counted, want at least 5,000", stats.TotalMs)
	}
}

// Who was in Kiritimati when it was already tomorrow there keeps that day, also
// after flying home.
func TestASpanCountsOnTheDayOfItsOwnZone(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	fromMs := time.Now().Add(-time.Hour).UnixMilli()
	away := span(1, fromMs, fromMs+10_000, "x.home")
	away.Zone = "Pacific/Kiritimati"
	call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{away}}, nil)

	kiritimati, err := time.LoadLocation(away.Zone)
	if err != nil {
		t.Fatal(err)
	}
	there := time.UnixMilli(fromMs).In(kiritimati)
	for days, want := range map[int]int64{-1: 0, 0: 10_000, 1: 0} {
		date := there.AddDate(0, 0, days).Format(time.DateOnly)
		var stats protocol.Stats
		h.ask("stats.get", protocol.StatsQuery{From: date, To: date}, &stats)
		if stats.TotalMs != want {
			t.Errorf("%s: %d ms are counted, want %d", date, stats.TotalMs, want)
		}
	}
}

func TestRefusalsSayWhy(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	var revision protocol.SettingsRevision
	h.ask("settings.get", protocol.Empty{}, &revision)
	wrong := revision.Settings
	wrong.Night = "late"

	for _, tt := range []struct {
		name   string
		method string
		params any
		want   protocol.ErrorData
	}{
		{"wrong settings", "settings.set", wrong, protocol.ErrorData{Code: protocol.ErrBadSettings, Field: "night"}},
		{"no break", "breaks.act", protocol.BreakCommand{Act: protocol.BreakStart}, protocol.ErrorData{Code: protocol.ErrNoBreak}},
		{"days in the wrong order", "stats.get", protocol.StatsQuery{From: "2026-02-02", To: "2026-02-01"}, protocol.ErrorData{Code: protocol.ErrBadShape, Field: "from"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := refusal(t, browser.Call(t.Context(), tt.method, tt.params, nil))
			got.Hint = ""
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// refusal is the data of the error that a call came back with.
func refusal(t *testing.T, err error) (data protocol.ErrorData) {
	t.Helper()
	var refused *jrpc2.Error
	if !errors.As(err, &refused) {
		t.Fatalf("error %v is no refusal", err)
	}
	if err := json.Unmarshal(refused.Data, &data); err != nil {
		t.Fatal(err)
	}
	return data
}
