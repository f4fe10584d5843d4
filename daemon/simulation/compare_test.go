package simulation_test

import (
	"context"
	"fmt"
	"time"

	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// stretch is a piece of the truth.
type stretch = ledger.Span

// compare holds the ledger against the truth, for the last date that is over in
// every zone and by every clock.
func (l *life) compare() error {
	date := schedule.DateAt(time.UTC, l.nowMs-2*day)
	noonMs := time.Date(date.Year, date.Month, date.Day, 12, 0, 0, 0, time.UTC).UnixMilli()
	fromMs, toMs := noonMs-26*hour, noonMs+26*hour // no zone is further from Greenwich than 14 hours
	spans, err := l.daemon.store.SpansBetween(context.Background(), fromMs, toMs)
	if err != nil {
		return err
	}
	if err := l.checkAcknowledged(); err != nil {
		return err
	}
	segments := ledger.Settle(spans)
	owners := l.truth.owners(fromMs, toMs)
	unknown, times := l.truth.unknown(fromMs, toMs)
	if err := checkSeconds(segments, owners, unknown, fromMs); err != nil {
		return err
	}
	l.truth.forget(fromMs - day)
	return l.checkTotals(date, segments, owners, times*greyMs)
}

// checkSeconds asks of every second whose it is, and that nobody else has it.
func checkSeconds(segments []ledger.Segment, owners []*stretch, unknown []bool, fromMs int64) error {
	counted := make([]*ledger.Segment, len(owners))
	for i, segment := range segments {
		for atMs := max(fromMs, segment.FromMs); atMs < segment.ToMs; atMs += second {
			index := (atMs - fromMs) / second
			if index >= int64(len(owners)) {
				break
			}
			if counted[index] != nil {
				return fmt.Errorf("%s: counted twice: %+v and %+v", clock(atMs), *counted[index], segment)
			}
			counted[index] = &segments[i]
		}
	}
	for i, owner := range owners {
		if !unknown[i] && !agree(counted[i], owner) {
			return fmt.Errorf("%s: the ledger has %s, the truth is %s",
				clock(fromMs+int64(i)*second), describeSegment(counted[i]), describeStretch(owner))
		}
	}
	return nil
}

func agree(counted *ledger.Segment, owner *stretch) bool {
	if counted == nil || owner == nil {
		return counted == nil && owner == nil
	}
	return counted.Rule == owner.Rule && counted.Zone == owner.Zone && counted.Attention == owner.Attention
}

// checkTotals adds a date up, each second on the date that the calendars showed
// where the person was.
func (l *life) checkTotals(date schedule.Date, segments []ledger.Segment, owners []*stretch, boundMs int64) error {
	fromMs, toMs := window(date)(zones[0])
	platforms := ledger.Stats(segments, func(zone string) (int64, int64) {
		zoneFromMs, zoneToMs := window(date)(zone)
		fromMs, toMs = min(fromMs, zoneFromMs), max(toMs, zoneToMs)
		return zoneFromMs, zoneToMs
	}, l.places.Place)
	if total := ledger.Total(platforms); total > toMs-fromMs {
		return fmt.Errorf("%s: %d ms in a window of %d ms", date, total, toMs-fromMs)
	}
	got, want := map[string]int64{}, l.totals(date, owners, segmentsBegin(date))
	for _, platform := range platforms {
		got[platform.Platform] = platform.TotalMs
	}
	for platform := range union(got, want) {
		if off := got[platform] - want[platform]; off > boundMs || off < -boundMs {
			return fmt.Errorf("%s: %s has %d s, the truth is %d s, and may differ by %d s",
				date, platform, got[platform]/second, want[platform]/second, boundMs/second)
		}
	}
	return nil
}

// segmentsBegin is the instant of the first owner that is compared for a date.
func segmentsBegin(date schedule.Date) int64 {
	return time.Date(date.Year, date.Month, date.Day, 12, 0, 0, 0, time.UTC).UnixMilli() - 26*hour
}

func (l *life) totals(date schedule.Date, owners []*stretch, fromMs int64) map[string]int64 {
	calendars := map[string]*time.Location{}
	for _, zone := range zones {
		calendars[zone], _ = time.LoadLocation(zone)
	}
	totals := map[string]int64{}
	for i, owner := range owners {
		if owner == nil {
			continue
		}
		year, month, dayOfMonth := time.UnixMilli(fromMs + int64(i)*second).In(calendars[owner.Zone]).Date()
		if (schedule.Date{Year: year, Month: month, Day: dayOfMonth}) == date {
			place, _ := l.places.Place(owner.Rule)
			totals[place.Platform] += second
		}
	}
	return totals
}

func window(date schedule.Date) func(zone string) (fromMs, toMs int64) {
	return func(zone string) (fromMs, toMs int64) {
		location, err := time.LoadLocation(zone)
		if err != nil {
			return 0, 0
		}
		return schedule.DayRange(location, date)
	}
}

func union(a, b map[string]int64) map[string]bool {
	all := map[string]bool{}
	for key := range a {
		all[key] = true
	}
	for key := range b {
		all[key] = true
	}
	return all
}

// checkAcknowledged finds every span that the daemon said it has, once.
func (l *life) checkAcknowledged() error {
	if len(l.kept) == 0 {
		return nil
	}
	fromMs, toMs := l.kept[0].span.FromMs, l.kept[0].span.ToMs
	for _, k := range l.kept {
		fromMs, toMs = min(fromMs, k.span.FromMs), max(toMs, k.span.ToMs)
	}
	stored, err := l.daemon.store.SpansBetween(context.Background(), fromMs, toMs)
	if err != nil {
		return err
	}
	has := map[ledger.Span]int{}
	for _, span := range stored {
		has[span]++
	}
	for _, k := range l.kept {
		if times := has[spanOf(k)]; times != 1 {
			return fmt.Errorf("acknowledged, and there %d times: %s %+v", times, k.browser, k.span)
		}
	}
	l.kept = nil
	return nil
}

func spanOf(k acknowledged) ledger.Span {
	s := k.span
	return ledger.Span{
		Browser: k.browser, FromMs: s.FromMs, ToMs: s.ToMs, SinceMs: s.SinceMs, Rule: s.Rule, Attention: s.Attention, Zone: s.Zone,
	}
}

// checkWatermark: when nothing waits, every number that was ever sent is answered.
func (l *life) checkWatermark(b *browser) error {
	watermark, err := l.daemon.watermark(b.id)
	if err == nil && watermark != l.sent[b.id] {
		err = fmt.Errorf("%s: watermark %d, although %d is the last number it sent and nothing waits", b.name(), watermark, l.sent[b.id])
	}
	return err
}

// checkPlan compares the plan with what a clock on the wall shows.
func (l *life) checkPlan() error {
	location, err := time.LoadLocation(l.zone)
	if err != nil {
		return err
	}
	plan := l.hours.Plan(schedule.PlanInput{NowMs: l.nowMs, Zone: l.zone, Location: location, Revision: 1})
	nextMs := l.nowMs
	for _, phase := range plan.Phases {
		if phase.FromMs != nextMs || phase.ToMs <= phase.FromMs {
			return fmt.Errorf("plan: %s begins at %s, the phase before ends at %s", phase.Phase, clock(phase.FromMs), clock(nextMs))
		}
		for atMs := phase.FromMs; atMs < phase.ToMs; atMs += minute {
			if want := onTheWall(time.UnixMilli(atMs).In(location)); phase.Phase != want {
				return fmt.Errorf("plan in %s: %s is %s, the clock says %s", l.zone, clock(atMs), phase.Phase, want)
			}
		}
		nextMs = phase.ToMs
	}
	if nextMs != l.nowMs+48*hour {
		return fmt.Errorf("plan ends at %s, 48 h are over at %s", clock(nextMs), clock(l.nowMs+48*hour))
	}
	return nil
}

// onTheWall is the phase of the default settings: Monday to Friday from 9 to 5,
// and night from half past ten to half past six. No zone here moves its clocks at
// those times.
func onTheWall(at time.Time) protocol.Phase {
	shows := at.Hour()*60 + at.Minute()
	switch {
	case shows >= 22*60+30 || shows < 6*60+30:
		return protocol.Night
	case at.Weekday() >= time.Monday && at.Weekday() <= time.Friday && shows >= 9*60 && shows < 17*60:
		return protocol.Work
	}
	return protocol.Off
}
