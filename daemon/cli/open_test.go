package cli

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/server"
	"offhours/protocol"
)

// A browser that was started is waited for as long as its person would wait, and no
// longer; whatever else is wrong is said at once.
func TestABrowserThatWasStartedIsWaitedFor(t *testing.T) {
	none := &server.Error{Code: protocol.CodeRefused, Data: protocol.ErrorData{Code: protocol.ErrNoBrowser}}
	broken := errors.New("broken")
	for _, tt := range []struct {
		name  string
		after time.Duration // how long there is no browser
		then  error
		want  error
		took  time.Duration
	}{
		{"it is there at once", 0, nil, nil, 0},
		{"it comes", 7 * time.Second, nil, nil, 7 * time.Second},
		{"it never comes", time.Hour, nil, errNotCome, openPatience},
		{"the daemon goes", 3 * time.Second, broken, broken, 3 * time.Second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				began := time.Now()
				err := awaitBrowser(t.Context(), func(context.Context) error {
					if time.Since(began) < tt.after {
						return none
					}
					return tt.then
				})
				if !errors.Is(err, tt.want) || time.Since(began) != tt.took {
					t.Errorf("%v after %v, want %v after %v", err, time.Since(began), tt.want, tt.took)
				}
			})
		})
	}
}
