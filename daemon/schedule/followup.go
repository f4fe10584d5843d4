package schedule

import (
	"time"

	"offhours/protocol"
)

// Purse is the time in which one local date's follow-up can be used. It is
// filled when that date's last working hours end and gone when the night begins,
// or the next working hours; where no night comes, with the local day on which it
// was filled. A purse lies in off hours and nowhere else.
type Purse struct {
	Date   Date
	FromMs int64
	ToMs   int64 // exclusive
}

// PurseAt is the purse of the instant; false when there is none. With daysOff a
// date on which no working hours begin has one too, for all of its off hours.
func (h Hours) PurseAt(loc *time.Location, atMs int64, daysOff bool) (Purse, bool) {
	today := DateAt(loc, atMs)
	for _, date := range []Date{today, today.AddDays(-1), today.AddDays(-2)} { // hours past midnight end a day or two later
		if p, ok := h.purseAfterWork(loc, date); ok && p.FromMs <= atMs && atMs < p.ToMs {
			return p, true
		}
	}
	if daysOff && len(h.workOn(today.number())) == 0 {
		return h.purseOfDayOff(loc, today, atMs)
	}
	return Purse{}, false
}

// purseAfterWork is the purse of a date that has working hours. One that ends in
// the night, or in hours of the next date, has none.
func (h Hours) purseAfterWork(loc *time.Location, date Date) (Purse, bool) {
	fromMs, ok := h.workEnds(loc, date)
	if !ok {
		return Purse{}, false
	}
	toMs, isOff := h.offUntil(loc, fromMs)
	if h.night == (window{}) {
		_, dayEndsMs := DayRange(loc, DateAt(loc, fromMs))
		toMs = min(toMs, dayEndsMs)
	}
	return Purse{date, fromMs, toMs}, isOff
}

func (h Hours) purseOfDayOff(loc *time.Location, date Date, atMs int64) (Purse, bool) {
	fromMs, dayEndsMs := DayRange(loc, date)
	toMs, isOff := h.offUntil(loc, atMs)
	return Purse{date, fromMs, min(toMs, dayEndsMs)}, isOff
}

// workEnds is when the last working hours of a date end; false when it has none.
func (h Hours) workEnds(loc *time.Location, date Date) (atMs int64, ok bool) {
	for _, w := range h.workOn(date.number()) {
		_, fromMs := Resolve(loc, date, w.start)
		toMs, _ := Resolve(loc, date, w.end)
		if fromMs < toMs {
			atMs, ok = max(atMs, toMs), true
		}
	}
	return atMs, ok
}

// offUntil is when the off hours at the instant end; false when it is not off.
func (h Hours) offUntil(loc *time.Location, atMs int64) (untilMs int64, isOff bool) {
	first := h.Phases(loc, atMs, atMs+2*dayMs)[0]
	return first.ToMs, first.Phase == protocol.Off
}
