package service_test

import (
	"encoding/xml"
	"errors"
	"flag"
	"io"
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

// What the other ways are given: run by nobody yet but the first.
func TestOtherWays(t *testing.T) {
	plain := service.Daemon{Executable: "/usr/local/bin/offhours"}
	odd := service.Daemon{Executable: `/opt/a & b/100% $x "{{o}}"\offhours`, Data: "/srv/<بيانات>", Listen: "127.0.0.1:48000"}
	golden(t, "plain.desktop", service.Entry(plain))
	golden(t, "odd.desktop", service.Entry(odd))
	golden(t, "plain.plist", service.Agent(plain))
	golden(t, "odd.plist", service.Agent(odd))
	golden(t, "plain.xml", service.Task(service.Daemon{Executable: `C:\Program Files\Offhours\offhours.exe`}, `DESK\Ann`))
	golden(t, "odd.xml", service.Task(service.Daemon{Executable: `C:\A & B\offhours.exe`, Data: `D:\my "data"\`, Listen: "127.0.0.1:48000"}, `DESK\علي`))
}

// The forms of macOS and Windows are XML that means what was put in.
func TestOtherWaysAreXML(t *testing.T) {
	for name, text := range map[string]string{
		"agent": service.Agent(service.Daemon{Executable: `/a & b/<o> "{{x}}"`}),
		"task":  strings.Replace(service.Task(service.Daemon{Executable: `/a & b/<o> "{{x}}"`}, "x"), "UTF-16", "UTF-8", 1),
	} {
		var texts strings.Builder
		for decoder := xml.NewDecoder(strings.NewReader(text)); ; {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v in:\n%s", name, err, text)
			}
			if characters, is := token.(xml.CharData); is {
				texts.Write(characters)
			}
		}
		if want := `/a & b/<o> "{{x}}"`; !strings.Contains(texts.String(), want) {
			t.Errorf("%s: no %q in %q", name, want, texts.String())
		}
	}
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
		if line := "\nExecStart=:" + want + " run --background\n"; !strings.Contains(unit, line) {
			t.Errorf("%q: no line %q in:\n%s", path, line, unit)
		}
	}
}
