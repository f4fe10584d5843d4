package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"

	"offhours/daemon/cli"
)

// completions are for the shells that Debian has.
func (s stage) completions() error {
	var bash, zsh, fish bytes.Buffer
	root := cli.Tree()
	return errors.Join(
		root.GenBashCompletionV2(&bash, true),
		root.GenZshCompletion(&zsh),
		root.GenFishCompletion(&fish, true),
		s.put("/usr/share/bash-completion/completions/offhours", bash.Bytes(), 0o644),
		s.put("/usr/share/zsh/vendor-completions/_offhours", zsh.Bytes(), 0o644),
		s.put("/usr/share/fish/vendor_completions.d/offhours.fish", fish.Bytes(), 0o644),
	)
}

// documents are what every package of Debian's has: where it comes from and what
// has changed.
func (s stage) documents() error {
	return s.zip(filepath.Join(s.source, "installer", "packages", "share", "changelog"), "/usr/share/doc/offhours/changelog.gz")
}

// zip puts a file of the project into the package.
func (s stage) zip(from, to string) error {
	content, err := os.ReadFile(from) //nolint:gosec // a file of the project
	if err != nil {
		return err
	}
	return s.putZipped(content, to)
}

// putZipped puts a file into the package as small as it gets, and says in it neither
// when nor under which name.
func (s stage) putZipped(content []byte, to string) error {
	var packed bytes.Buffer
	writer, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := writer.Write(content); err != nil {
		return err
	}
	return errors.Join(writer.Close(), s.put(to, packed.Bytes(), 0o644))
}
