package desktop_test

import (
	"net"
	"strings"
	"testing"
	"time"

	"offhours/daemon/desktop"
)

// A session bus that is reached through a network could be on another computer:
// nobody calls there, and nothing is shown.
func TestR3ASessionBusElsewhere(t *testing.T) {
	for _, form := range []string{"tcp:host=127.0.0.1,port=PORT", "unix:path=/nonexistent;tcp:host=127.0.0.1,port=PORT"} {
		t.Run("R3 "+form, func(t *testing.T) {
			listener, err := net.Listen("tcp4", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			defer listener.Close()
			_, port, _ := net.SplitHostPort(listener.Addr().String())
			t.Setenv("DBUS_SESSION_BUS_ADDRESS", strings.ReplaceAll(form, "PORT", port))
			d := newDesk(t, desktop.Options{Patience: time.Second})
			d.Show(desktop.Notice{Tag: "closing", Title: "Platforms close"})
			d.Close()

			own, err := net.Dial("tcp4", listener.Addr().String())
			if err != nil {
				t.Fatal(err)
			}
			defer own.Close()
			first, err := listener.Accept()
			if err != nil {
				t.Fatal(err)
			}
			defer first.Close()
			if first.RemoteAddr().String() != own.LocalAddr().String() {
				t.Error("the notifier called")
			}
		})
	}
}
