package app_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/browsertest"
	"offhours/protocol"
)

// What these tests have the daemon say: to whoever stands in, and to everybody. It has
// more to say, of the browsers that look.
const (
	reachable = "Offhours can reach you"
	ofFirefox = "Firefox was connected"
)

// pairFirefox has the daemon say so.
func (h *house) pairFirefox() {
	h.t.Helper()
	origin := "moz-extension://01234567-89ab-cdef-0123-456789abcdef"
	h.ask("browsers.pair", protocol.PairRequest{Origin: origin, Family: protocol.Firefox}, nil)
}

// shown is what a browser shows instead of a desktop, newest last.
type shown chan []string

// watch connects a browser that shows notices, and has its person press Start if
// they did.
func (h *house) watch(pairing protocol.Pairing, started bool) (*browsertest.Browser, shown) {
	h.t.Helper()
	titles := make(shown, 100)
	browser, err := browsertest.Dial(h.t.Context(), pairing, func(name string, params json.RawMessage) {
		var told protocol.Notices
		if name != "notices.changed" || json.Unmarshal(params, &told) != nil {
			return
		}
		all := []string{}
		for _, notice := range told.Notices {
			if notice.Title == ofFirefox || notice.Title == reachable {
				all = append(all, notice.Title)
			}
		}
		titles <- all
	})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = browser.Close() })
	if started {
		call(h.t, browser, "browsers.start", protocol.Empty{}, nil)
	}
	return browser, titles
}

// look has a person look at a page in the browser; it returns when the daemon knows.
func look(t testing.TB, browser *browsertest.Browser) {
	t.Helper()
	nowMs := time.Now().UnixMilli()
	call(t, browser, "activity.now", protocol.Activity{Rule: "facebook.groups", Attention: protocol.Focused, SinceMs: nowMs, FromMs: nowMs}, nil)
	call(t, browser, "status.get", protocol.Empty{}, nil)
}

// see waits until the browser shows these notices.
func (s shown) see(t testing.TB, want ...string) {
	t.Helper()
	deadline := time.After(patience)
	var got []string
	for {
		select {
		case got = <-s:
			if cmp.Equal(append([]string{}, want...), got) {
				return
			}
		case <-deadline:
			t.Fatalf("the browser shows %q, want %q", got, want)
		}
	}
}

// stayEmpty wants that the browser was told to show nothing, up to the answer to a
// question of its own.
func (s shown) stayEmpty(t testing.TB, browser *browsertest.Browser) {
	t.Helper()
	call(t, browser, "status.get", protocol.Empty{}, nil)
	for range len(s) {
		if got := <-s; len(got) > 0 {
			t.Errorf("a browser whose person has not pressed Start shows %q", got)
		}
	}
}

func (h *house) promptPath() string {
	h.t.Helper()
	var status protocol.Status
	h.ask("status.get", protocol.Empty{}, &status)
	return status.Prompts
}

// Where no desktop shows notices the browser does in which the person was last,
// and none does whose person has not pressed Start.
func TestN7ABrowserStandsInForTheDesktop(t *testing.T) {
	h, _ := open(t, t.TempDir())
	first, second, unstarted := h.pair(), h.pair(), h.pair()

	silent, atUnstarted := h.watch(unstarted, false)
	atUnstarted.see(t)
	if path := h.promptPath(); path != "none" {
		t.Errorf("prompts go to %q while nobody has pressed Start", path)
	}
	one, atFirst := h.watch(first, true)
	two, atSecond := h.watch(second, true)
	look(t, one)
	if path := h.promptPath(); path != "browser" {
		t.Errorf("prompts go to %q, want browser", path)
	}

	h.ask("notices.test", protocol.Empty{}, nil)
	atFirst.see(t, reachable)
	look(t, two)
	h.ask("notices.test", protocol.Empty{}, nil)
	atFirst.see(t)
	atSecond.see(t, reachable)

	_ = two.Close()
	atFirst.see(t, reachable)
	_, atSecond = h.watch(second, false)
	atSecond.see(t)
	atUnstarted.stayEmpty(t, silent)
}

// A browser may have been taken over. That another one was connected, every browser
// says whose person has pressed Start.
func TestN7NoBrowserKeepsFromItsPersonWhoWasConnected(t *testing.T) {
	h, _ := open(t, t.TempDir())
	first, second, unstarted := h.pair(), h.pair(), h.pair()
	silent, atUnstarted := h.watch(unstarted, false)
	one, atFirst := h.watch(first, true)
	_, atSecond := h.watch(second, true)
	look(t, one)
	h.pairFirefox()
	atFirst.see(t, ofFirefox)
	atSecond.see(t, ofFirefox)
	atUnstarted.stayEmpty(t, silent)
}
