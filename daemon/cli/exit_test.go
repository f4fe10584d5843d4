package cli

import (
	"errors"
	"fmt"
	"testing"

	"offhours/daemon/server"
	"offhours/daemon/store"
)

// What a service manager is told: the unit tries none of 2, 3 and 4 again.
func TestExitCodes(t *testing.T) {
	for want, err := range map[int]error{
		ExitFailed:  errors.New("anything"),
		ExitUsage:   errUsage,
		ExitRunning: &store.LockedError{},
		ExitNewer:   store.ErrNewer,
		ExitFaulty:  server.ErrFaulty,
	} {
		c := &command{began: true}
		if got := c.exitCode(fmt.Errorf("run: %w", err)); got != want {
			t.Errorf("%v: exit code %d, want %d", err, got, want)
		}
	}
}
