package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"offhours/daemon/server"
	"offhours/installer/service"
)

func TestThroughSudo(t *testing.T) {
	for _, tt := range []struct {
		euid   int
		person string
		want   bool
	}{
		{0, "lina", true},
		{0, "root", false},
		{0, "", false},
		{1000, "lina", false},
		{-1, "", false}, // Windows has no such number
	} {
		getenv := func(name string) string { return map[string]string{"SUDO_USER": tt.person}[name] }
		if got := throughSudo(tt.euid, getenv); got != tt.want {
			t.Errorf("euid %d, SUDO_USER=%q: %v, want %v", tt.euid, tt.person, got, tt.want)
		}
	}
}

// With sudo every command looks where root's daemon would be, and that it is not
// there says nothing of the person's.
func TestHintWithSudo(t *testing.T) {
	for _, tt := range []struct {
		where places
		err   error
		want  bool
	}{
		{places{}, server.ErrNotRunning, true},
		{places{}, fmt.Errorf("start: %w", service.ErrNotInstalled), true},
		{places{}, errors.New("another"), false},
		{places{named: true}, server.ErrNotRunning, false},
	} {
		c := &command{began: true, sudo: true, where: tt.where}
		if got := c.hint(tt.err) == sudoHint; got != tt.want {
			t.Errorf("%v, named %v: %q", tt.err, tt.where.named, c.hint(tt.err))
		}
	}
}

// A person's own service may run all the same.
func TestStatusWithSudoIsOfRootsOwn(t *testing.T) {
	for _, sudo := range []bool{true, false} {
		var said bytes.Buffer
		c := &command{IO: IO{Out: &said}, sudo: sudo, where: places{socket: filepath.Join(t.TempDir(), "none")}}
		if err := c.printDown(t.Context(), server.ErrNotRunning); err != nil {
			t.Fatal(err)
		}
		roots := strings.Contains(said.String(), "root's own: not installed")
		way := strings.Contains(said.String(), `"offhours status" without it says how yours is`)
		if roots != sudo || way != sudo {
			t.Errorf("sudo %v: %q", sudo, said.String())
		}
	}
}

func TestWarnOfSudo(t *testing.T) {
	for _, tt := range []struct {
		sudo, named, want bool
	}{
		{true, false, true},
		{true, true, false},
		{false, false, false},
	} {
		var said bytes.Buffer
		c := &command{IO: IO{Err: &said}, sudo: tt.sudo, where: places{named: tt.named, socket: filepath.Join(t.TempDir(), "none")}}
		c.warnOfSudo(t.Context())
		if got := strings.Contains(said.String(), sudoHint); got != tt.want {
			t.Errorf("sudo %v, named %v: %q", tt.sudo, tt.named, said.String())
		}
	}
}
