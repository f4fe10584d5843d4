package cli

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) entries() *cobra.Command {
	var query protocol.DayQuery
	cmd := &cobra.Command{
		Use:   "entries",
		Short: "Say what a stretch of time was, or list a day piece by piece",
		Long: `List a day piece by piece: what was counted, what you have said yourself, with its number,
and stretches of your working hours of which nobody knows what they were.

An entry says what a stretch of time was: a call, a meeting, a day of shooting, or that it
was none. It takes the place of what was counted in it; that stays, and counts again once the
entry is withdrawn.`,
		Example: `  offhours entries
  offhours entries add 10:00 11:30 --as admin --note "Meeting with the agency"
  offhours entries withdraw 7`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return c.showDay(cmd, "day.get", query) },
	}
	wordVar(cmd.Flags(), &query.Date, "date", "DATE", "which day, such as 2026-11-22 (default today)")
	complete(cmd, "date")
	cmd.AddCommand(c.entriesAdd(), c.entriesWithdraw())
	return cmd
}

// nothing is what time is entered as that does not count.
const nothing = "nothing"

func (c *command) entriesAdd() *cobra.Command {
	var draft protocol.EntryDraft
	var as, platform, client string
	cmd := &cobra.Command{
		Use:   "add FROM TO --as ROLE",
		Short: "Say what a stretch of time was",
		Long: `Say what the time from FROM to TO was, as the clocks of that day showed it: HH:MM, or
HH:MM:SS, up to 24:00. --as is the kind of work, ` + strings.Join(words(protocol.Roles()), ", ") + `,
or "nothing" for time that does not count. Without --on it was away from the screen.`,
		Example: `  offhours entries add 10:00 11:30 --as admin --note "Meeting with the agency"
  offhours entries add 09:00 17:00 --date 2026-11-24 --as content --client "Café Nour" --note Shooting
  offhours entries add 12:00 12:40 --as nothing`,
		Args: twoArgs("FROM", "TO"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := checkAs(as, platform); err != nil {
				return err
			}
			draft.From, draft.To = args[0], args[1]
			if as != nothing {
				draft.Role, draft.Platform = protocol.Role(as), either(platform, protocol.Away)
			}
			var err error
			if draft.Client, err = c.clientID(cmd.Context(), client); err != nil {
				return err
			}
			if err := c.today(cmd.Context(), &draft.Date); err != nil {
				return err
			}
			return c.showDay(cmd, "entries.add", draft)
		},
	}
	flags := cmd.Flags()
	wordVar(flags, &as, "as", "ROLE", "the kind of work, or nothing")
	wordVar(flags, &platform, "on", "PLATFORM", "where (default away from the screen)")
	wordVar(flags, &draft.Date, "date", "DATE", "which day, such as 2026-11-22 (default today)")
	wordVar(flags, &client, "client", "LABEL", "whom it was for")
	wordVar(flags, &draft.Note, "note", "TEXT", "what it is called, up to 200 characters")
	flags.Int64Var(&draft.Replaces, "replaces", 0, "`NUMBER` of an entry that is withdrawn for it")
	_ = cmd.MarkFlagRequired("as") // fails only for a flag that is not there
	complete(cmd, "as", append(words(protocol.Roles()), nothing)...)
	complete(cmd, "on")
	complete(cmd, "date")
	complete(cmd, "note")
	complete(cmd, "replaces")
	_ = cmd.RegisterFlagCompletionFunc("client", c.completeClient)
	return cmd
}

func checkAs(as, platform string) error {
	switch {
	case as == nothing && platform != "":
		return usageError{fmt.Errorf("give either --as nothing or --on")}
	case as != nothing && !slices.Contains(words(protocol.Roles()), as):
		hint := "write one of " + strings.Join(words(protocol.Roles()), ", ") + ", " + nothing
		return hinted{fmt.Errorf("%w: --as: there is no %q", errUsage, as), hint}
	}
	return nil
}

