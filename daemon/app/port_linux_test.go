package app_test

import (
	"net"
	"testing"
	"time"

	"offhours/protocol"
)

// Another program holds the port when the daemon starts: the daemon stays, says so
// at the owner's door and once on the desktop, and opens when the port is free.
func TestN1ThePortIsTaken(t *testing.T) {
	shown := desktopOf(t)
	squatter, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := squatter.Addr().String()
	h := start(t, address)
	wantNotice(t, shown, "Browsers cannot reach Offhours right now")
	if status := h.status(); status.Serving || status.Listen != address {
		t.Errorf("serving %v at %s, want false at %s", status.Serving, status.Listen, address)
	}
	if refused := h.refused("pairing.open", protocol.Empty{}); refused != protocol.ErrNotServing {
		t.Errorf("a pairing window is refused as %q, want not_serving", refused)
	}
	_ = squatter.Close()

	if opened := h.wait(protocol.EventListening); opened.Listen != address {
		t.Errorf("listening at %s, want %s", opened.Listen, address)
	}
	if !h.status().Serving {
		t.Error("not serving although the port is free")
	}
	browser, _ := h.connect(h.pair())
	wantNotice(t, shown, "Chromium was connected") // and nothing before it
	if err := browser.Call(t.Context(), "status.get", protocol.Empty{}, nil); err != nil {
		t.Error(err)
	}
}

func (h *house) status() (status protocol.Status) {
	h.t.Helper()
	h.ask("status.get", protocol.Empty{}, &status)
	return status
}

func wantNotice(t *testing.T, shown <-chan string, want string) {
	t.Helper()
	select {
	case title := <-shown:
		if title != want {
			t.Errorf("shown %q, want %q", title, want)
		}
	case <-time.After(patience):
		t.Fatalf("%q is not shown", want)
	}
}
