package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

// shortID is how much of an id is shown to people: two browsers share it once in
// 30,000 times, if 32 are paired.
const shortID = 10

// maxName is how many characters a name has at most, as the protocol says.
const maxName = 40

const browserArg = `BROWSER is its name, its id, or as much of the id as no other has; "offhours browsers list"
shows them.`

func (c *command) browsersList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the paired browsers",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			list, err := c.pairedBrowsers(cmd.Context())
			if err != nil {
				return err
			}
			return c.print(list, func(table *tabwriter.Writer) {
				printBrowsers(table, list.Browsers, time.Now().UnixMilli(), c.zone(cmd.Context()))
			})
		},
	}
}

func (c *command) pairedBrowsers(ctx context.Context) (protocol.Browsers, error) {
	var list protocol.Browsers
	err := c.ask(ctx, "browsers.list", protocol.Empty{}, &list)
	return list, err
}

func printBrowsers(table *tabwriter.Writer, browsers []protocol.BrowserInfo, nowMs int64, zone *time.Location) {
	if len(browsers) == 0 {
		line(table, nonePaired)
	}
	for _, b := range browsers {
		paired := time.UnixMilli(b.PairedMs).In(zone).Format("paired 2006-01-02 15:04")
		line(table, "%s\t%s\t%s\t%s\t%s", b.ID[:min(len(b.ID), shortID)], either(b.Name, "-"), b.Family, paired, browserState(b, nowMs, zone))
	}
}

// browserState says also of a browser that is away whether Start was pressed there.
func browserState(b protocol.BrowserInfo, nowMs int64, zone *time.Location) string {
	state := browserLine(b, nowMs, zone)
	if !b.Connected && b.StartedMs == 0 {
		state += "; nobody has pressed Start there"
	}
	return state
}

func (c *command) browsersRename() *cobra.Command {
	return &cobra.Command{
		Use:     "rename BROWSER NAME",
		Short:   "Give a browser a name",
		Long:    "Give a browser a name of up to 40 characters, or with \"\" take it away.\n" + browserArg,
		Example: "  offhours browsers rename b_3f \"Work laptop\"",
		Args:    twoArgs("BROWSER", "NAME"),

		ValidArgsFunction: c.completeBrowser,
		RunE: func(cmd *cobra.Command, args []string) error {
			if n := utf8.RuneCountInString(args[1]); n > maxName {
				return fmt.Errorf("%w: a name has at most %d characters, and this one has %d", errUsage, maxName, n)
			}
			browser, err := c.findBrowser(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			var info protocol.BrowserInfo
			if err := c.ask(cmd.Context(), "browsers.rename", protocol.BrowserRename{Browser: browser.ID, Name: args[1]}, &info); err != nil {
				return err
			}
			return c.print(info, func(table *tabwriter.Writer) {
				line(table, "%s is called %s", info.ID[:shortID], either(info.Name, string(info.Family)))
			})
		},
	}
}

func (c *command) browsersRevoke() *cobra.Command {
	return &cobra.Command{
		Use:        "revoke BROWSER",
		SuggestFor: []string{"remove", "delete", "disconnect", "unpair"},
		Short:      "Disconnect a browser for good",
		Long: `Disconnect a browser for good: it forgets its key, and records, closes and mutes nothing
any more. What it has recorded stays. It can be paired again.
` + browserArg,
		Args: oneArg("BROWSER"),

		ValidArgsFunction: c.completeBrowser,
		RunE: func(cmd *cobra.Command, args []string) error {
			browser, err := c.findBrowser(cmd.Context(), args[0])
			if err != nil {
				return err
			}
			var info protocol.BrowserInfo
			if err := c.ask(cmd.Context(), "browsers.revoke", protocol.BrowserRef{Browser: browser.ID}, &info); err != nil {
				return err
			}
			return c.print(info, func(table *tabwriter.Writer) {
				line(table, "%s was disconnected; what it has recorded stays", called(info))
			})
		},
	}
}

// called is how to speak of a browser.
func called(b protocol.BrowserInfo) string {
	return either(b.Name, string(b.Family)+" "+b.ID[:min(len(b.ID), shortID)])
}

// findBrowser is the one paired browser that a word means.
func (c *command) findBrowser(ctx context.Context, word string) (protocol.BrowserInfo, error) {
	list, err := c.pairedBrowsers(ctx)
	if err != nil {
		return protocol.BrowserInfo{}, err
	}
	meant := meantBy(word, list.Browsers)
	switch len(meant) {
	case 0:
		return protocol.BrowserInfo{}, fmt.Errorf(`no paired browser has a name or id like %q; "offhours browsers list" shows them`, word)
	case 1:
		return meant[0], nil
	}
	return protocol.BrowserInfo{}, fmt.Errorf("%q can mean %d browsers; give more of the id", word, len(meant))
}

// meantBy are the browsers that a word can mean. A whole name or id is never taken
// for the beginning of another, nor for a name that differs in its capitals.
func meantBy(word string, browsers []protocol.BrowserInfo) []protocol.BrowserInfo {
	if word == "" {
		return nil
	}
	for _, means := range []func(protocol.BrowserInfo) bool{
		func(b protocol.BrowserInfo) bool { return b.ID == word || b.Name == word },
		func(b protocol.BrowserInfo) bool { return strings.EqualFold(b.Name, word) },
		func(b protocol.BrowserInfo) bool {
			return strings.HasPrefix(b.ID, word) || strings.HasPrefix(b.ID, "b_"+word)
		},
	} {
		meant := slices.DeleteFunc(slices.Clone(browsers), func(b protocol.BrowserInfo) bool { return !means(b) })
		if len(meant) > 0 {
			return meant
		}
	}
	return nil
}