// today fills in today's date, in the zone in which it is today, where none was given.
func (c *command) today(ctx context.Context, date *string) error {
	if *date != "" {
		return nil
	}
	zone, err := c.askZone(ctx)
	*date = time.Now().In(zone).Format(time.DateOnly)
	return err
}

func (c *command) entriesWithdraw() *cobra.Command {
	return &cobra.Command{
		Use:     "withdraw NUMBER",
		Short:   "Let count again what was counted in the place of an entry",
		Example: "  offhours entries withdraw 7",
		Args:    oneArg("NUMBER"),
		RunE: func(cmd *cobra.Command, args []string) error {
			number, err := strconv.ParseInt(args[0], 10, 64)
			if err != nil || number < 1 {
				return hinted{fmt.Errorf("%w: %q is not the number of an entry", errUsage, args[0]), `"offhours entries" lists them with their numbers`}
			}
			return c.showDay(cmd, "entries.withdraw", protocol.EntryRef{Number: number})
		},
	}
}

// showDay asks for a change, or for none, and prints the day that is answered.
func (c *command) showDay(cmd *cobra.Command, method string, params any) error {
	var day protocol.Day
	if err := c.ask(cmd.Context(), method, params, &day); err != nil {
		return asRefused(err)
	}
	return c.print(day, func(table *tabwriter.Writer) { printDay(table, day, location(day.Zone)) })
}

// piece is one line of a day.
type piece struct {
	fromMs, toMs int64
	text         string
}

func printDay(table *tabwriter.Writer, day protocol.Day, zone *time.Location) {
	line(table, "%s", shownDays(protocol.StatsQuery{From: day.Date}, time.Time{}))
	pieces := piecesOf(day)
	if len(pieces) == 0 {
		line(table, "nothing was counted")
	}
	at := func(ms int64) string {
		if ms == day.ToMs {
			return "24:00" // as it is written, too
		}
		return time.UnixMilli(ms).In(zone).Format("15:04")
	}
	for _, p := range pieces {
		line(table, "%s-%s\t%s", at(p.fromMs), at(p.toMs), p.text)
	}
}

// piecesOf lists all of a day in order of time.
func piecesOf(day protocol.Day) (pieces []piece) {
	notes := map[int64]string{}
	for _, e := range day.Entries {
		notes[e.Number] = entryName(e)
	}
	for _, u := range day.Uncounted {
		pieces = append(pieces, piece{u.FromMs, u.ToMs, "does not count\t\t\t" + notes[u.Entry]})
	}
	for _, e := range covered(day) {
		pieces = append(pieces, piece{e.FromMs, e.ToMs, "covered by what was said later\t\t\t" + notes[e.Number]})
	}
	for _, s := range day.Stretches {
		text := fmt.Sprintf("%s\t%s\t%s\t%s", s.Platform, roleName(s.Role), toTheSecond(s.TotalMs/1000), notes[s.Entry])
		pieces = append(pieces, piece{s.FromMs, s.ToMs, strings.TrimRight(text, "\t")})
	}
	for _, a := range day.Absences {
		pieces = append(pieces, piece{a.FromMs, a.ToMs, "nobody knows\t\t" + toTheSecond((a.ToMs-a.FromMs)/1000)})
	}
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.fromMs, b.fromMs) })
	return pieces
}

// covered are the entries of which nothing is left: they can still be withdrawn.
func covered(day protocol.Day) []protocol.Entry {
	isTold := map[int64]bool{}
	for _, s := range day.Stretches {
		isTold[s.Entry] = true
	}
	for _, u := range day.Uncounted {
		isTold[u.Entry] = true
	}
	return slices.DeleteFunc(slices.Clone(day.Entries), func(e protocol.Entry) bool { return isTold[e.Number] })
}

// entryName is how an entry is told from others: "entry 7: Meeting with the agency".
func entryName(e protocol.Entry) string {
	name := "entry " + strconv.FormatInt(e.Number, 10)
	if e.Note != "" {
		name += ": " + e.Note
	}
	return name
}
