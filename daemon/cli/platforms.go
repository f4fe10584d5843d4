package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	catalogue "offhours/daemon/places"
	"offhours/protocol"
)

func (c *command) platforms() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "platforms",
		Short: "Count a site as a platform, or list those that you have added",
		Long: `List the sites that you have added to the platforms of Offhours. Each counts and closes
like them. Nothing of a site is seen until you let the browser show it: the toolbar button
asks you there, for that site alone.`,
		Example: `  offhours platforms
  offhours platforms add forum.example.org --name Forum --role community
  offhours platforms remove forum.example.org`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.askPlatforms(cmd, "platforms.list", protocol.Empty{}, printPlatforms)
		},
	}
	cmd.AddCommand(c.platformsAdd(), c.platformsRemove())
	return cmd
}

func (c *command) platformsAdd() *cobra.Command {
	own := protocol.OwnPlatform{Role: protocol.Feed}
	var role string
	var pages []string
	var mastodon bool
	cmd := &cobra.Command{
		Use:   "add HOST",
		Short: "Count a site as a platform, or say anew what its pages are for",
		Long: `Count every page of a host, and of the hosts under it, as a platform. For a host that you
have added already this is said anew, and what was counted follows.

--pages tells some of its pages apart; the first that matches decides. "*" is any one
segment of a path, "**" any number of them. --mastodon knows the pages of a Mastodon server.

ROLE is one of ` + strings.Join(words(protocol.Roles()), ", ") + `.`,
		Example: `  offhours platforms add forum.example.org --name Forum --role community
  offhours platforms add shop.example.org --role admin --pages "/inbox/**=care" --pages /posts/new=content
  offhours platforms add social.example.org --mastodon`,
		Args: oneArg("HOST"),
		RunE: func(cmd *cobra.Command, args []string) error {
			own.Host, own.Role = catalogue.OwnHost(args[0]), protocol.Role(role)
			if own.Name == "" {
				own.Name = own.Host[:min(len(own.Host), 64)] // the longest name
			}
			if mastodon {
				own.Kind = protocol.Mastodon
			}
			var err error
			if own.Pages, err = readPages(pages); err != nil {
				return err
			}
			if err := checkRole("--role", own.Role); err != nil {
				return err
			}
			return c.askPlatforms(cmd, "platforms.set", own, printAdded(own))
		},
	}
	wordVar(cmd.Flags(), &own.Name, "name", "NAME", "what screens call it (default the host)")
	wordVar(cmd.Flags(), &role, "role", "ROLE", "what its pages are for, but for those of --pages (default feed)")
	role = string(protocol.Feed)
	cmd.Flags().StringArrayVar(&pages, "pages", nil, "`PATH=ROLE` of some of its pages; can be given again")
	cmd.Flags().BoolVar(&mastodon, "mastodon", false, "it is a Mastodon server")
	complete(cmd, "role", words(protocol.Roles())...)
	complete(cmd, "pages")
	complete(cmd, "name")
	return cmd
}

// readPages reads PATH=ROLE; a path may have a "=" of its own.
func readPages(lines []string) (pages []protocol.OwnPages, err error) {
	for _, text := range lines {
		at := strings.LastIndexByte(text, '=')
		if at < 0 {
			return nil, usageError{hinted{fmt.Errorf("--pages %q is no PATH=ROLE", text), `write it like --pages "/inbox/**=care"`}}
		}
		one := protocol.OwnPages{Path: text[:at], Role: protocol.Role(text[at+1:])}
		if err := checkRole("--pages "+text, one.Role); err != nil {
			return nil, err
		}
		pages = append(pages, one)
	}
	return pages, nil
}

func checkRole(what string, role protocol.Role) error {
	if slices.Contains(protocol.Roles(), role) {
		return nil
	}
	hint := "write one of " + strings.Join(words(protocol.Roles()), ", ")
	return usageError{hinted{fmt.Errorf("%s: %q is no kind of work", what, role), hint}}
}

func (c *command) platformsRemove() *cobra.Command {
	return &cobra.Command{
		Use:   "remove HOST",
		Short: "Count a site as a platform no more; what was counted stays",
		Long: `Count a site as a platform no more, and have browsers see nothing of it any longer. What
was counted there stays, and goes on when you add the site again.`,
		Example: "  offhours platforms remove forum.example.org",
		Args:    oneArg("HOST"),
		RunE: func(cmd *cobra.Command, args []string) error {
			host := catalogue.OwnHost(args[0])
			return c.askPlatforms(cmd, "platforms.remove", protocol.OwnPlatformRef{Host: host},
				func(table *tabwriter.Writer, _ protocol.OwnPlatforms) {
					line(table, "%s is a platform no more; what was counted there stays", host)
				})
		},
	}
}

// askPlatforms asks for a change of what the person has added, or for none, and prints
// what is answered.
func (c *command) askPlatforms(
	cmd *cobra.Command, method string, params any, show func(*tabwriter.Writer, protocol.OwnPlatforms),
) error {
	var list protocol.OwnPlatforms
	if err := c.ask(cmd.Context(), method, params, &list); err != nil {
		return asRefused(err)
	}
	return c.print(list, func(table *tabwriter.Writer) { show(table, list) })
}

func printPlatforms(table *tabwriter.Writer, list protocol.OwnPlatforms) {
	if len(list.Platforms) == 0 {
		line(table, "you have added none: the platforms of Offhours count, and no other site leaves a trace")
	}
	for _, own := range list.Platforms {
		line(table, "%s\t%s%s", own.Name, own.ID, kindNote(own.Kind))
		for _, pages := range own.Pages {
			line(table, "  %s%s\t%s", own.Host, pages.Path, roleName(pages.Role))
		}
		line(table, "  %s\t%s", own.Host, roleName(own.Role))
	}
}

func kindNote(kind protocol.OwnKind) string {
	if kind == protocol.Mastodon {
		return ", a Mastodon server"
	}
	return ""
}

// printAdded says what is still to be done: no browser shows us a site unasked.
func printAdded(own protocol.OwnPlatform) func(*tabwriter.Writer, protocol.OwnPlatforms) {
	return func(table *tabwriter.Writer, _ protocol.OwnPlatforms) {
		line(table, "%s counts as a platform of its own: %s", own.Host, own.Name)
		line(table, "your browser asks you whether Offhours may see it: press the toolbar button there")
	}
}
