package server_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/creachadair/jrpc2/handler"
	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/websocket"

	"offhours/daemon/server"
	"offhours/protocol"
)

func TestBrowserCalls(t *testing.T) {
	h := open(t, server.Timing{})
	for _, origin := range []string{protocol.ChromiumOrigin, firefoxOrigin} {
		p := h.pair(origin)
		b, got := h.connect(p)
		want, _ := welcome(t.Context(), p.id)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("welcome (-want +got):\n%s", diff)
		}
		var info protocol.BrowserInfo
		if err := json.Unmarshal(b.call("browsers.start", `{}`).Result, &info); err != nil {
			t.Fatal(err)
		}
		seen := protocol.BrowserInfo{ID: p.id, Extension: "1.2.3", Family: protocol.Family(origin)}
		if diff := cmp.Diff(seen, info); diff != "" {
			t.Errorf("the handler's peer (-want +got):\n%s", diff)
		}
	}
}

func TestAnswers(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	for _, test := range []struct {
		method, params, result string
		code                   int
		word                   protocol.ErrorCode
		message                string
	}{
		{method: "spans.upload", params: `{"oldestSequence":1,"spans":[` + span("sequence", "9") + `]}`, result: `{"watermark":9,"nextFree":10}`},
		{method: "acts.report", params: `{"act":"muted"}`, result: `{}`},
		{method: "breaks.act", params: `{"act":"skip"}`, code: protocol.CodeRefused, word: protocol.ErrNoBreak, message: "no break is due"},
		{method: "settings.get", params: `{}`, code: -32603, message: "the daemon failed; its log says why"},
		{method: "browsers.pair", params: `{}`, code: protocol.CodeForbidden, word: protocol.ErrForbidden, message: "not at this door"},
		{method: "status.get", params: `{"x":1}`, code: protocol.CodeInvalidParams, word: protocol.ErrBadShape, message: "wrong shape"},
		{method: "stats.get", params: `{}`, result: `{"fromMs":0,"toMs":0,"totalMs":7,"platforms":null}`},
	} {
		got := b.call(test.method, test.params)
		if got.Error == nil {
			got.Error = new(struct {
				Code    int                `json:"code"`
				Message string             `json:"message"`
				Data    protocol.ErrorData `json:"data"`
			})
		}
		want := []any{test.result, test.code, test.word, test.message}
		have := []any{string(got.Result), got.Error.Code, got.Error.Data.Code, got.Error.Message}
		if diff := cmp.Diff(want, have); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.method, diff)
		}
	}
}

// A bad message is answered by itself, and the connection lives on.
func TestBadMessagesDoNotEndTheSession(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	for _, bad := range []string{``, `{`, `[]`, `[` + call(`,"method":"status.get"`) + `]`, upload(span("url", `"x"`))} {
		b.sendText(bad)
		if answer := b.answer(); answer.Error == nil {
			t.Errorf("%s: answered %+v", bad, answer)
		}
		if answer := b.call("status.get", `{}`); answer.Error != nil {
			t.Errorf("after %s: %+v", bad, answer.Error)
		}
	}
}

// Who sends nothing but bad messages is sent away.
func TestTooManyBadMessages(t *testing.T) {
	h := open(t, server.Timing{})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	for range 11 {
		b.sendText(`{`)
	}
	if code := b.closed(); code != protocol.CloseBadInput {
		t.Errorf("closed with %d, want 4400", code)
	}
}

