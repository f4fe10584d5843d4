package cli

import (
	"fmt"
	"net/url"
	"strings"
	"text/tabwriter"
	"time"

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
			words, err := store.WordsIn(cmd.Context(), c.where.data)
			if err != nil {
				return err
			}
			known := words.Table(catalogue.Catalogue())
			place, found := known.Match(address)
			if !found {
				return c.print(nil, func(table *tabwriter.Writer) { line(table, "not a platform: it is not counted and leaves no trace") })
			}
			rule, _ := known.Rule(place.Rule)
			all := explained{place, rule.Catalogue, rule.Rest, rule.Uncertain, notesOn(rule)}
			if place.Client != "" {
				all.Notes = append(all.Notes, "for "+catalogue.ClientLabels(words.Clients)[place.Client])
			}
			return c.print(all, func(table *tabwriter.Writer) {
				printPlace(table, rule, all.Notes, words.Corrections, c.zone(cmd.Context()))
			})
		},
	}
}

const explainLong = `Say what a page counts as, by which rule, and which pages that rule is about. Where you
have corrected the rule, it says what the catalogue would make of it. The address is
looked up in this process and goes nowhere.`

// explained is a place, and what to know of the rule that said so.
type explained struct {
	protocol.Place
	Catalogue protocol.Role `json:"catalogue,omitempty"` // what it would be if it were not corrected
	Rest      bool          `json:"rest,omitempty"`
	Uncertain bool          `json:"uncertain,omitempty"`
	Notes     []string      `json:"notes,omitempty"` // the same in words
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

// notesOn says how much a rule is worth.
func notesOn(rule protocol.Rule) (notes []string) {
	if rule.Rest {
		notes = append(notes, "unsorted: no rule knows this page of "+rule.Host)
	}
	if rule.Uncertain {
		notes = append(notes, "not checked with the platform")
	}
	return notes
}

func printPlace(table *tabwriter.Writer, rule protocol.Rule, notes []string, corrections []catalogue.Correction, zone *time.Location) {
	line(table, "%s\t%s", rule.Platform, roleName(rule.Role))
	line(table, "by rule\t%s", rule.ID)
	line(table, "pages\t%s", catalogue.Pattern(rule))
	for _, note := range notes {
		line(table, "\t%s", note)
	}
	for _, one := range corrections {
		if one.Rule == rule.ID && rule.Catalogue != "" {
			line(table, "by you\t%s", insteadOf(rule.Catalogue, one.AtMs, zone))
		}
	}
}
