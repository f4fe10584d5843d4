package schedule

import "time"

// Shift is the working hours that begin on one local date, with all pauses in between.
type Shift struct {
	Date     Date
	FromMs   int64
	MiddleMs int64 // half of the working time has passed: the end of a range when that is so
	ToMs     int64 // exclusive
}

// ShiftAt is the shift of the instant: that which is on, or else the one of its local
// date, past or to come; false on a date without working hours.
func (h Hours) ShiftAt(loc *time.Location, atMs int64) (Shift, bool) {
	today := DateAt(loc, atMs)
	for _, date := range []Date{today.AddDays(-2), today.AddDays(-1)} { // hours past midnight end a day or two later
		if s, ok := h.shiftOf(loc, date); ok && s.FromMs <= atMs && atMs < s.ToMs {
			return s, true
		}
	}
	return h.shiftOf(loc, today)
}

// shiftOf is the shift that begins on a date.
func (h Hours) shiftOf(loc *time.Location, date Date) (Shift, bool) {
	var hours ranges
	for _, w := range h.workOn(date.number()) {
		_, fromMs := Resolve(loc, date, w.start)
		toMs, _ := Resolve(loc, date, w.end)
		hours = hours.add(fromMs, toMs)
	}
	if len(hours) == 0 {
		return Shift{}, false
	}
	last := hours[len(hours)-1]
	return Shift{Date: date, FromMs: hours[0].fromMs, MiddleMs: hours.middleMs(), ToMs: last.toMs}, true
}

// middleMs is the instant by which half of the ranges' time has passed.
func (r ranges) middleMs() int64 {
	var totalMs int64
	for _, part := range r {
		totalMs += part.toMs - part.fromMs
	}
	leftMs := totalMs / 2
	for _, part := range r {
		if length := part.toMs - part.fromMs; leftMs > length {
			leftMs -= length
			continue
		}
		return part.fromMs + leftMs
	}
	return 0
}

// ShiftAt is the shift of the instant by the document that counts in full.
func (f InForce) ShiftAt(atMs int64) (Shift, bool) {
	d := f.At(atMs)[0]
	return d.Hours.ShiftAt(d.Location, atMs)
}
