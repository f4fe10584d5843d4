package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	catalogue "offhours/daemon/places"
	"offhours/protocol"
)

func (c *command) correct() *cobra.Command {
	var undo bool
	cmd := &cobra.Command{
		Use:   "correct [RULE ROLE]",
		Short: "Say what a rule's pages count as, when that is wrong",
		Long: `Give the pages of a rule another role, from now on and for all that was counted by it
before, in every browser. With --undo the rule counts as in the catalogue again, and so
does what was counted. Without a rule it lists what is corrected.

RULE is named by "offhours explain URL". ROLE is one of
` + strings.Join(words(protocol.Roles()), ", ") + `.`,
		Example: `  offhours correct facebook.home community
  offhours correct facebook.home --undo
  offhours correct`,
		Args: func(_ *cobra.Command, args []string) error { return checkCorrection(args, undo) },

		ValidArgsFunction: completeCorrection,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.listCorrections(cmd)
			}
			change := protocol.CorrectionChange{Rule: args[0]}
			if !undo {
				change.Role = protocol.Role(args[1])
			}
			return c.changeRole(cmd, change)
		},
	}
	cmd.Flags().BoolVar(&undo, "undo", false, "count the rule's pages as in the catalogue again")
	return cmd
}

// checkCorrection lets a rule pass with a role or with --undo, and nothing at all.
func checkCorrection(args []string, undo bool) error {
	switch {
	case len(args) == 0 && undo:
		return errors.New("give the RULE to undo")
	case len(args) == 0 || len(args) == 1 && undo:
		return nil
	case len(args) == 2 && undo:
		return errors.New("give either a ROLE or --undo")
	case len(args) != 2:
		return errors.New("give RULE and ROLE, RULE and --undo, or nothing to list")
	case !slices.Contains(protocol.Roles(), protocol.Role(args[1])):
		hint := "write one of " + strings.Join(words(protocol.Roles()), ", ")
		return hinted{fmt.Errorf("%q is no kind of work", args[1]), hint}
	}
	return nil
}

// completeCorrection offers the catalogue's rules, and then the roles.
func completeCorrection(_ *cobra.Command, args []string, _ string) (offers []cobra.Completion, _ cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		for _, rule := range catalogue.Catalogue().Rules {
			offers = append(offers, cobra.CompletionWithDesc(rule.ID, catalogue.Pattern(rule)))
		}
	case 1:
		offers = words(protocol.Roles())
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}

func (c *command) listCorrections(cmd *cobra.Command) error {
	var list protocol.Corrections
	if err := c.ask(cmd.Context(), "corrections.list", protocol.Empty{}, &list); err != nil {
		return err
	}
	return c.print(list, func(table *tabwriter.Writer) {
		if len(list.Corrections) == 0 {
			line(table, "nothing is corrected: every page counts as the catalogue says")
		}
		zone := c.zone(cmd.Context())
		for _, one := range list.Corrections {
			line(table, "%s\t%s\t%s\t%s", one.Rule, one.Pattern, roleName(one.Role), insteadOf(one.Catalogue, one.SinceMs, zone))
		}
	})
}

// insteadOf says what a rule's pages would count as, and since when they do not.
func insteadOf(role protocol.Role, sinceMs int64, zone *time.Location) string {
	return "instead of " + roleName(role) + ", since " + day(sinceMs, zone)
}

func (c *command) changeRole(cmd *cobra.Command, change protocol.CorrectionChange) error {
	var list protocol.Corrections
	if err := c.ask(cmd.Context(), "corrections.set", change, &list); err != nil {
		return asRefused(err)
	}
	return c.print(list, func(table *tabwriter.Writer) {
		at := slices.IndexFunc(list.Corrections, func(one protocol.Correction) bool { return one.Rule == change.Rule })
		if at < 0 {
			line(table, "%s counts as in the catalogue, and so does all that was counted by it", change.Rule)
			return
		}
		one := list.Corrections[at]
		line(table, "%s (%s) counts as %s, and so does all that was counted by it", one.Rule, one.Pattern, roleName(one.Role))
	})
}
