package schedule

import "time"

// Resolve gives the instants at which the clocks of a zone show a wall time,
// minute minutes into the local date d (1440 is 24:00). The two are equal unless
// the wall time shows twice; then they are the first and the last one. A wall
// time that never shows gives the first instant after the gap, twice.
//
// Both grow with the wall time, so a range never turns round.
func Resolve(loc *time.Location, d Date, minute int) (firstMs, lastMs int64) {
	wallMs := d.number().wallMs(minute)
	o := offsetsBetween(loc, wallMs-reachMs, wallMs+reachMs)
	return o.first(wallMs), o.last(wallMs)
}

// DayRange is the local date d as instants, from its first instant up to the
// first one of the next date; it is empty when the zone skipped the date. Where
// clocks fall back over midnight a date comes in two pieces, and the minutes
// between them count towards the date that had begun (one such range, at Casey in
// 2010, lasts 27 hours): the ranges of all dates touch and cover every instant
// once.
func DayRange(loc *time.Location, d Date) (fromMs, toMs int64) {
	startMs, endMs := d.number().wallMs(0), (d.number() + 1).wallMs(0)
	o := offsetsBetween(loc, startMs-reachMs, endMs+reachMs)
	return o.first(startMs), o.first(endMs)
}

// DateAt is the date that the zone's calendars show at the instant.
func DateAt(loc *time.Location, atMs int64) Date {
	return dayOfWall(atMs + stretchAt(loc, atMs).offsetMs).date()
}