// One call at a time, in the order of arrival, notifications too; answers come in
// that order, and an id may be used again at once.
func TestOneCallAtATime(t *testing.T) {
	running := make(chan struct{}, 1)
	var order []string
	step := func(name string) {
		select {
		case running <- struct{}{}:
		default:
			t.Error("two calls run at once")
		}
		order = append(order, name)
		<-running
	}
	table := handler.Map{
		"acts.report": handler.New(func(_ context.Context, a protocol.ActReport) error { step(a.Platform); return nil }),
		"stats.get": handler.New(func(_ context.Context, q protocol.StatsQuery) (protocol.Stats, error) {
			step(q.From)
			return protocol.Stats{}, nil
		}),
	}
	h := open(t, server.Timing{}, withMethods(table), unpaced)
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	var want []string
	for i := range 100 {
		platform, day := fmt.Sprintf("p%d", i), fmt.Sprintf("2026-03-%02d", i%28+1)
		b.sendText(`{"jsonrpc":"2.0","method":"acts.report","params":{"act":"muted","platform":"` + platform + `"}}`)
		b.sendText(`{"jsonrpc":"2.0","id":5,"method":"stats.get","params":{"from":"` + day + `"}}`)
		want = append(want, platform, day)
	}
	for range 100 {
		if answer := b.answer(); answer.Error != nil {
			t.Fatalf("%+v", answer.Error)
		}
	}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("order (-want +got):\n%s", diff)
	}
}

func TestNewestConnectionWins(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	first, _ := h.connect(p)
	second, _ := h.connect(p)
	if code := first.closed(); code != protocol.CloseReplaced {
		t.Errorf("the older was closed with %d, want 4409", code)
	}
	if answer := second.call("status.get", `{}`); answer.Error != nil {
		t.Errorf("the newer: %+v", answer.Error)
	}
	h.Close()
	close(h.events)
	var got []string
	for event := range h.events {
		got = append(got, event)
	}
	want := []string{"connected " + p.id, "disconnected " + p.id, "connected " + p.id, "disconnected " + p.id}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("events (-want +got):\n%s", diff)
	}
}

// What Connected pushes comes right after the welcome.
func TestPushOnConnect(t *testing.T) {
	h := open(t, server.Timing{}, func(c *server.Config, h *house) {
		c.Connected = func(p server.Peer) {
			_ = h.PushTo(context.Background(), p.Browser, "plan.changed", protocol.Plan{Revision: 1})
			_ = h.Push(context.Background(), "rules.changed", protocol.Rules{Revision: 2})
		}
	})
	b, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	for _, want := range []string{"plan.changed", "rules.changed"} {
		var push reply
		b.receive(&push)
		if push.Method != want || push.ID != nil {
			t.Errorf("got %s with id %s, want the notification %s", push.Method, push.ID, want)
		}
	}
}

func TestPush(t *testing.T) {
	h := open(t, server.Timing{})
	p, q := h.pair(protocol.ChromiumOrigin), h.pair(firefoxOrigin)
	first, _ := h.connect(p)
	second, _ := h.connect(q)
	h.event()
	h.event()
	if err := h.PushTo(t.Context(), q.id, "plan.changed", protocol.Plan{Revision: 8}); err != nil {
		t.Fatal(err)
	}
	if err := h.Push(t.Context(), "plan.changed", protocol.Plan{Revision: 9}); err != nil {
		t.Fatal(err)
	}
	if got := first.plan(); got != 9 {
		t.Errorf("the first browser got plan %d, want 9", got)
	}
	if got := second.plan(); got != 8 && got != 9 {
		t.Errorf("the second browser got plan %d, want 8 or 9", got)
	}
	if err := h.PushTo(t.Context(), "b_"+strings.Repeat("0", 32), "plan.changed", protocol.Plan{}); !errors.Is(err, server.ErrNotConnected) {
		t.Errorf("push to nobody: %v", err)
	}
	if err := h.Push(t.Context(), "plan.changed", protocol.Plan{Zone: strings.Repeat("x", protocol.MaxDaemonMessageBytes)}); err == nil {
		t.Error("a push longer than any browser takes was sent")
	}
}

// plan is the revision of the plan that is pushed next.
func (b *browser) plan() int64 {
	b.t.Helper()
	var push reply
	b.receive(&push)
	var plan protocol.Plan
	if err := json.Unmarshal(push.Params, &plan); err != nil || push.Method != "plan.changed" {
		b.t.Fatalf("not a plan: %+v", push)
	}
	return plan.Revision
}

