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

// planArgs is the check of the arguments of "plan": none, also not the half of a time.
func planArgs(at *string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		err := noArgs(cmd, args)
		if err == nil || *at == "" {
			return err
		}
		return hinted{err, fmt.Sprintf("write a time of two words in quotes: --at %q", *at+" "+strings.Join(args, " "))}
	}
}

// planAt prints which rule applies at a point in time, and why.
func (c *command) planAt(ctx context.Context, text string) error {
	var status protocol.Status // for the zone in which it is today
	if err := c.ask(ctx, "status.get", protocol.Empty{}, &status); err != nil {
		return err
	}
	now := time.Now().In(location(status.Zone))
	at, err := parseAsked(text, now)
	if err != nil {
		return err
	}
	moment, againMs, err := c.askMoment(ctx, at, status.Zone)
	if err != nil {
		return asRefused(err)
	}
	return c.print(moment, func(table *tabwriter.Writer) { printMoment(table, moment, againMs) })
}

// askMoment asks in the zone that was in force then, which only the answer tells.
func (c *command) askMoment(ctx context.Context, at asked, zone string) (moment protocol.Moment, againMs int64, err error) {
	for range 3 { // on the day of a journey the answers may go round
		var query protocol.PlanQuery
		if query.AtMs, againMs, err = at.in(location(zone)); err != nil {
			return moment, 0, err
		}
		moment = protocol.Moment{} // nothing of another zone's answer may stay in it
		if err = c.ask(ctx, "plan.at", query, &moment); err != nil {
			return moment, 0, err
		}
		if moment.Zone == zone || !at.isWall {
			break
		}
		zone = moment.Zone
	}
	return moment, againMs, nil
}

func printMoment(table *tabwriter.Writer, m protocol.Moment, againMs int64) {
	zone := location(m.Zone)
	line(table, "%s in %s: %s", day(m.AtMs, zone), m.Zone, phaseName(m.Phase))
	if againMs > 0 {
		line(table, "clocks were set back and showed this twice; for the second time ask for %s",
			time.UnixMilli(againMs).In(zone).Format(time.RFC3339))
	}
	line(table, "why\t%s", reasonLine(m.Reason))
	for _, v := range verdictLines(m) {
		line(table, "%s", v)
	}
	for _, o := range m.Openings {
		line(table, "open by\t%s", openingLine(o, m.AtMs, zone))
	}
	for _, r := range m.Settings {
		line(table, "settings\t%s", revisionLine(r, len(m.Settings) > 1, zone))
	}
	if !m.Started {
		line(table, "no browser closes anything before Start is pressed in it")
	}
}

// day is an instant with its date: Tue 24 Nov 2026, 22:10.
func day(ms int64, zone *time.Location) string {
	return time.UnixMilli(ms).In(zone).Format("Mon 2 Jan 2006, 15:04")
}

// reasonLine is the rule that decides, in words.
func reasonLine(r protocol.PhaseReason) string {
	if r.Hours != nil {
		return hoursWords(*r.Hours) + datesOf(r.Exception)
	}
	words := "outside all hours"
	switch {
	case r.Kind == protocol.ExceptionHours:
		words = fmt.Sprintf("no working hours by the exception %q", r.Exception.Name) + datesOf(r.Exception)
	case r.Exception != nil:
		words = fmt.Sprintf("outside the hours of the exception %q", r.Exception.Name) + datesOf(r.Exception)
	}
	if r.Before != nil {
		words += "; after " + hoursWords(*r.Before)
	}
	if r.After != nil {
		words += "; before " + hoursWords(*r.After)
	}
	return words
}

// hoursWords is a range of hours and the day on which it begins.
func hoursWords(h protocol.HoursRange) string {
	date, err := time.Parse(time.DateOnly, h.Date)
	if err != nil {
		return h.Range
	}
	on := date.Format("Mon 2 Jan")
	switch h.Kind {
	case protocol.NightHours:
		return fmt.Sprintf("the night %s of %s", h.Range, on)
	case protocol.ExceptionHours:
		return fmt.Sprintf("the hours %s of %s by the exception %q", h.Range, on, h.Exception)
	default:
		return fmt.Sprintf("the hours %s of %s", h.Range, on)
	}
}

func datesOf(e *protocol.ExceptionDates) string {
	switch {
	case e == nil:
		return ""
	case e.From == e.To:
		return " (" + e.From + ")"
	}
	return " (" + e.From + " to " + e.To + ")"
}

// verdictLines are the verdicts, each with the kinds of work that get it: on all
// platforms, and then on those that have verdicts of their own.
func verdictLines(m protocol.Moment) (lines []string) {
	for _, of := range byPlatform(m.Verdicts) {
		for _, group := range of.byVerdict() {
			who := strings.Join(group.roles, ", ")
			if len(group.roles) == len(protocol.Roles()) {
				who = everything(m.Verdicts)
			}
			if of.platform != "" {
				who = of.platform + " " + strings.Join(group.roles, ", ")
			}
			lines = append(lines, verdictName(group.verdict)+"\t"+who)
		}
	}
	return lines
}

// everything is every platform, or what those with verdicts of their own leave.
func everything(verdicts []protocol.RoleVerdict) string {
	if slices.ContainsFunc(verdicts, func(v protocol.RoleVerdict) bool { return v.Platform != "" }) {
		return "everything else"
	}
	return "all platforms"
}

func openingLine(o protocol.MomentOpening, nowMs int64, zone *time.Location) string {
	when := " from " + clock(o.FromMs, nowMs, zone) + " to " + clock(o.UntilMs, nowMs, zone)
	if o.Kind == protocol.OpenedFollowUp {
		return "follow-up" + when
	}
	if o.Kind == protocol.OpenedDelay {
		return o.Platform + " after a wait" + when + ": " + o.Reason
	}
	return "on call" + when + " (" + whatOpens(o.Platform, o.Role) + "): " + o.Reason
}

// revisionLine names settings, and of several that count says which one decided.
func revisionLine(r protocol.RevisionInForce, several bool, zone *time.Location) string {
	words := fmt.Sprintf("revision %d, saved %s", r.Revision, day(r.SavedMs, zone))
	if several && r.OpensMs > 0 {
		words += "; what it opens waits until " + day(r.OpensMs, zone)
	}
	if several && r.Decided {
		words += "; this one decides"
	}
	return words
}
