package ledger

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// NewEntry is the entry that a draft asks for, on the clocks of a location, or the field
// that is wrong with it. Whether there are such a platform and client is not looked at.
func NewEntry(draft protocol.EntryDraft, location *time.Location, nowMs int64) (Entry, *schedule.FieldError) {
	date, wrong := entryDate(draft.Date, schedule.DateAt(location, nowMs))
	if wrong != nil {
		return Entry{}, wrong
	}
	entry := Entry{Zone: location.String()}
	if entry.FromMs, entry.ToMs, wrong = entryTimes(draft, date, location, nowMs); wrong != nil {
		return Entry{}, wrong
	}
	entry.AtMs, entry.Platform, entry.Role = nowMs, draft.Platform, draft.Role
	entry.Client, entry.Note, entry.Seen = draft.Client, strings.TrimSpace(draft.Note), draft.Seen
	return entry, checkWhat(entry.Entry)
}

func entryDate(text string, today schedule.Date) (schedule.Date, *schedule.FieldError) {
	date, err := schedule.ParseDate(text)
	switch {
	case err != nil:
		return date, &schedule.FieldError{Field: "date", Problem: err.Error(), Hint: "write a date such as " + today.String()}
	case date.Compare(today) > 0:
		return date, &schedule.FieldError{Field: "date", Problem: text + " is still to come", Hint: "enter it once it is over"}
	case today.Number()-date.Number() > protocol.MaxEntryAgeDays:
		return date, &schedule.FieldError{
			Field: "date", Problem: text + " is more than a year and a month ago", Hint: "it stays as it was counted",
		}
	}
	return date, nil
}

// entryTimes are from the first instant at which clocks show one time to the first at which
// they show the other, unless the draft says which are meant: so entries that follow one
// another do so also where an hour comes twice, and the second one is part of what lasts over it.
func entryTimes(
	draft protocol.EntryDraft, date schedule.Date, location *time.Location, nowMs int64,
) (fromMs, toMs int64, wrong *schedule.FieldError) {
	from, known := clock(draft.From)
	if !known || from == endOfDayMs {
		return 0, 0, wrongClock("from", draft.From, "09:30")
	}
	to, known := clock(draft.To)
	if !known {
		return 0, 0, wrongClock("to", draft.To, "10:15, or 24:00 for midnight")
	}
	day := newLocalDay(location, date)
	switch {
	case draft.FromMs != 0 && !day.shows(from, draft.FromMs):
		return 0, 0, notShown("fromMs", draft.From, date)
	case draft.ToMs != 0 && !day.shows(to, draft.ToMs):
		return 0, 0, notShown("toMs", draft.To, date)
	}
	fromMs, toMs = day.meant(from, to, draft.FromMs, draft.ToMs)
	if toMs <= fromMs && (to <= from || draft.FromMs != 0 || draft.ToMs != 0) {
		return 0, 0, &schedule.FieldError{
			Field: "to", Problem: draft.To + " is not after " + draft.From,
			Hint: "what goes on over midnight is two entries: one up to 24:00, and one from 00:00 on the next day",
		}
	}
	if toMs-nowMs < 1000 {
		toMs = min(toMs, nowMs) // the second that is running ends what was seen up to now
	}
	switch {
	case fromMs >= toMs:
		return 0, 0, &schedule.FieldError{Field: "from", Problem: "the clocks left those times out on " + draft.Date, Hint: "enter the times that they showed"}
	case toMs > nowMs:
		return 0, 0, &schedule.FieldError{Field: "to", Problem: draft.To + " is still to come", Hint: "enter it once it is over"}
	}
	return fromMs, toMs, nil
}

// localDay is a date by the clocks of a location.
type localDay struct {
	location     *time.Location
	date         schedule.Date
	fromMs, toMs int64 // to is exclusive
}

func newLocalDay(location *time.Location, date schedule.Date) localDay {
	fromMs, toMs := schedule.DayRange(location, date)
	return localDay{location, date, fromMs, toMs}
}

