package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/daemon/settings"
	"offhours/protocol"
	"offhours/protocol/locale"
)

func (c *command) hoursPreset() *cobra.Command {
	var save bool
	cmd := &cobra.Command{
		Use:   "preset [COUNTRY]",
		Short: "Use the working week of a country, or list the countries",
		Long: `Show what the working week of a country would change in the settings, and save it with
--save: the working hours and the first day of the week. Exceptions, night and all the
rest stay. Without a country it guesses one and lists them all.`,
		Example:           "  offhours hours preset\n  offhours hours preset EG --save",
		Args:              atMostOneArg("COUNTRY"),
		ValidArgsFunction: cobra.FixedCompletions(settings.Countries(), cobra.ShellCompDirectiveNoFileComp),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) > 0:
				return c.preset(cmd.Context(), args[0], save)
			case save:
				return fmt.Errorf("%w: --save needs a COUNTRY", errUsage)
			}
			return c.listPresets(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&save, "save", false, "put it in force")
	return cmd
}

// presetChange is what a preset makes of the settings in force.
type presetChange struct {
	settings.Preset
	Before  settings.Preset `json:"before"` // of no country
	Changes bool            `json:"changes"`
}

func (c *command) preset(ctx context.Context, code string, save bool) error {
	preset, known := settings.CountryPreset(strings.ToUpper(code))
	if !known {
		return usageError{hinted{
			fmt.Errorf("%q is not the code of a country", code),
			`"offhours hours preset" lists them; Egypt is EG, and Saudi Arabia SA`,
		}}
	}
	revision, err := c.currentSettings(ctx)
	if err != nil {
		return err
	}
	before := settings.Preset{FirstDay: revision.Settings.FirstDay, Work: revision.Settings.Work}
	changes := weekText(before) != weekText(preset)
	switch {
	case !save:
		change := presetChange{preset, before, changes}
		return c.print(change, func(table *tabwriter.Writer) { printChange(table, change) })
	case !changes:
		c.nothingChanged(revision.Revision)
		return nil
	}
	return c.saveSettings(ctx, hoursText{preset.Apply(revision.Settings), true})
}

func printChange(table *tabwriter.Writer, change presetChange) {
	line(table, "now\t%s", weekText(change.Before))
	line(table, "%s\t%s", change.Country, weekText(change.Preset))
	if !change.Changes {
		line(table, "nothing would change")
		return
	}
	line(table, `nothing is saved yet: "offhours hours preset %s --save" puts it in force; exceptions, night and the rest stay`, change.Country)
}

// presetList is every preset, and the country that seems to be the person's.
type presetList struct {
	Guess     string            `json:"guess"` // "" where nothing tells
	Countries []settings.Preset `json:"countries"`
}

func (c *command) listPresets(ctx context.Context) error {
	var status protocol.Status // for the zone in force; without it the language is all there is to go by
	_ = c.ask(ctx, "status.get", protocol.Empty{}, &status)
	guess, why := guessCountry(status.Zone, locale.Region())
	list := presetList{Guess: guess}
	for _, code := range settings.Countries() {
		preset, _ := settings.CountryPreset(code)
		list.Countries = append(list.Countries, preset)
	}
	return c.print(list, func(table *tabwriter.Writer) {
		printGuess(table, guess, why)
		printCountries(table, list.Countries)
	})
}

// guessCountry goes by the zone in force, and else by the region of the language.
func guessCountry(zone, region string) (code, why string) {
	if code := settings.CountryOfZone(zone); code != "" {
		return code, "the time zone " + zone
	}
	if _, known := settings.CountryPreset(region); known {
		return region, "the language"
	}
	return "", ""
}

func printGuess(table *tabwriter.Writer, guess, why string) {
	if guess == "" {
		line(table, "\"offhours hours preset COUNTRY\" shows what the week of one of these would change\n")
		return
	}
	preset, _ := settings.CountryPreset(guess)
	line(table, "%s, by %s: %s", guess, why, weekText(preset))
	line(table, "\"offhours hours preset %s\" shows what that would change\n", guess)
}

// codesPerLine keeps the list within the width of a terminal.
const codesPerLine = 15

// printCountries puts countries together that have the same week, the fewest first:
// those are the weeks that one looks for.
func printCountries(table *tabwriter.Writer, presets []settings.Preset) {
	codes := map[string][]string{}
	for _, p := range presets {
		codes[weekText(p)] = append(codes[weekText(p)], p.Country)
	}
	var weeks []string
	for week := range codes {
		weeks = append(weeks, week)
	}
	slices.SortFunc(weeks, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(codes[a]), len(codes[b])), cmp.Compare(a, b))
	})
	for _, week := range weeks {
		line(table, "%s", week)
		for some := range slices.Chunk(codes[week], codesPerLine) {
			line(table, "  %s", strings.Join(some, " "))
		}
	}
}
