// Package ical speaks iCalendar (RFC 5545): it reads days off from the file of any
// calendar program ([Import]), and writes off hours and nights as one ([Export]).
//
// It is pure: bytes and settings in, bytes and settings out; today, the zone and the
// instant are arguments. Nothing is saved here.
//
// # What is a day off
//
// An event of whole days. One with times is somebody's meeting and is left alone; so
// is one that was cancelled. Days that are past stay out of the settings, and an
// event that repeats is followed for two years from today, so that a list of public
// holidays without an end gives a list with one.
//
// # Files from anywhere
//
// A file is read in one pass, and what it may cost is bounded: its size ([MaxBytes]),
// the length of a line, the depth of its parts, and how many days are looked at to
// follow what repeats. golang-ical reads names and parameters and writes; it does not
// read whole files here, because its parser follows nested parts by recursion, as
// deep as the file wants, and names no line. rrule-go follows a rule that no day
// meets to the year 9999, up to 130 ms for each event, so rules are followed here;
// the tests compare both.
package ical
