package pulse_test

import (
	"errors"
	"testing"

	"offhours/daemon/desktop/pulse"
)

func TestPath(t *testing.T) {
	for _, tt := range []struct {
		server, folder, runtime string
		path                    string
		err                     error
	}{
		{"", "", "/run/user/7", "/run/user/7/pulse/native", nil},
		{"", "/run/sound", "/run/user/7", "/run/sound/native", nil},
		{"", "", "", "", pulse.ErrNone},
		{"unix:/tmp/native", "/run/sound", "", "/tmp/native", nil},
		{"/tmp/native", "", "", "/tmp/native", nil},
		{"tcp:studio.example {0f2a}unix:/tmp/native", "", "", "/tmp/native", nil},
		{"studio.example", "", "/run/user/7", "", pulse.ErrElsewhere},
		{"{0f2a", "", "", "", pulse.ErrElsewhere},
	} {
		t.Setenv("PULSE_SERVER", tt.server)
		t.Setenv("PULSE_RUNTIME_PATH", tt.folder)
		t.Setenv("XDG_RUNTIME_DIR", tt.runtime)
		if path, err := pulse.Path(); path != tt.path || !errors.Is(err, tt.err) {
			t.Errorf("%+v: %q, %v", tt, path, err)
		}
	}
}

// Whatever a server says, it ends: nothing is read beyond a message, nor for ever.
func FuzzRead(f *testing.F) {
	f.Add([]byte("L\x00\x00\x00\x01tname\x00L\xff\xff\xff\xff"))
	f.Add([]byte("P" + "tmedia.name\x00L\x00\x00\x00\x03x\x00\x00\x00\x03ab\x00" + "N1"))
	f.Add([]byte("a\x03\x01\x00\x00\x00\x19m\x01\x00v\x01\x00\x01\x00\x00U\x00\x00\x00\x00\x00\x00\x00\x00"))
	f.Add([]byte("x\xff\xff\xff\xff"))
	f.Fuzz(func(_ *testing.T, message []byte) { pulse.Read(message) })
}
