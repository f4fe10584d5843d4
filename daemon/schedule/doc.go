// Package schedule turns the hours that a person wrote down into instants: which
// phase holds when, and what the next 48 hours look like.
//
// It is pure. It knows no clock and reads no file: the instant, the zone and the
// settings are arguments, and the same arguments always give the same answer.
//
// # From wall times to instants
//
// Hours are written as wall times ("09:00"), while a plan speaks of instants. The
// way from one to the other is rough where a zone moves its clocks:
//
//	gap      clocks jump forward; a wall time inside never shows, and means the
//	         first instant after the jump
//	overlap  clocks jump back; a wall time inside shows twice, and is taken for
//	         the person's rest: work begins at the later one and ends at the
//	         earlier, night begins at the earlier and ends at the later
//
// time.Date settles both cases otherwise, and differently east and west of
// Greenwich, so this package has its own resolver ([Resolve]) and uses time.Date
// in UTC only. Nor does it ever add 24 hours to get to tomorrow: local days last
// from 0 hours (Apia skipped 30 December 2011) to 26 (Troll, every October).
package schedule
