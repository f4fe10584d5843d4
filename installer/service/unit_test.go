package service_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/installer/service"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares a text with testdata/NAME.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestUnit(t *testing.T) {
	golden(t, "packaged.service", service.Unit(service.Daemon{Executable: "/usr/bin/offhours"}))
	golden(t, "elsewhere.service", service.Unit(service.Daemon{Executable: "/opt/off hours/offhours", Data: "/srv/بيانات", Listen: "127.0.0.1:48000"}))
}

// What systemd makes of each of these is tried with a real one in life_linux_test.go.
func TestUnitQuotes(t *testing.T) {
	for path, want := range map[string]string{
		"/usr/bin/offhours": `"/usr/bin/offhours"`,
		"/a b/o":            `"/a b/o"`,
		"/100%h/o":          `"/100%%h/o"`,
		"/$HOME/o":          `"/$HOME/o"`,
		`/back\nslash/o`:    `"/back\\nslash/o"`,
		`/it's "so"/o`:      `"/it's \"so\"/o"`,
		"/{{Path}}/o":       `"/\x7b\x7bPath\x7d\x7d/o"`,
		"/two\nlines/o":     `"/two\x0alines/o"`,
		"/خارج الدوام/o":    `"/خارج الدوام/o"`,
		"/\xff/o":           `"/\xff/o"`,
		"/\uFFFD/o":         "\"/\uFFFD/o\"",
	} {
		unit := service.Unit(service.Daemon{Executable: path})
		if line := "\nExecStart=:" + want + " run\n"; !strings.Contains(unit, line) {
			t.Errorf("%q: no line %q in:\n%s", path, line, unit)
		}
	}
}
