package cli

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	catalogue "offhours/daemon/places"
	"offhours/daemon/store"
	"offhours/protocol"
)

func (c *command) explain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain URL",
		Short:   "Say what a page counts as, and by which rule",
		Long:    explainLong,
		Example: "  offhours explain https://www.facebook.com/groups/1/",
		Args:    oneArg("URL"),
		RunE: func(cmd *cobra.Command, args []string) error {
			address, err := readAddress(args[0])
			if err != nil {
				return err
			}
			corrections, err := store.CorrectionsIn(cmd.Context(), c.where.data)
			if err != nil {
				return err
			}
			rules := catalogue.Correct(catalogue.Catalogue(), corrections)
			place, found := catalogue.New(rules).Match(address)
			if !found {
				return c.print(nil, func(table *tabwriter.Writer) { line(table, "not a platform: it is not counted and leaves no trace") })
			}
			of := slices.IndexFunc(rules.Rules, func(rule protocol.Rule) bool { return rule.ID == place.Rule })
			answer := explained{place, rules.Rules[of].Catalogue}
			return c.print(answer, func(table *tabwriter.Writer) { printPlace(table, rules.Rules[of], corrections) })
		},
	}
}

const explainLong = `Say what a page counts as, by which rule, and which pages that rule is about. Where you
have corrected the rule, it says what the catalogue would make of it. The address is
looked up in this process and goes nowhere.`

type explained struct {
	protocol.Place
	Catalogue protocol.Role `json:"catalogue,omitempty"` // what it would be if it were not corrected
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

func printPlace(table *tabwriter.Writer, rule protocol.Rule, corrections []catalogue.Correction) {
	line(table, "%s\t%s", rule.Platform, roleName(rule.Role))
	line(table, "by rule\t%s", rule.ID)
	line(table, "pages\t%s", catalogue.Pattern(rule))
	for _, one := range corrections {
		if one.Rule == rule.ID && rule.Catalogue != "" {
			line(table, "by you\t%s", insteadOf(rule.Catalogue, one.AtMs))
		}
	}
}
