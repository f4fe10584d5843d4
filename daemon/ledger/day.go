package ledger

import (
	"slices"
	"strconv"
	"strings"

	"offhours/daemon/budget"
	"offhours/protocol"
)

const (
	// quarterMs is the finest step of every zone's offset from UTC since 1972: a local
	// date, and an hour of any zone's clocks, begin with a quarter.
	quarterMs      = 15 * 60_000
	dayMs          = 24 * 3_600_000
	quartersPerDay = dayMs / quarterMs
)

// Day is the ledger of one day of UTC, added up by account and quarter of an hour. That
// is all that statistics need, in whatever zone a local day is meant, at a fifth of what
// the segments take; and nothing in it changes when a rule is corrected.
type Day struct {
	Number   int64 // days since 1970-01-01
	Accounts []Account
	Postings []Posting // in order of quarter; each account at most once in it
}

// Account is what time is booked on: all that is on one counts alike.
type Account struct {
	Rule   string
	Zone   string // IANA zone in force, by which its local day is known
	Client string // id of whom it was for; "" for nobody in particular
	Phase  protocol.Phase

	// Openings are the numbers of those that had something open in off hours or at night,
	// joined by commas: the one that owns what it opens comes first.
	Openings string
}

// Posting is the time on an account in a quarter of an hour.
type Posting struct {
	Quarter int   // of the day, from 0
	Account int   // index into the day's accounts
	Ms      int64 // from 1 to 900,000
}

// DayOf is the number of the day of UTC in which an instant lies.
func DayOf(atMs int64) int64 { return (atMs - (atMs%dayMs+dayMs)%dayMs) / dayMs }

// DayRange is a day of UTC as instants.
func DayRange(day int64) (fromMs, toMs int64) { return day * dayMs, (day + 1) * dayMs }

// Post books segments on the days of UTC from one to another, both included. Phases says
// which phases held between two instants for somebody in a zone, and is asked once for
// each zone and day; where it says nothing it was work. The segments are in order of time.
//
// No instant is counted twice: where openings overlap it is a follow-up's before an
// on-call's, that before what was entered after a wait, and then the earlier one's.
func Post(
	fromDay, toDay int64, segments []Segment,
	phases func(zone string, fromMs, toMs int64) []protocol.PhaseRange, openings []budget.Opening,
) []Day {
	days := make([]Day, 0, toDay-fromDay+1)
	for day := fromDay; day <= toDay; day++ {
		book := newDayBook(day, phases, openings)
		for len(segments) > 0 && segments[0].FromMs < book.toMs {
			book.post(&segments[0])
			if segments[0].ToMs > book.toMs {
				break // the rest is the next day's
			}
			segments = segments[1:]
		}
		days = append(days, book.day)
	}
	return days
}

// dayBook is a day that is being posted.
type dayBook struct {
	day          Day
	fromMs, toMs int64
	numbers      map[Account]int
	phases       func(zone string) *phaseClock
	openings     openingClock
}

func newDayBook(
	day int64, phases func(zone string, fromMs, toMs int64) []protocol.PhaseRange, openings []budget.Opening,
) *dayBook {
	fromMs, toMs := DayRange(day)
	clocks := map[string]*phaseClock{}
	return &dayBook{
		day: Day{Number: day}, fromMs: fromMs, toMs: toMs, numbers: map[Account]int{},
		openings: newOpeningClock(openings, fromMs, toMs),
		phases: func(zone string) *phaseClock {
			if clocks[zone] == nil {
				clocks[zone] = &phaseClock{phases(zone, fromMs, toMs)}
			}
			return clocks[zone]
		},
	}
}

// post books what of a segment lies in the day, cut where anything changes.
func (b *dayBook) post(s *Segment) {
	phases := b.phases(s.Zone)
	for atMs, toMs := max(s.FromMs, b.fromMs), min(s.ToMs, b.toMs); atMs < toMs; {
		untilMs := min(toMs, atMs-atMs%quarterMs+quarterMs)
		account := Account{Rule: s.Rule, Zone: s.Zone, Client: s.Client}
		account.Phase, untilMs = phases.at(atMs, untilMs)
		if account.Phase != protocol.Work {
			account.Openings, untilMs = b.openings.at(atMs, untilMs)
		}
		b.book(account, int((atMs-b.fromMs)/quarterMs), untilMs-atMs)
		atMs = untilMs
	}
}

// book adds to a posting, which is among the last ones if there is one.
func (b *dayBook) book(account Account, quarter int, ms int64) {
	number, known := b.numbers[account]
	if !known {
		number = len(b.day.Accounts)
		b.numbers[account] = number
		b.day.Accounts = append(b.day.Accounts, account)
	}
	for i := len(b.day.Postings) - 1; i >= 0 && b.day.Postings[i].Quarter == quarter; i-- {
		if b.day.Postings[i].Account == number {
			b.day.Postings[i].Ms += ms
			return
		}
	}
	b.day.Postings = append(b.day.Postings, Posting{quarter, number, ms})
}

// phaseClock is the phases of a zone from where it was last asked.
type phaseClock struct{ ahead []protocol.PhaseRange }

// at is the phase at an instant, and up to when it holds, at most until. Ask in order of
// time.
func (c *phaseClock) at(atMs, untilMs int64) (protocol.Phase, int64) {
	for len(c.ahead) > 0 && c.ahead[0].ToMs <= atMs {
		c.ahead = c.ahead[1:]
	}
	switch {
	case len(c.ahead) == 0:
		return protocol.Work, untilMs
	case c.ahead[0].FromMs > atMs:
		return protocol.Work, min(untilMs, c.ahead[0].FromMs)
	}
	return c.ahead[0].Phase, min(untilMs, c.ahead[0].ToMs)
}

// openingClock knows what is open when, of a day.
type openingClock struct {
	openings []budget.Opening // in the order in which they own an instant
}

func newOpeningClock(openings []budget.Opening, fromMs, toMs int64) (clock openingClock) {
	for _, kind := range []budget.OpeningKind{budget.OpenedFollowUp, budget.OpenedOnCall, budget.OpenedDelay} {
		for _, o := range openings {
			if o.Kind == kind && o.FromMs < toMs && fromMs < o.UntilMs {
				clock.openings = append(clock.openings, o)
			}
		}
	}
	return clock
}

// at is as [Account.Openings], and up to when that holds, at most until.
func (c openingClock) at(atMs, untilMs int64) (string, int64) {
	var numbers []string
	for _, o := range c.openings {
		switch {
		case atMs < o.FromMs:
			untilMs = min(untilMs, o.FromMs)
		case atMs < o.UntilMs:
			untilMs = min(untilMs, o.UntilMs)
			numbers = append(numbers, strconv.FormatInt(o.Number, 10))
		}
	}
	return strings.Join(numbers, ","), untilMs
}

// openedBy is the first of the openings that opens a place, which is the one that owns the
// time on the account there.
func (a *Account) openedBy(place protocol.Place, openings map[string]*budget.Opening) *budget.Opening {
	if a.Openings == "" {
		return nil
	}
	numbers := strings.Split(a.Openings, ",")
	i := slices.IndexFunc(numbers, func(number string) bool {
		return openings[number] != nil && openings[number].Opens(place)
	})
	if i < 0 {
		return nil
	}
	return openings[numbers[i]]
}
