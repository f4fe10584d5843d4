package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestZoneName(t *testing.T) {
	tests := []struct {
		name     string
		tz       string // "-": not set
		link     string // where /etc/localtime points; "": it does not
		timezone string
		want     string
		guess    bool
	}{
		{"C9 nothing is known", "-", "", "", "UTC", true},
		{"TZ names it", "Africa/Cairo", "/usr/share/zoneinfo/Asia/Dubai", "Asia/Riyadh\n", "Africa/Cairo", false},
		{"TZ with a colon", ":Africa/Cairo", "", "", "Africa/Cairo", false},
		{"TZ is a file", ":/usr/share/zoneinfo/Africa/Cairo", "", "", "Africa/Cairo", false},
		{"TZ is empty, which is UTC", "", "/usr/share/zoneinfo/Asia/Dubai", "", "UTC", false},
		{"TZ is a rule, not a name", "<+03>-3", "/usr/share/zoneinfo/Asia/Dubai", "", "Asia/Dubai", true},
		{"the link", "-", "/usr/share/zoneinfo/Asia/Dubai", "Asia/Riyadh\n", "Asia/Dubai", false},
		{"a relative link", "-", "../usr/share/zoneinfo/America/Argentina/Salta", "", "America/Argentina/Salta", false},
		{"a link on macOS", "-", "/var/db/timezone/zoneinfo/Asia/Beirut", "", "Asia/Beirut", false},
		{"a link into posix", "-", "/usr/share/zoneinfo/posix/Asia/Aden", "", "Asia/Aden", false},
		{"a link to a zone that Go does not know", "-", "/usr/share/zoneinfo/Asia/Nowhere", "Asia/Riyadh\n", "Asia/Riyadh", true},
		{"a copy instead of a link", "-", "", "Asia/Riyadh\n", "Asia/Riyadh", false},
		{"C9 a zone that no data have", "Mars/Olympus", "", "", "UTC", true},
		{"C9 such a zone, and a link", "Mars/Olympus", "/usr/share/zoneinfo/Asia/Dubai", "", "Asia/Dubai", true},
		{"C9 a path out of the zone data", "../../etc/passwd", "", "Local\n", "UTC", true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			root := t.TempDir()
			write(t, filepath.Join(root, "etc/timezone"), test.timezone)
			if test.link != "" {
				if err := os.Symlink(test.link, filepath.Join(root, "etc/localtime")); err != nil {
					t.Fatal(err)
				}
			}
			t.Setenv("TZ", test.tz)
			if test.tz == "-" {
				_ = os.Unsetenv("TZ")
			}
			name, sure := (Zones{Root: root}).ZoneName()
			if name != test.want || sure == test.guess {
				t.Errorf("ZoneName = %q, sure %t; want %q, sure %t", name, sure, test.want, !test.guess)
			}
		})
	}
}

func TestZoneNameFollowsLinks(t *testing.T) {
	t.Setenv("TZ", "")
	_ = os.Unsetenv("TZ")
	root := t.TempDir()
	write(t, filepath.Join(root, "zoneinfo/Asia/Amman"), "")
	write(t, filepath.Join(root, "etc/timezone"), "")
	for link, target := range map[string]string{"etc/localtime": "chosen", "etc/chosen": "../zoneinfo/Asia/Amman"} {
		if err := os.Symlink(target, filepath.Join(root, link)); err != nil {
			t.Fatal(err)
		}
	}
	if name, sure := (Zones{Root: root}).ZoneName(); name != "Asia/Amman" || !sure {
		t.Errorf("ZoneName = %q, sure %t; want Asia/Amman for sure", name, sure)
	}
}

func TestTzdata(t *testing.T) {
	dir := t.TempDir()
	zi, version, silent := filepath.Join(dir, "zi"), filepath.Join(dir, "version"), filepath.Join(dir, "silent")
	for _, folder := range []string{zi, version, silent} {
		write(t, filepath.Join(folder, "Etc/UTC"), "")
	}
	write(t, filepath.Join(zi, "tzdata.zi"), "# version 2026f\nR ...\n")
	write(t, filepath.Join(version, "+VERSION"), "2025b\n")
	tests := []struct {
		name            string
		folders         []string
		release, source string
	}{
		{"the first folder with zones counts", []string{filepath.Join(dir, "missing"), zi, version}, "2026f", "system"},
		{"macOS", []string{version}, "2025b", "system"},
		{"data that does not say", []string{silent}, "", "system"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			release, source := tzdataIn(test.folders)
			if release != test.release || source != test.source {
				t.Errorf("tzdata = %q, %q, want %q, %q", release, source, test.release, test.source)
			}
		})
	}
	if release, source := tzdataIn(nil); source != "embedded" || !strings.HasPrefix(release, "go") {
		t.Errorf("without folders: %q, %q", release, source)
	}
}

func BenchmarkZoneName(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Zones{}.ZoneName()
	}
}
