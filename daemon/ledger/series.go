package ledger

import (
	"slices"
	"time"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Chart is what a [Series] is to show of the local days from one to another.
type Chart struct {
	From, To schedule.Date // both included
	Step     protocol.Step
	FirstDay time.Weekday // of the week

	// Part says by what the time on an account is told apart, and whether it counts at all.
	Part func(account Account) (id string, counts bool)
}

// Series is the time of the days in even steps and by hour of the week. Location is a zone
// by its name: of each account it is that of its own zone by which it is dated.
func Series(days []Day, chart Chart, location func(zone string) *time.Location) protocol.Series {
	s := newSeriesSum(chart, location)
	for i := range days {
		s.add(&days[i])
	}
	return s.series()
}

// Count is how many steps the chart has.
func (c Chart) Count() int {
	if c.Step == protocol.ByHour {
		return hoursPerDay * int(c.To.Number()-c.From.Number()+1)
	}
	steps, _ := c.steps()
	return len(steps)
}

// steps are also told for each date, from the first: its step, or that of its first hour.
func (c Chart) steps() (steps []protocol.SeriesStep, ofDate []int) {
	for date := c.From; date.Compare(c.To) <= 0; date = date.AddDays(1) {
		if len(steps) == 0 || c.begins(date) {
			steps = append(steps, protocol.SeriesStep{From: date.String()})
		}
		ofDate = append(ofDate, len(steps)-1)
		if c.Step == protocol.ByHour {
			for hour := 1; hour < hoursPerDay; hour++ {
				steps = append(steps, protocol.SeriesStep{From: date.String(), Hour: hour})
			}
		}
	}
	return steps, ofDate
}

// begins says whether a step begins with a date.
func (c Chart) begins(date schedule.Date) bool {
	switch c.Step {
	case protocol.ByWeek:
		return date.Weekday() == c.FirstDay
	case protocol.ByMonth:
		return date.Day == 1
	case protocol.ByYear:
		return date.Day == 1 && date.Month == time.January
	default:
		return true
	}
}

const (
	hoursPerDay  = 24
	hoursPerWeek = 7 * hoursPerDay
)

// seriesSum is a series that is being added up.
type seriesSum struct {
	chart    Chart
	location func(zone string) *time.Location
	steps    []protocol.SeriesStep
	ofDate   []int // step of each date
	firstDay int   // weekday of the first date, counted from the first of the week
	week     []protocol.HourTime
	offMs    int64
	parts    map[string]int // of each that was met
	partMs   [][]int64      // of each, by step
	clocks   map[string]*zoneClock
}

// left out is the part of an account that does not count.
const leftOut = -1

func newSeriesSum(chart Chart, location func(zone string) *time.Location) *seriesSum {
	s := &seriesSum{
		chart: chart, location: location, week: make([]protocol.HourTime, hoursPerWeek),
		parts: map[string]int{}, clocks: map[string]*zoneClock{},
	}
	s.steps, s.ofDate = chart.steps()
	s.firstDay = (int(chart.From.Weekday()) - int(chart.FirstDay) + 7) % 7
	return s
}

// add adds a day of UTC. Days come in order.
func (s *seriesSum) add(day *Day) {
	parts, clocks := make([]int, len(day.Accounts)), make([]*zoneClock, len(day.Accounts))
	for i, account := range day.Accounts {
		parts[i] = s.part(account)
		clocks[i] = s.clock(account.Zone, day.Number)
	}
	for _, e := range day.Postings {
		date, hour := clocks[e.Account].at(e.Quarter)
		part := parts[e.Account]
		if date < 0 || part == leftOut {
			continue
		}
		s.book(part, date, hour, e.Ms, day.Accounts[e.Account].Phase != protocol.Work)
	}
}

func (s *seriesSum) book(part, date, hour int, ms int64, isOff bool) {
	step := s.ofDate[date]
	if s.chart.Step == protocol.ByHour {
		step += hour
	}
	s.partMs[part][step] += ms
	cell := &s.week[(s.firstDay+date)%7*hoursPerDay+hour]
	cell.TotalMs += ms
	if isOff {
		cell.OffMs += ms
		s.offMs += ms
	}
}

// part is the number of the part of an account.
func (s *seriesSum) part(account Account) int {
	id, counts := s.chart.Part(account)
	if !counts {
		return leftOut
	}
	number, known := s.parts[id]
	if !known {
		number = len(s.partMs)
		s.parts[id] = number
		s.partMs = append(s.partMs, make([]int64, len(s.steps)))
	}
	return number
}

// clock is that of a zone, set to a day.
func (s *seriesSum) clock(zone string, day int64) *zoneClock {
	clock := s.clocks[zone]
	if clock == nil {
		clock = newZoneClock(s.location(zone), s.chart.From, len(s.ofDate))
		s.clocks[zone] = clock
	}
	clock.set(day)
	return clock
}

func (s *seriesSum) series() protocol.Series {
	totals := make(map[string]int64, len(s.parts))
	for id, part := range s.parts {
		for _, ms := range s.partMs[part] {
			totals[id] += ms
		}
	}
	out := protocol.Series{OffMs: s.offMs, Parts: []protocol.SeriesPart{}, Steps: s.steps, Week: s.week}
	ids := slices.DeleteFunc(longestFirst(totals), func(id string) bool { return totals[id] == 0 })
	for i, id := range ids {
		if i >= protocol.MaxParts {
			id = protocol.OtherParts
		}
		if i <= protocol.MaxParts {
			out.Parts = append(out.Parts, protocol.SeriesPart{ID: id})
		}
		out.Parts[len(out.Parts)-1].TotalMs += totals[ids[i]]
		out.TotalMs += totals[ids[i]]
	}
	for i := range out.Steps {
		step := &out.Steps[i]
		step.PartsMs = make([]int64, len(out.Parts))
		for j, id := range ids {
			ms := s.partMs[s.parts[id]][i]
			step.PartsMs[min(j, protocol.MaxParts)] += ms
			step.TotalMs += ms
		}
	}
	return out
}
