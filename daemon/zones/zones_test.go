package zones

import (
	"archive/zip"
	"bytes"
	"fmt"
	"go/build"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The program has every zone of the toolchain, byte for byte, and no other.
func TestOwnZonesAreTheToolchains(t *testing.T) {
	archive, err := zip.OpenReader(filepath.Join(build.Default.GOROOT, "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	count := 0
	for _, file := range archive.File {
		if strings.HasSuffix(file.Name, "/") {
			continue
		}
		count++
		reader, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		want, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		if got := own()[file.Name]; !bytes.Equal(want, got) {
			t.Errorf("%s has %d bytes that are not the toolchain's %d: run `make gen`", file.Name, len(got), len(want))
		}
	}
	if count == 0 || len(own()) != count {
		t.Errorf("the program has %d zones, the toolchain %d", len(own()), count)
	}
}

// bare is a computer without zone data, on which Go knows no more than these.
func bare(name string) (*time.Location, error) {
	switch name {
	case "", "UTC":
		return time.UTC, nil
	case "Local":
		return time.Local, nil
	}
	return nil, fmt.Errorf("unknown time zone %s", name)
}

func TestAComputerWithoutZoneDataGoesByTheProgramsOwn(t *testing.T) {
	cairo, err := load("Africa/Cairo", bare)
	if err != nil {
		t.Fatal(err)
	}
	if got := time.UnixMilli(1_777_075_200_000).In(cairo).Format("2006-01-02 15:04 -0700"); got != "2026-04-25 03:00 +0300" {
		t.Errorf("summer time is %s", got)
	}
	for tz, want := range map[string]string{
		":Africa/Cairo": "Africa/Cairo", "Asia/Amman": "Asia/Amman", "UTC": "Local", "": "Local", "<+03>-3": "Local", "Mars/Olympus": "Local",
	} {
		if got := local(tz, bare).String(); got != want {
			t.Errorf("TZ=%q is %s there, want %s", tz, got, want)
		}
	}
}

func TestLoad(t *testing.T) {
	for name, isKnown := range map[string]bool{
		"Africa/Cairo": true, "UTC": true, "": true, "Local": true, "America/Argentina/Buenos_Aires": true,
		"Mars/Olympus": false, "africa/nowhere": false, "../etc/passwd": false, "Africa/": false,
	} {
		for where, system := range map[string]lookUp{"here": time.LoadLocation, "without zone data": bare} {
			location, err := load(name, system)
			if (err == nil) != isKnown || isKnown && name != "" && location.String() != name {
				t.Errorf("%s, load(%q) = %v, %v", where, name, location, err)
			}
		}
	}
}

// The system's data are newer than the program's, where there are some.
func TestTheSystemsZoneDataComeFirst(t *testing.T) {
	newer := time.FixedZone("newer", 3600)
	system := func(string) (*time.Location, error) { return newer, nil }
	if got, err := load("Africa/Cairo", system); got != newer || err != nil {
		t.Errorf("load = %v, %v", got, err)
	}
	if got := local("Africa/Cairo", system); got != time.Local {
		t.Errorf("local = %v", got)
	}
}
