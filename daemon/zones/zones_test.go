package zones

import (
	"archive/zip"
	"bytes"
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

// What a computer without zone data goes by.
func TestAZoneOfTheProgramsTellsTheTime(t *testing.T) {
	data, known := own()["Africa/Cairo"]
	if !known {
		t.Fatal("Africa/Cairo is not there")
	}
	cairo, err := time.LoadLocationFromTZData("Africa/Cairo", data)
	if err != nil {
		t.Fatal(err)
	}
	if got := time.UnixMilli(1_777_075_200_000).In(cairo).Format("2006-01-02 15:04 -0700"); got != "2026-04-25 03:00 +0300" {
		t.Errorf("summer time is %s", got)
	}
}

func TestLoad(t *testing.T) {
	for name, isKnown := range map[string]bool{
		"Africa/Cairo": true, "UTC": true, "": true, "Local": true, "America/Argentina/Buenos_Aires": true,
		"Mars/Olympus": false, "africa/nowhere": false, "../etc/passwd": false, "Africa/": false,
	} {
		location, err := Load(name)
		if (err == nil) != isKnown || isKnown && name != "" && location.String() != name {
			t.Errorf("Load(%q) = %v, %v", name, location, err)
		}
	}
}

func TestLocal(t *testing.T) {
	for _, tz := range []string{"", "UTC", ":Africa/Cairo", "<+03>-3", "Mars/Olympus"} {
		if got := Local(tz); got != time.Local {
			t.Errorf("TZ=%q: %v is not Go's own", tz, got)
		}
	}
}
