package app_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/websocket"

	"offhours/daemon/app"
	"offhours/daemon/browsertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

const firefoxOrigin = "moz-extension://5f2a4e87-4de6-403d-b10f-b27af31198d5"

// openWindow asks for a code, as "offhours pair" does.
func (h *house) openWindow() (code protocol.PairingCode) {
	h.t.Helper()
	h.ask("pairing.open", protocol.Empty{}, &code)
	return code
}

func (h *house) window(code protocol.PairingCode) (window protocol.PairingWindow) {
	h.t.Helper()
	h.ask("pairing.get", protocol.WindowRef{Window: code.Window}, &window)
	return window
}

// offer brings a code to the browser door.
func (h *house) offer(listen, origin, code string) protocol.OfferAnswer {
	h.t.Helper()
	answer, err := browsertest.Offer(h.t.Context(), listen, origin, code)
	if err != nil {
		h.t.Fatalf("offer: %v", err)
	}
	return answer
}

// notThe is a code of the right form that is not this one.
func notThe(code string) string {
	return strings.Map(func(digit rune) rune { return '0' + (digit-'0'+1)%10 }, code)
}

// What a code brings is a pairing like any other: it connects, and from the Origin
// alone that offered the code.
func TestACodePairsABrowser(t *testing.T) {
	h, _ := open(t, t.TempDir())
	code := h.openWindow()
	if code.Left != protocol.MaxPairingWindows-1 || len(code.Code) != protocol.CodeDigits {
		t.Errorf("opened %+v", code)
	}
	if got := h.window(code); got.State != protocol.WindowOpen || got.TriesLeft != protocol.MaxWrongCodes || got.Browser != nil {
		t.Errorf("before: %+v", got)
	}
	answer := h.offer(code.Listen, browsertest.Origin, code.Code)
	if answer.Pairing == nil {
		t.Fatalf("answered %+v", answer)
	}
	h.wait(protocol.EventPaired)
	if got := h.window(code); got.State != protocol.WindowPaired || got.Browser == nil || got.Browser.ID != answer.Pairing.Browser {
		t.Errorf("after: %+v", got)
	}
	h.connect(*answer.Pairing)

	stolen := *answer.Pairing
	second := h.openWindow()
	stolen.Browser = h.offer(second.Listen, firefoxOrigin, second.Code).Pairing.Browser
	if _, err := browsertest.Dial(t.Context(), stolen, nil); err == nil {
		t.Error("a pairing of one origin was good from another")
	}
}

// P1, over real sockets: whoever sends the wrong codes, the fifth closes the window,
// and then the right one is worth nothing.
func TestP1FiveWrongCodes(t *testing.T) {
	h, _ := open(t, t.TempDir())
	code := h.openWindow()
	for n := range protocol.MaxWrongCodes {
		origin := fmt.Sprintf("moz-extension://%08x-4de6-403d-b10f-b27af31198d5", n)
		want := protocol.OfferAnswer{Refused: protocol.OfferWrong, TriesLeft: protocol.MaxWrongCodes - n - 1}
		if n == protocol.MaxWrongCodes-1 {
			want = protocol.OfferAnswer{Refused: protocol.OfferClosed}
		}
		if diff := cmp.Diff(want, h.offer(code.Listen, origin, notThe(code.Code))); diff != "" {
			t.Errorf("wrong code %d (-want +got):\n%s", n+1, diff)
		}
	}
	if got := h.offer(code.Listen, browsertest.Origin, code.Code); got.Refused != protocol.OfferClosed || got.Pairing != nil {
		t.Errorf("the right code afterwards: %+v", got)
	}
	if got := h.window(code); got.State != protocol.WindowWrong || got.TriesLeft != 0 {
		t.Errorf("the window is %+v", got)
	}
	h.wantPaired(0)
}

func (h *house) wantPaired(want int) {
	h.t.Helper()
	var list protocol.Browsers
	h.ask("browsers.list", protocol.Empty{}, &list)
	if len(list.Browsers) != want {
		h.t.Errorf("%d browsers are paired, want %d", len(list.Browsers), want)
	}
}

