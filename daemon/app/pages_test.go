package app_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"offhours/daemon/browsertest"
	"offhours/daemon/server"
	"offhours/protocol"
)

// opened are the pages that a browser was told to show.
type opened chan protocol.Page

// reader connects a browser that shows pages, and has its person press Start if they did.
func (h *house) reader(started bool) (*browsertest.Browser, opened) {
	h.t.Helper()
	pages := make(opened, 10)
	browser, err := browsertest.Dial(h.t.Context(), h.pair(), func(name string, params json.RawMessage) {
		var ref protocol.PageRef
		if name == "page.wanted" && json.Unmarshal(params, &ref) == nil {
			pages <- ref.Page
		}
	})
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { _ = browser.Close() })
	if started {
		call(h.t, browser, "browsers.start", protocol.Empty{}, nil)
	}
	return browser, pages
}

// show asks for today's page, and wants this browser and no other to be told.
func (h *house) show(at opened, others ...opened) {
	h.t.Helper()
	var info protocol.BrowserInfo
	h.ask("pages.open", protocol.PageRef{Page: protocol.PageToday}, &info)
	if !info.Connected {
		h.t.Errorf("%+v is said to show a page, and is not connected", info)
	}
	select {
	case page := <-at:
		if page != protocol.PageToday {
			h.t.Errorf("the browser shows %q", page)
		}
	case <-time.After(patience):
		h.t.Fatal("the browser at hand was told nothing")
	}
	for _, other := range others {
		if len(other) > 0 {
			h.t.Error("another browser was told, too")
		}
	}
}

// refusedPage is the stable word with which a page is refused.
func (h *house) refusedPage() protocol.ErrorCode {
	h.t.Helper()
	err := h.owner.Call(h.t.Context(), "pages.open", protocol.PageRef{Page: protocol.PageToday}, nil)
	refused, ok := errors.AsType[*server.Error](err)
	if !ok {
		h.t.Fatalf("error %v is no refusal", err)
	}
	return refused.Data.Code
}

// The page comes in the browser in which its person was last; in one that was started
// rather than in one that was not, and in that rather than in none.
func TestAPageOpensInTheBrowserAtHand(t *testing.T) {
	h, _ := open(t, t.TempDir())
	if code := h.refusedPage(); code != protocol.ErrNoBrowser {
		t.Fatalf("without a browser: %q, want %q", code, protocol.ErrNoBrowser)
	}
	_, unstarted := h.reader(false)
	h.show(unstarted)
	one, first := h.reader(true)
	two, second := h.reader(true)
	_, last := h.reader(false)
	h.show(second, unstarted, first, last) // it came later than the first
	look(t, one)
	h.show(first, unstarted, second, last)
	look(t, two)
	h.show(second, unstarted, first, last)
	_ = two.Close()
	h.wait(protocol.EventDisconnected)
	h.show(first, unstarted, last)
}
