package cli

import (
	"bytes"
	"io"
	"strings"

	"github.com/spf13/cobra"
)

const helpSection = "Help"

// section is a part of the list of commands.
type section struct {
	title    string
	commands []*cobra.Command
}

func (c *command) sections() []section {
	return []section{
		{"Every day", []*cobra.Command{c.open(), c.status(), c.plan(), c.stats(), c.entries(), c.explain(), c.correct(), c.platforms(), c.clients(), c.export()}},
		{"Hours and breaks", []*cobra.Command{c.hours(), c.followUp(), c.onCall(), c.breaks()}},
		{"Setting up", []*cobra.Command{
			c.install(), c.uninstall(), c.start(), c.stop(), c.restart(), c.run(), c.pairByCode(), c.browsers(),
		}},
		{helpSection, []*cobra.Command{c.doctor(), c.version()}},
	}
}

// group is a command that only holds others: alone it shows its help, and a word
// that is none of its commands is wrong use.
func group(name, short string, commands ...*cobra.Command) *cobra.Command {
	cmd := &cobra.Command{
		Use:   name + " COMMAND",
		Short: short,
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(commands...)
	return cmd
}

func help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Explain a command",
		RunE: func(cmd *cobra.Command, args []string) error {
			meant, rest, err := cmd.Root().Find(args)
			if err == nil && meant.HasSubCommands() {
				err = knownCommand(meant, rest)
			}
			if err != nil {
				return usageError{err}
			}
			meant.InitDefaultHelpFlag()
			return meant.Help()
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) (names []cobra.Completion, _ cobra.ShellCompDirective) {
			meant, _, err := cmd.Root().Find(args)
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			for _, inner := range meant.Commands() {
				if inner.IsAvailableCommand() {
					names = append(names, cobra.CompletionWithDesc(inner.Name(), inner.Short))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// usage is the usual text without the second way to write the same line. It is put
// right rather than written by a template, whose package costs the program 2 MB.
func usage(usual func(*cobra.Command) error) func(*cobra.Command) error {
	return func(cmd *cobra.Command) error {
		out := cmd.OutOrStderr()
		var text bytes.Buffer
		cmd.SetOut(&text)
		err := usual(cmd)
		cmd.SetOut(out)
		if err != nil {
			return err
		}
		said := strings.Replace(text.String(), "\n  "+cmd.CommandPath()+" [command]", "", 1)
		_, err = io.WriteString(out, strings.ReplaceAll(said, "[command]", "COMMAND"))
		return err
	}
}