// P2, over real sockets: the store's own test does it a thousand times.
func TestP2TwoBrowsersWithTheRightCode(t *testing.T) {
	h, _ := open(t, t.TempDir())
	for race := range protocol.MaxPairingWindows {
		code := h.openWindow()
		answers := make(chan protocol.OfferAnswer, 2)
		var both sync.WaitGroup
		for _, origin := range []string{browsertest.Origin, firefoxOrigin} {
			both.Go(func() {
				answer, err := browsertest.Offer(context.Background(), code.Listen, origin, code.Code)
				if err != nil {
					t.Error(err)
				}
				answers <- answer
			})
		}
		both.Wait()
		first, second := <-answers, <-answers
		if (first.Pairing == nil) == (second.Pairing == nil) {
			t.Errorf("race %d: %+v and %+v, want exactly one paired", race, first, second)
		}
		if first.Refused+second.Refused != protocol.OfferNoWindow {
			t.Errorf("race %d: who was second heard %q", race, first.Refused+second.Refused)
		}
	}
	h.wantPaired(protocol.MaxPairingWindows)
}

// P4: whatever stands beside a code, or in its place, the try is counted.
func TestP4OrnamentsAreCounted(t *testing.T) {
	h, _ := open(t, t.TempDir())
	code := h.openWindow()
	ornaments := []map[string]any{
		{"versions": []int{1}, "code": notThe(code.Code), "browser": "b_" + strings.Repeat("0", 32), "key": strings.Repeat("A", 43)},
		{"versions": []int{1}, "code": code.Code, "token": "x"},
		{"versions": []int{1}, "code": []string{code.Code, code.Code}},
		{"versions": []int{2}, "code": code.Code},
	}
	for n, frame := range ornaments {
		answer, err := browsertest.OfferFrame(t.Context(), code.Listen, browsertest.Origin, frame)
		var closed *websocket.CloseError
		if !errors.As(err, &closed) || (closed.Code != protocol.CloseNotProved && closed.Code != protocol.CloseVersion) {
			t.Errorf("%v is answered %+v, %v", frame, answer, err)
		}
		if got := h.window(code).TriesLeft; got != protocol.MaxWrongCodes-n-1 {
			t.Errorf("after %v %d tries are left", frame, got)
		}
	}
	h.wantPaired(0)
	if got := h.offer(code.Listen, browsertest.Origin, code.Code); got.Pairing == nil {
		t.Errorf("the right code as it should be: %+v", got)
	}
}

// P5: a window does not outlive the daemon, and what is left of it opens nothing.
func TestP5ARestartEndsTheWindow(t *testing.T) {
	data := t.TempDir()
	h, end := open(t, data)
	code := h.openWindow()
	end()
	h, _ = open(t, data)
	if got := h.window(code).State; got != protocol.WindowWithdrawn {
		t.Errorf("the window of before is %s", got)
	}
	fresh := h.openWindow()
	if fresh.Left != code.Left-1 {
		t.Errorf("%d windows are left today, want %d: a restart wins none", fresh.Left, code.Left-1)
	}
	if got := h.offer(fresh.Listen, browsertest.Origin, code.Code); got.Pairing != nil {
		t.Error("the code of before pairs")
	}
	h.wantPaired(0)
}

func TestNobodyPairsWhileNobodyHasAsked(t *testing.T) {
	h, _ := open(t, t.TempDir())
	var status protocol.Status
	h.ask("status.get", protocol.Empty{}, &status)
	if got := h.offer(status.Listen, browsertest.Origin, "00000000"); got.Refused != protocol.OfferNoWindow {
		t.Errorf("answered %+v", got)
	}
	code := h.openWindow()
	h.ask("pairing.close", protocol.WindowRef{Window: code.Window}, nil)
	if got := h.offer(code.Listen, browsertest.Origin, code.Code); got.Refused != protocol.OfferNoWindow {
		t.Errorf("once it was taken back: %+v", got)
	}
}

