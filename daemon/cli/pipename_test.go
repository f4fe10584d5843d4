package cli

import (
	"strings"
	"testing"
)

const (
	layla = "S-1-5-21-1004336348-1177238915-682003330-1001"
	omar  = "S-1-5-21-1004336348-1177238915-682003330-1002"
)

// The names are what an older command and a newer daemon must agree on, so they
// are written out.
func TestPipeName(t *testing.T) {
	for _, test := range []struct{ sid, folder, want string }{
		{layla, ``, `\\.\pipe\offhours-` + layla},
		{layla, `C:\Users\Layla\two`, `\\.\pipe\offhours-` + layla + `-1498dbba834053e5`},
		{layla, `c:\users\LAYLA\Two`, `\\.\pipe\offhours-` + layla + `-1498dbba834053e5`},
		{layla, `D:\عمل`, `\\.\pipe\offhours-` + layla + `-56230ca7c98b6ce0`},
	} {
		if got := pipeName(test.sid, test.folder); got != test.want {
			t.Errorf("%s of %s: %s, want %s", test.folder, test.sid, got, test.want)
		}
	}
}

func TestPipesOfTwoNeverMeet(t *testing.T) {
	seen := map[string]string{}
	for _, sid := range []string{layla, omar, layla + "2"} {
		for _, folder := range []string{``, `C:\a`, `C:\b`, `D:\a`, `C:\a\b`, `C:\` + strings.Repeat("long", 60)} {
			name := pipeName(sid, folder)
			if other, taken := seen[name]; taken {
				t.Errorf("%s %s has the pipe of %s", sid, folder, other)
			}
			seen[name] = sid + " " + folder
			if len(name) > 256 { // what Windows allows
				t.Errorf("%s is %d characters long", name, len(name))
			}
		}
	}
}
