package main

import (
	"compress/gzip"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/cli"
)

var update = flag.Bool("update", false, "write the golden file anew")

// What is laid out, with the modes that it will have on every computer, although
// whoever builds it keeps everything from everybody.
func TestLayOut(t *testing.T) {
	old := syscall.Umask(0o077)
	t.Cleanup(func() { syscall.Umask(old) })
	s := stage{root: t.TempDir(), source: built(t), version: "1.2.3", made: time.Unix(1_800_000_000, 0).UTC()}
	s.built = filepath.Join(s.source, "offhours")
	if err := s.layOut(); err != nil {
		t.Fatal(err)
	}
	got := listing(t, s.root)
	const golden = "testdata/layout.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the package (-want +got):\n%s", diff)
	}
}

// What the applications menu runs are commands that are there.
func TestTheMenuRunsCommands(t *testing.T) {
	entry, err := os.ReadFile("../share/offhours.desktop")
	if err != nil {
		t.Fatal(err)
	}
	runs := regexp.MustCompile(`(?m)^Exec=offhours (.+)$`).FindAllStringSubmatch(string(entry), -1)
	if len(runs) != 2 {
		t.Errorf("the menu runs %q", runs)
	}
	for _, run := range runs {
		if found, _, err := cli.Tree().Find(strings.Fields(run[1])); err != nil || found.CommandPath() != "offhours "+run[1] {
			t.Errorf("%q is no command: %v", run[1], err)
		}
	}
}

// built is a project's folder after make build, as far as it is looked at.
func built(t *testing.T) string {
	t.Helper()
	source := t.TempDir()
	for _, path := range []string{
		"offhours",
		"extension/.output/chrome-mv3/manifest.json",
		"extension/.output/firefox-mv3/manifest.json",
		"installer/packages/share/changelog",
		"installer/packages/share/offhours.1",
	} {
		at := filepath.Join(source, path)
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(path), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return source
}

// listing is every file with its mode. Folders go without saying, and so do the
// manual pages of single commands.
func listing(t *testing.T, root string) string {
	t.Helper()
	var lines strings.Builder
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasPrefix(entry.Name(), "offhours-") && strings.HasSuffix(path, ".1.gz") {
			return err
		}
		info, err := entry.Info()
		fmt.Fprintf(&lines, "%04o %s\n", info.Mode(), strings.TrimPrefix(path, root))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return lines.String()
}

// The first page has what is common to all commands, and none says of an option what
// nobody would type.
func TestManuals(t *testing.T) {
	s := stage{root: t.TempDir(), source: "../../..", version: "1.2.3", made: time.Unix(1_800_000_000, 0).UTC()}
	if err := s.manuals(); err != nil {
		t.Fatal(err)
	}
	headings := regexp.MustCompile(`(?m)^\.SH (.*)$`)
	var got []string
	for _, heading := range headings.FindAllStringSubmatch(manual(t, s, "offhours"), -1) {
		got = append(got, heading[1])
	}
	want := []string{"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "FILES", "ENVIRONMENT", "EXIT STATUS", "SEE ALSO"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the first page's headings (-want +got):\n%s", diff)
	}
	for name, options := range map[string][]string{
		"offhours":        {`\fB--data\fP=\fIFOLDER\fP`, `\fB-h\fP, \fB--help\fP`, `\fB--json\fP`},
		"offhours-export": {`\fB--out\fP=\fIFILE\fP`, `\fB--listen\fP=\fIADDRESS\fP`},
	} {
		page := manual(t, s, name)
		for _, option := range options {
			if !strings.Contains(page, "\n.TP\n"+option+"\n") {
				t.Errorf("%s has no line %s", name, option)
			}
		}
		if strings.Contains(page, "false") {
			t.Errorf("%s has a default that is none: %s", name, page)
		}
	}
}

// manual is a page as it was written.
func manual(t *testing.T, s stage, name string) string {
	t.Helper()
	packed, err := os.Open(filepath.Join(s.root, "usr/share/man/man1", name+".1.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer packed.Close()
	page, err := gzip.NewReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(page)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