// What is revoked is told so within a second, and again whenever it comes back, but
// only once the daemon has proved who says it; and it is told to nobody else.
func TestRevoke(t *testing.T) {
	h, _ := open(t, t.TempDir())
	pairing := h.pair()
	conn := h.listener(pairing)
	h.wait(protocol.EventConnected)
	began := time.Now()
	var info protocol.BrowserInfo
	h.ask("browsers.revoke", protocol.BrowserRef{Browser: pairing.Browser}, &info)
	wantRevoked(t, farewell(conn))
	if took := time.Since(began); took > time.Second {
		t.Errorf("closed after %v", took)
	}
	h.wait(protocol.EventRevoked)
	h.wantPaired(0)

	_, err := browsertest.Dial(t.Context(), pairing, nil)
	wantRevoked(t, err)
	forged := pairing
	forged.Key = base64.RawURLEncoding.EncodeToString(make([]byte, 32))
	if _, err := browsertest.Dial(t.Context(), forged, nil); err == nil || strings.Contains(err.Error(), "4403") {
		t.Errorf("who holds another key hears %v", err)
	}
	h.connect(h.pair()) // it may pair again
}

// listener connects as that browser, and says nothing.
func (h *house) listener(pairing protocol.Pairing) *websocket.Conn {
	h.t.Helper()
	conn, _, err := browsertest.Connect(h.t.Context(), pairing)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = conn.Close() })
	return conn
}

// farewell reads until the daemon closes the connection, and is what it says then.
func farewell(conn *websocket.Conn) error {
	_ = conn.SetReadDeadline(time.Now().Add(patience))
	for {
		if _, _, err := conn.ReadMessage(); err != nil {
			return err
		}
	}
}

func wantRevoked(t *testing.T, err error) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), fmt.Sprint(protocol.CloseRevoked)) {
		t.Errorf("closed with %v, want %d", err, protocol.CloseRevoked)
	}
}

// pairingCodes are the stable words of what is about pairing.
func pairingCodes(t *testing.T) []protocol.ErrorCode {
	h, _ := open(t, t.TempDir())
	first, second := h.pair(), h.pair()
	h.ask("browsers.rename", protocol.BrowserRename{Browser: first.Browser, Name: "Work"}, nil)
	codes := []protocol.ErrorCode{
		h.refused("browsers.revoke", protocol.BrowserRef{Browser: "b_" + strings.Repeat("0", 32)}),
		h.refused("browsers.rename", protocol.BrowserRename{Browser: second.Browser, Name: " Work "}),
		h.refused("pairing.get", protocol.WindowRef{Window: 77}),
	}
	for range protocol.MaxPairingWindows {
		h.openWindow()
	}
	codes = append(codes, h.refused("pairing.open", protocol.Empty{}))
	for range protocol.MaxBrowsers - 2 {
		h.pair()
	}
	request := protocol.PairRequest{Origin: browsertest.Origin, Family: protocol.Chromium}
	codes = append(codes, h.refused("browsers.pair", request))
	return append(codes, squatted(t).refused("pairing.open", protocol.Empty{}))
}

// squatted is a daemon whose port another program holds: it shows nobody a code,
// which that program would be told.
func squatted(t *testing.T) *house {
	t.Helper()
	squatter, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = squatter.Close() })
	return start(t, squatter.Addr().String())
}

// start runs a daemon as the test's environment has it, on a folder of its own.
func start(t *testing.T, listen string) *house {
	t.Helper()
	data := t.TempDir()
	h := &house{t: t, events: make(chan protocol.Event, 1000)}
	daemon, err := app.New(t.Context(), app.Config{
		Data: data, Listen: listen, Socket: filepath.Join(data, "o.sock"), Version: "test", PortRetry: 10 * time.Millisecond,
		Events: func(e protocol.Event) { h.events <- e },
		Log:    slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- daemon.Run(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("run: %v", err)
		}
	})
	h.owner = dial(t, filepath.Join(data, "o.sock"))
	return h
}

// refused is the stable word with which a call at the owner's door is refused.
func (h *house) refused(method string, params any) protocol.ErrorCode {
	h.t.Helper()
	return h.refusal(method, params).Code
}

// refusal is all that such a refusal says.
func (h *house) refusal(method string, params any) protocol.ErrorData {
	h.t.Helper()
	var refusal *server.Error
	if err := h.owner.Call(h.t.Context(), method, params, nil); !errors.As(err, &refusal) {
		h.t.Fatalf("%s: %v, want a refusal", method, err)
	}
	return refusal.Data
}
