package cli

import (
	"bytes"
	"errors"
	"fmt"
	"testing"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// What goes wrong is said plainly, with a way out.
func TestComplaints(t *testing.T) {
	const doctor = "offhours: hint: \"offhours doctor\" says what is wrong with the data folder\n"
	for _, tt := range []struct {
		err  error
		want string
	}{
		{errors.New("so"), "offhours: error: so\n"},
		{fmt.Errorf("%w: --kind is none", errUsage), "offhours: error: --kind is none\n"},
		{store.ErrDamaged, "offhours: error: database is damaged\n" + doctor},
		{store.ErrUnread, "offhours: error: the history cannot be read\n" + doctor},
		{
			runsAlready(fmt.Errorf("open store: %w", &store.LockedError{Folder: "d", Pid: 7})),
			"offhours: error: Offhours runs already (process 7)\noffhours: hint: ask it with \"offhours status\"\n",
		},
		{
			runsAlready(&store.LockedError{Folder: "d"}),
			"offhours: error: Offhours runs already\noffhours: hint: ask it with \"offhours status\"\n",
		},
		{
			noBreak(&server.Error{Message: "no break; wait", Data: protocol.ErrorData{Code: protocol.ErrNoBreak}}),
			"offhours: error: no break\noffhours: hint: wait\n",
		},
	} {
		var said bytes.Buffer
		c := &command{IO: IO{Err: &said}, began: true}
		if c.complain(tt.err); said.String() != tt.want {
			t.Errorf("%q, want %q", said.String(), tt.want)
		}
	}
}
