package cli

import (
	"text/tabwriter"

	"github.com/spf13/cobra"

	catalogue "offhours/daemon/places"
	"offhours/protocol"
)

func (c *command) explain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain URL",
		Short:   "Say what a page counts as, and by which rule",
		Long:    "Say what a page counts as, and by which rule. The address is looked up in this process and goes nowhere.",
		Example: "  offhours explain https://www.facebook.com/groups/1/",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			place, found := catalogue.New(catalogue.Catalogue()).Match(args[0])
			if !found {
				return c.print(nil, func(table *tabwriter.Writer) { line(table, "not a platform: it is not counted and leaves no trace") })
			}
			return c.print(place, func(table *tabwriter.Writer) { printPlace(table, place) })
		},
	}
}

func printPlace(table *tabwriter.Writer, place protocol.Place) {
	line(table, "%s\t%s", place.Platform, place.Role)
	line(table, "by rule\t%s", place.Rule)
}