// A browser that does not read gets the newest plan later, and holds up nobody.
func TestF19PushesToAStuckBrowserAreCoalesced(t *testing.T) {
	h := open(t, server.Timing{Write: patience})
	stuck, _ := h.connect(h.pair(protocol.ChromiumOrigin))
	other, _ := h.connect(h.pair(firefoxOrigin))
	const last = 500 // of 60 KiB each: more than the system's buffers hold
	filler := strings.Repeat("x", 60<<10)
	heard := make(chan int64)
	go func() {
		for revision := int64(0); revision != last; {
			revision = other.plan()
		}
		heard <- last
	}()
	for i := range last {
		if err := h.Push(t.Context(), "plan.changed", protocol.Plan{Revision: int64(i) + 1, Zone: filler}); err != nil {
			t.Fatal(err)
		}
	}
	select {
	case <-heard:
	case <-time.After(patience):
		t.Fatal("the other browser waits for the stuck one")
	}
	if answer := other.call("status.get", `{}`); answer.Error != nil {
		t.Errorf("the other browser: %+v", answer.Error)
	}
	got := 1
	for stuck.plan() != last {
		got++
	}
	if got == last {
		t.Errorf("the stuck browser got all %d plans: none was dropped", got)
	}
}

// A browser that says too much at once is sent away, and is no quicker for coming
// back at once.
func TestTooManyMessages(t *testing.T) {
	h := open(t, server.Timing{})
	p := h.pair(protocol.ChromiumOrigin)
	b, _ := h.connect(p)
	tell := func() { b.sendText(`{"jsonrpc":"2.0","method":"acts.report","params":{"act":"muted"}}`) }
	for range protocol.MessageBurst - 1 {
		tell()
	}
	if answer := b.call("status.get", `{}`); answer.Error != nil {
		t.Fatalf("within the burst: %+v", answer.Error)
	}
	go func() { // fails when the daemon has heard enough
		for b.WriteMessage(websocket.TextMessage, []byte(call(`,"method":"status.get"`))) == nil {
			continue
		}
	}()
	if code := b.closed(); code != protocol.CloseSlowDown {
		t.Errorf("beyond the burst: closed with %d, want 4429", code)
	}
	again, _ := h.connect(p)
	for range protocol.MessageBurst {
		again.sendText(call(`,"method":"status.get"`))
	}
	if code := again.closed(); code != protocol.CloseSlowDown {
		t.Errorf("back at once: closed with %d, want 4429", code)
	}
}

// A browser that asks and asks and never reads is given up.
func TestF19UnreadAnswersEndTheSession(t *testing.T) {
	h := open(t, server.Timing{Write: 300 * time.Millisecond}, unpaced, withMethods(handler.Map{
		"settings.get": handler.New(func(context.Context, protocol.Empty) (protocol.SettingsRevision, error) {
			return protocol.SettingsRevision{Settings: protocol.Settings{Night: strings.Repeat("x", 60<<10)}}, nil
		}),
	}))
	p := h.pair(protocol.ChromiumOrigin)
	b, _ := h.connect(p)
	h.event()
	sent := make(chan struct{})
	go func() {
		defer close(sent)
		for b.WriteMessage(websocket.TextMessage, []byte(call(`,"method":"settings.get"`))) == nil {
			continue
		}
	}()
	if got, want := h.event(), "disconnected "+p.id; got != want {
		t.Errorf("event %q, want %q", got, want)
	}
	<-sent
}

// hang is a handler that says when it began, and ends with its context.
func hang(began chan<- struct{}) handler.Func {
	return handler.New(func(ctx context.Context, _ protocol.Empty) (protocol.Status, error) {
		close(began)
		<-ctx.Done()
		return protocol.Status{}, ctx.Err()
	})
}
