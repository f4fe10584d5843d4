// Command stage lays out what the Debian package holds, under a folder that stands
// for the root: the program and the extension as `make build` left them, and what is
// made from the program itself, so that nothing is written down twice.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"offhours/daemon/cli"
	"offhours/installer/browsers"
	"offhours/installer/service"
	"offhours/protocol"
)

const (
	program  = "/usr/bin/offhours"
	unit     = "/usr/lib/systemd/user/offhours.service"
	launcher = "/usr/lib/offhours"

	// What Debian's chromium loads at every start, and what its Firefox looks through;
	// the long number is Firefox's own.
	inChromium = "/usr/share/chromium/extensions/offhours"
	inFirefox  = "/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/" + protocol.AddonID
)

// stage is a package in the making.
type stage struct {
	root    string // the folder that stands for /
	source  string // the project's own folder, with the built extension
	built   string // the built program
	version string
	made    time.Time // of everything that is dated
}

func main() {
	var s stage
	var seconds int64
	flag.StringVar(&s.root, "root", "", "empty folder to lay everything out in")
	flag.StringVar(&s.source, "source", ".", "the project's folder, after make build")
	flag.StringVar(&s.built, "program", "bin/offhours", "the built program")
	flag.StringVar(&s.version, "version", cli.Version, "the package's version")
	flag.Int64Var(&seconds, "date", 0, "date of everything that is dated, in seconds since 1970")
	flag.Parse()
	s.made = time.Unix(seconds, 0).UTC()
	if err := s.layOut(); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "stage:", err)
		os.Exit(1)
	}
}

func (s stage) layOut() error {
	return errors.Join(
		s.program(),
		s.extension("chrome-mv3", inChromium),
		s.extension("firefox-mv3", inFirefox),
		s.registration(),
		s.manuals(),
		s.completions(),
		s.documents(),
	)
}

func (s stage) program() error {
	content, err := os.ReadFile(s.built)
	if err != nil {
		return err
	}
	text := service.Unit(service.Daemon{Executable: program})
	return errors.Join(s.put(program, content, 0o755), s.put(unit, []byte(text), 0o644))
}

func (s stage) extension(built, to string) error {
	err := os.CopyFS(filepath.Join(s.root, to), os.DirFS(filepath.Join(s.source, "extension", ".output", built)))
	if err != nil {
		return fmt.Errorf("copy the extension: %w", err)
	}
	return s.settle(to)
}

// registration is what lets every person's browsers find the daemon.
func (s stage) registration() error {
	_, err := browsers.Register(browsers.Options{
		Executable: program, Folder: launcher, System: true, Root: s.root,
	})
	return err
}
