package cli

import (
	"fmt"
	"net/url"
	"strings"
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
		Args:    oneArg("URL"),
		RunE: func(_ *cobra.Command, args []string) error {
			address, err := readAddress(args[0])
			if err != nil {
				return err
			}
			place, found := catalogue.New(catalogue.Catalogue()).Match(address)
			if !found {
				return c.print(nil, func(table *tabwriter.Writer) { line(table, "not a platform: it is not counted and leaves no trace") })
			}
			return c.print(place, func(table *tabwriter.Writer) { printPlace(table, place) })
		},
	}
}

// readAddress adds what people leave out when they copy an address by hand.
func readAddress(text string) (string, error) {
	if !strings.Contains(text, ":") {
		text = "https://" + text
	}
	if _, err := url.Parse(text); err != nil {
		return "", fmt.Errorf("%w: %q is not an address such as https://www.facebook.com/groups/1/", errUsage, text)
	}
	return text, nil
}

func printPlace(table *tabwriter.Writer, place protocol.Place) {
	line(table, "%s\t%s", place.Platform, roleName(place.Role))
	line(table, "by rule\t%s", place.Rule)
}