// meant are the instants of two times of the day: those that are said, and where one is 0 the
// first at which clocks showed its time. If only that of the other is said, it is the one
// beside it: the last before an end, or the first after a beginning.
func (d *localDay) meant(from, to, saidFromMs, saidToMs int64) (fromMs, toMs int64) {
	fromMs, lastFromMs := d.instants(from)
	toMs, lastToMs := d.instants(to)
	if lastFromMs < saidToMs {
		fromMs = lastFromMs
	}
	if toMs <= saidFromMs {
		toMs = lastToMs
	}
	return cmp.Or(saidFromMs, fromMs), cmp.Or(saidToMs, toMs)
}

// instants are the first and the last at which clocks show a time of the day, in milliseconds
// since its midnight. They are the same on most days, and within the day on all.
func (d *localDay) instants(clockMs int64) (firstMs, lastMs int64) {
	firstMs, lastMs = schedule.Resolve(d.location, d.date, int(clockMs/60_000))
	within := func(minuteMs int64) int64 { return min(max(minuteMs+clockMs%60_000, d.fromMs), d.toMs) }
	return within(firstMs), within(lastMs)
}

// shows says whether clocks show a time of the day at an instant. The day begins at 00:00 and
// ends at 24:00, also where they leave that out.
func (d *localDay) shows(clockMs, atMs int64) bool {
	switch {
	case atMs == d.toMs:
		return clockMs == endOfDayMs
	case atMs < d.fromMs || atMs > d.toMs:
		return false
	case atMs == d.fromMs && clockMs == 0:
		return true
	}
	hour, minute, second := time.UnixMilli(atMs).In(d.location).Clock()
	return int64((hour*60+minute)*60+second)*1000+atMs%1000 == clockMs
}

const endOfDayMs = 24 * 60 * 60_000

// clock reads HH:MM or HH:MM:SS, as milliseconds since midnight.
func clock(text string) (clockMs int64, known bool) {
	if len(text) == len("15:04:05") {
		seconds, found := strings.CutPrefix(text[len("15:04"):], ":")
		rest, err := strconv.ParseUint(seconds, 10, 8)
		if !found || err != nil || rest > 59 {
			return 0, false
		}
		clockMs, text = int64(rest)*1000, text[:len("15:04")]
	}
	minute, known := schedule.ParseClock(text)
	clockMs += int64(minute) * 60_000
	return clockMs, known && clockMs <= endOfDayMs
}

// notShown refuses an instant at which clocks did not show what they are said to.
func notShown(field, text string, date schedule.Date) *schedule.FieldError {
	return &schedule.FieldError{
		Field: field, Problem: fmt.Sprintf("clocks did not show %s of %s then", text, date), Hint: "leave it out: the first instant at which they did is meant",
	}
}

func wrongClock(field, text, example string) *schedule.FieldError {
	return &schedule.FieldError{Field: field, Problem: fmt.Sprintf("%q is not a time of day", text), Hint: "write it like " + example}
}

// isBreak is true of what does not stand in one line.
func isBreak(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }

// checkWhat says what is wrong with what an entry says that the time was.
func checkWhat(e protocol.Entry) *schedule.FieldError {
	switch {
	case (e.Platform == "") != (e.Role == ""):
		return &schedule.FieldError{Field: "role", Problem: "a platform and a kind of work belong together", Hint: "name both, or none for time that does not count"}
	case e.Platform == "" && e.Client != "":
		return &schedule.FieldError{Field: "client", Problem: "time that does not count was for nobody", Hint: "leave the client out, or name a kind of work"}
	case e.Platform == "" && e.Seen:
		return &schedule.FieldError{Field: "seen", Problem: "in time that does not count, pauses do not either", Hint: "leave it out: that says the same"}
	case utf8.RuneCountInString(e.Note) > protocol.MaxNoteRunes:
		return &schedule.FieldError{
			Field: "note", Problem: fmt.Sprintf("the note has %d characters", utf8.RuneCountInString(e.Note)),
			Hint: fmt.Sprintf("shorten it to at most %d", protocol.MaxNoteRunes),
		}
	case strings.ContainsFunc(e.Note, isBreak):
		return &schedule.FieldError{Field: "note", Problem: "the note has more than one line", Hint: "write it in one line"}
	}
	return nil
}
