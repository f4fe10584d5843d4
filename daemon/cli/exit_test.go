package cli

import (
	"errors"
	"fmt"
	"testing"

	"offhours/daemon/server"
	"offhours/daemon/store"
)

// What a service manager is told: the unit tries none of 2, 3, 4 and 6 again.
func TestExitCodes(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{errors.New("anything"), ExitFailed},
		{errUsage, ExitUsage},
		{&store.LockedError{}, ExitRunning},
		{store.ErrNewer, ExitNewer},
		{store.ErrUnsafe, ExitUnsafe},
		{store.ErrForeign, ExitUnsafe},
		{server.ErrUnsafe, ExitUnsafe},
		{server.ErrFaulty, ExitFaulty},
	} {
		c := &command{began: true}
		if got := c.exitCode(fmt.Errorf("run: %w", tt.err)); got != tt.want {
			t.Errorf("%v: exit code %d, want %d", tt.err, got, tt.want)
		}
	}
}
