package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"offhours/daemon/cli"
)

// manuals are one page for each command, as the commands describe themselves.
func (s stage) manuals() error {
	root := cli.Tree()
	root.DisableAutoGenTag = true // it would say when
	common, err := os.ReadFile(filepath.Join(s.source, "installer", "packages", "share", "offhours.1"))
	if err != nil {
		return err
	}
	return s.manual(root, string(common))
}

// manual writes the page of a command and those of all below it. What the commands have
// in common stands in the first.
func (s stage) manual(cmd *cobra.Command, common string) error {
	var page bytes.Buffer
	header := doc.GenManHeader{Section: "1", Date: &s.made, Source: "Offhours " + s.version, Manual: "Offhours"}
	if err := doc.GenMan(cmd, &header, &page); err != nil {
		return fmt.Errorf("write the manual: %w", err)
	}
	text := plainOptions(page.String(), cmd.Flags())
	if !cmd.HasParent() {
		text = strings.Replace(text, seeAlso, common+seeAlso, 1)
		text = strings.TrimRight(text, "\n") + elsewhere
	}
	name := strings.ReplaceAll(cmd.CommandPath(), " ", "-")
	err := s.putZipped([]byte(text), "/usr/share/man/man1/"+name+".1.gz")
	for _, inner := range cmd.Commands() {
		if inner.IsAvailableCommand() {
			err = errors.Join(err, s.manual(inner, common))
		}
	}
	return err
}

const (
	seeAlso = ".SH SEE ALSO\n"

	// elsewhere are pages that are not ours.
	elsewhere = ", \\fBsystemctl(1)\\fP, \\fBjournalctl(1)\\fP\n"
)

// option is how the generator writes one: with the default that it has while it is not
// said, as in "--json[=false]".
var option = regexp.MustCompile(`(?m)^(?:\.PP\n)?((?:\\fB-\w\\fP, )?\\fB--([\w-]+)\\fP)\[?=.*\n\t`)

// plainOptions says of each option what it takes, as its help does.
func plainOptions(page string, flags *pflag.FlagSet) string {
	return option.ReplaceAllStringFunc(page, func(text string) string {
		found := option.FindStringSubmatch(text)
		name := ".TP\n" + found[1]
		if flag := flags.Lookup(found[2]); flag != nil {
			if takes, _ := pflag.UnquoteUsage(flag); takes != "" {
				name += `=\fI` + takes + `\fP`
			}
		}
		return name + "\n"
	})
}
