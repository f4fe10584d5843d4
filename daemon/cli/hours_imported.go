package cli

import (
	"fmt"
	"strconv"
	"text/tabwriter"
	"time"

	"offhours/daemon/exchange/ical"
)

func printImport(table *tabwriter.Writer, proposal ical.Proposal) {
	for _, change := range proposal.Changes {
		words := map[ical.Kind]string{ical.New: "new", ical.There: "already there", ical.Replaced: "replaced"}[change.Kind]
		line(table, "%s\t%s\t%s", words, dates(change.From, change.To), either(change.Name, "(no name)")+was(change))
	}
	for _, event := range proposal.LeftAlone.Unread {
		line(table, "not read\tline %d\t%s: %s", event.Line, either(event.Name, "(no name)"), event.Why)
	}
	alone := proposal.LeftAlone
	line(table, "%d new, %d replaced, %d already there", proposal.Count(ical.New), proposal.Count(ical.Replaced), proposal.Count(ical.There))
	for _, kind := range []struct {
		n    int
		what string
	}{{alone.WithTimes, "with times"}, {alone.Past, "already past"}, {alone.Cancelled, "cancelled"}} {
		if kind.n > 0 {
			line(table, "left alone: %s %s", events(kind.n), kind.what)
		}
	}
}

func events(n int) string {
	if n == 1 {
		return "1 event"
	}
	return strconv.Itoa(n) + " events"
}

// was says what a day off takes the place of.
func was(change ical.Change) string {
	switch {
	case change.Over != nil:
		return fmt.Sprintf(" (instead of the hours of %q)", change.Over.Name)
	case change.Was == nil:
		return ""
	case change.Was.To != change.To:
		return fmt.Sprintf(" (was %s)", dates(change.Was.From, change.Was.To))
	}
	return " (had working hours)"
}

// dates writes one date, or two with what is between them.
func dates(from, to string) string {
	if from == to {
		return readable(from)
	}
	return readable(from) + " to " + readable(to)
}

func readable(date string) string {
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return date
	}
	return at.Format("Mon 2 Jan 2006")
}
