package service

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What everybody's login runs only root may change, along the whole path.
func TestEverybodysProgram(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Fatal("this test gives files to others, which takes root: sudo -E env PATH=\"$PATH\" go test ./installer/service")
	}
	const other = 4711
	tests := []struct {
		name  string
		spoil func(folder, program string) error
		want  string // "" for a program that may be everybody's
	}{
		{"root's", func(string, string) error { return nil }, ""},
		{"another person's program", func(_, program string) error { return os.Chown(program, other, 0) }, "user 4711 could replace"},
		{"in another person's folder", func(folder, _ string) error { return os.Chown(folder, other, 0) }, "user 4711 could replace"},
		{"in another person's sticky folder", func(folder, _ string) error {
			return errors.Join(os.Chown(folder, other, 0), os.Chmod(folder, 0o777|fs.ModeSticky))
		}, "user 4711 could replace"},
		{"in a folder of a group's", func(folder, _ string) error {
			return errors.Join(os.Chown(folder, 0, other), os.Chmod(folder, 0o775))
		}, "group 4711 could replace"},
		{"in a folder that a group may only read", func(folder, _ string) error { return os.Chown(folder, 0, other) }, ""},
		{"in a folder of root's group", func(folder, _ string) error { return os.Chmod(folder, 0o775) }, ""},
		{"in a folder that is open to all", func(folder, _ string) error { return os.Chmod(folder, 0o777) }, "anybody could replace"},
		{"in a sticky folder, as the one for temporary files", func(folder, _ string) error {
			return os.Chmod(folder, 0o777|fs.ModeSticky)
		}, ""},
		{"a program that is open to all", func(_, program string) error { return os.Chmod(program, 0o777) }, "anybody could replace"},
		{"a program that others may not start", func(_, program string) error { return os.Chmod(program, 0o700) }, "others may not go through"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			folder, err := os.MkdirTemp("", "everybody-") //nolint:usetesting // the testing folder is closed to others
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.RemoveAll(folder) })
			program := filepath.Join(folder, "offhours")
			if err := errors.Join(os.Chmod(folder, 0o755), os.WriteFile(program, nil, 0o755), os.Chmod(program, 0o755), tt.spoil(folder, program)); err != nil {
				t.Fatal(err)
			}
			err = Everybody{program}.check()
			if tt.want == "" && err != nil || tt.want != "" && (!errors.Is(err, ErrReplaceable) || !strings.Contains(err.Error(), tt.want)) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}
