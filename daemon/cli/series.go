package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

// seriesFlags are the flags of stats that make a series of it.
type seriesFlags struct{ by, split, platform, role, client string }

func (f *seriesFlags) add(c *command, cmd *cobra.Command) {
	flags := cmd.Flags()
	wordVar(flags, &f.by, "by", "STEP", "one line for each "+oneOf(protocol.Steps()))
	wordVar(flags, &f.split, "split", "WHAT", "tell time apart by "+oneOf(protocol.Splits())+" (default platform)")
	wordVar(flags, &f.platform, "platform", "ID", "only this platform")
	wordVar(flags, &f.role, "role", "ROLE", "only this kind of work")
	wordVar(flags, &f.client, "client", "LABEL", "only what was for this client")
	complete(cmd, "by", words(protocol.Steps())...)
	complete(cmd, "split", words(protocol.Splits())...)
	complete(cmd, "platform")
	complete(cmd, "role", words(protocol.Roles())...)
	_ = cmd.RegisterFlagCompletionFunc("client", c.completeClient) // fails only for a flag that is not there
}

// isGiven says whether a series is asked for, and not the sums alone.
func (f *seriesFlags) isGiven() bool { return *f != seriesFlags{} }

func (f *seriesFlags) check() error {
	for _, flag := range []struct {
		name, word string
		known      []string
	}{
		{"by", f.by, words(protocol.Steps())},
		{"split", f.split, words(protocol.Splits())},
		{"role", f.role, words(protocol.Roles())},
	} {
		if flag.word != "" && !slices.Contains(flag.known, flag.word) {
			return hinted{fmt.Errorf("%w: --%s: there is no %q", errUsage, flag.name, flag.word), "write one of " + strings.Join(flag.known, ", ")}
		}
	}
	return nil
}

// oneOf lists words for a line of help: "hour, day or year".
func oneOf[T ~string](values []T) string {
	all := words(values)
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// showSeries asks for the series and prints it.
func (c *command) showSeries(ctx context.Context, days protocol.StatsQuery, flags seriesFlags) error {
	zone, err := c.askZone(ctx) // in which it is today
	if err != nil {
		return err
	}
	query := flags.query(days, time.Now().In(zone))
	if query.Client, err = c.clientID(ctx, flags.client); err != nil {
		return err
	}
	var series protocol.Series
	if err := c.ask(ctx, "stats.series", query, &series); err != nil {
		return asRefused(err)
	}
	return c.print(series, func(table *tabwriter.Writer) { printSeries(table, query, series) })
}

// query asks for the days that were named. Where none were, for so many up to today that
// there is something to compare.
func (f *seriesFlags) query(days protocol.StatsQuery, now time.Time) protocol.SeriesQuery {
	query := protocol.SeriesQuery{
		From: either(days.From, days.To), To: either(days.To, days.From),
		Step: protocol.Step(either(f.by, string(protocol.ByDay))), Split: protocol.Split(either(f.split, string(protocol.SplitPlatform))),
		Platform: f.platform, Role: protocol.Role(f.role),
	}
	if query.From == "" {
		from := map[protocol.Step]time.Time{
			protocol.ByHour: now, protocol.ByDay: now.AddDate(0, 0, -6), protocol.ByWeek: now.AddDate(0, 0, -7*7),
			protocol.ByMonth: now.AddDate(0, 1-int(now.Month()), 1-now.Day()), protocol.ByYear: now.AddDate(-9, 1-int(now.Month()), 1-now.Day()),
		}[query.Step]
		query.From, query.To = from.Format(time.DateOnly), now.Format(time.DateOnly)
	}
	return query
}

// maxColumns is how many parts have a column of their own: what a line of 100 characters
// has room for. The rest is told together.
const maxColumns = 6

func printSeries(table *tabwriter.Writer, query protocol.SeriesQuery, series protocol.Series) {
	if series.TotalMs == 0 {
		line(table, "%s: nothing was counted", shownDays(protocol.StatsQuery{From: query.From, To: query.To}, time.Time{}))
		return
	}
	shown := series.Parts[:min(len(series.Parts), maxColumns)]
	if len(series.Parts) == maxColumns+1 { // one alone needs no other name
		shown = series.Parts
	}
	hasMore := len(shown) < len(series.Parts)
	head := []string{"", "total"}
	totals := make([]int64, len(series.Parts))
	for i, part := range series.Parts {
		totals[i] = part.TotalMs
		if i < len(shown) {
			head = append(head, partName(query.Split, part))
		}
	}
	if hasMore {
		head = append(head, "others")
	}
	line(table, "%s", strings.Join(head, "\t"))
	for _, step := range worth(query.Step, series.Steps) {
		printTimes(table, stepName(query.Step, step), step.TotalMs, step.PartsMs, len(shown))
	}
	printTimes(table, "total", series.TotalMs, totals, len(shown))
	if series.OffMs > 0 {
		line(table, "outside working hours\t%s", toTheMinute(series.OffMs))
	}
}

// worth leaves out the hours before the first and after the last in which something was.
func worth(step protocol.Step, steps []protocol.SeriesStep) []protocol.SeriesStep {
	if step != protocol.ByHour {
		return steps
	}
	isUsed := func(s protocol.SeriesStep) bool { return s.TotalMs > 0 }
	first := slices.IndexFunc(steps, isUsed)
	last := len(steps)
	for last > first && !isUsed(steps[last-1]) {
		last--
	}
	return steps[max(first, 0):last]
}

// printTimes writes a line of times; those without a column of their own are one.
func printTimes(table *tabwriter.Writer, name string, totalMs int64, partsMs []int64, columns int) {
	cells := []string{name, toTheMinute(totalMs)}
	for _, ms := range partsMs[:columns] {
		cells = append(cells, toTheMinute(ms))
	}
	if rest := partsMs[columns:]; len(rest) > 0 {
		var ms int64
		for _, part := range rest {
			ms += part
		}
		cells = append(cells, toTheMinute(ms))
	}
	line(table, "%s", strings.Join(cells, "\t"))
}

// toTheMinute is hours and minutes as in a timetable, "-" for nothing at all, and "0:00"
// for less than half a minute.
func toTheMinute(ms int64) string {
	if ms == 0 {
		return "-"
	}
	minutes := (ms + 30_000) / 60_000
	return fmt.Sprintf("%d:%02d", minutes/60, minutes%60)
}

func partName(split protocol.Split, part protocol.SeriesPart) string {
	if part.ID == protocol.OtherParts {
		return "others"
	}
	switch split {
	case protocol.SplitRole:
		return roleName(protocol.Role(part.ID))
	case protocol.SplitClient:
		return either(part.Label, "nobody in particular")
	default:
		return part.ID
	}
}

// stepName names a step by its first day.
func stepName(step protocol.Step, s protocol.SeriesStep) string {
	day, err := time.Parse(time.DateOnly, s.From)
	if err != nil {
		return s.From
	}
	switch step {
	case protocol.ByHour:
		return fmt.Sprintf("%s %02d:00", day.Format("Mon 2 Jan"), s.Hour)
	case protocol.ByMonth:
		return day.Format("Jan 2006")
	case protocol.ByYear:
		return day.Format("2006")
	default:
		return day.Format("Mon 2 Jan 2006")
	}
}
