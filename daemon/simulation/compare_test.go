package simulation_test

import (
	"context"
	"fmt"
	"maps"
	"time"

	"offhours/daemon/ledger"
	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/daemon/store"
	"offhours/protocol"
)

// comparison is what the ledger and the truth say of a date, and of as many hours
// around it as any zone is away from Greenwich.
type comparison struct {
	date         schedule.Date
	fromMs, toMs int64
	segments     []ledger.Segment
	days         []ledger.Day // as the store keeps them
	owners       []*stretch   // by second
	unknown      []bool       // seconds that may differ
	boundMs      int64        // how many of them there may be
}

// compare is about the last date that is over in every zone and by every clock,
// and after which every browser has been looking again.
func (l *life) compare() error {
	if err := l.checkArrived(l.kept[l.compared:]); err != nil {
		return err
	}
	l.compared = len(l.kept)
	c, err := l.comparison(schedule.DateAt(time.UTC, l.nowMs-3*day))
	if err == nil {
		err = c.checkSeconds()
	}
	if err == nil {
		err = c.checkTotals(l.places)
	}
	if err == nil {
		err = checkDays(c.date)
	}
	l.truth.forget(c.fromMs - day)
	return err
}

func (l *life) comparison(date schedule.Date) (comparison, error) {
	noonMs := time.Date(date.Year, date.Month, date.Day, 12, 0, 0, 0, time.UTC).UnixMilli()
	c := comparison{date: date, fromMs: noonMs - 26*hour, toMs: noonMs + 26*hour}
	spans, err := l.daemon.store.SpansBetween(context.Background(), c.fromMs, c.toMs)
	if err != nil {
		return c, err
	}
	c.segments = ledger.Settle(spans)
	// As the daemon does, all that is over is added up before its last span has come.
	c.days, err = l.daemon.store.LedgerDays(context.Background(), date.Number()-1, ledger.DayOf(l.nowMs)-1, post)
	c.owners = l.truth.owners(c.fromMs, c.toMs)
	c.unknown, c.boundMs = l.truth.unknown(c.fromMs, c.toMs)
	return c, err
}

// post is a day of somebody who has no working hours.
func post(day int64, facts store.Facts) (ledger.Day, error) {
	noHours := func(string, int64, int64) []protocol.PhaseRange { return nil }
	return ledger.Post(day, day, ledger.Settle(facts.Spans), noHours, facts.Openings)[0], nil
}

// checkSeconds asks of every second whose it is.
func (c comparison) checkSeconds() error {
	counted, err := c.counted()
	if err != nil {
		return err
	}
	for i, owner := range c.owners {
		if !c.unknown[i] && !agree(counted[i], owner) {
			what := fmt.Sprintf("the ledger has %s, the truth is %s", describeSegment(counted[i]), describeStretch(owner))
			return &momentError{c.fromMs + int64(i)*second, what}
		}
	}
	return nil
}

// counted is the ledger by second; nobody may have one that somebody else has.
func (c comparison) counted() ([]*ledger.Segment, error) {
	counted := make([]*ledger.Segment, len(c.owners))
	for i, segment := range c.segments {
		for atMs := max(c.fromMs, segment.FromMs); atMs < min(c.toMs, segment.ToMs); atMs += second {
			has := &counted[(atMs-c.fromMs)/second]
			if *has != nil {
				return nil, &momentError{atMs, fmt.Sprintf("counted for %s and for %s", describeSegment(*has), describeSegment(&segment))}
			}
			*has = &c.segments[i]
		}
	}
	return counted, nil
}

func agree(counted *ledger.Segment, owner *stretch) bool {
	if counted == nil || owner == nil {
		return counted == nil && owner == nil
	}
	return counted.Rule == owner.Rule && counted.Zone == owner.Zone && counted.Attention == owner.Attention
}

// checkTotals adds the date up, as statistics do, from what the store has kept of it.
func (c comparison) checkTotals(table *places.Table) error {
	got, want := map[string]int64{}, c.totals(table)
	for _, platform := range ledger.Sum(c.days, c.window).Platforms(table.Place) {
		got[platform.Platform] = platform.TotalMs
	}
	all := maps.Clone(want)
	maps.Copy(all, got)
	for platform := range all {
		if off := got[platform] - want[platform]; max(off, -off) > c.boundMs {
			return fmt.Errorf("%s: %s has %d s, the truth is %d s, and may differ by %d s",
				c.date, platform, got[platform]/second, want[platform]/second, c.boundMs/second)
		}
	}
	return nil
}

// window is the date in a zone.
func (c comparison) window(zone string) (fromMs, toMs int64) {
	return schedule.DayRange(calendars[zone], c.date)
}

// totals counts each second on the date that the calendars showed where the
// person was.
func (c comparison) totals(table *places.Table) map[string]int64 {
	totals := map[string]int64{}
	for i, owner := range c.owners {
		if owner != nil && shows(owner.Zone, c.fromMs+int64(i)*second, c.date) {
			place, _ := table.Place(owner.Rule)
			totals[place.Platform] += second
		}
	}
	return totals
}

func shows(zone string, atMs int64, date schedule.Date) bool {
	year, month, dayOfMonth := time.UnixMilli(atMs).In(calendars[zone]).Date()
	return schedule.Date{Year: year, Month: month, Day: dayOfMonth} == date
}
