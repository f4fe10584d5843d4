package engine_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/breaks"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// week is a desk whose person works, and answers the prompts as they do that day.
type week struct {
	*desk
	t       *testing.T
	log     strings.Builder
	answers protocol.BreakAct // what they press, half a minute after a prompt; "" for nothing
	told    int               // how many breaks that have ended are in the log
}

// A week of somebody in Cairo with the defaults: meetings, a live broadcast, lunches, a
// computer that sleeps, do-not-disturb, a pause, and a shift through the night in which
// clocks go forward.
func TestAWeekOfBreaks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := settings.Default()
		day := []string{"09:00-13:00", "14:00-18:00"}
		s.Night, s.Work = "", protocol.Week{Sun: day, Mon: day, Tue: day, Wed: day, Thu: []string{"20:00-04:00"}}
		w := &week{t: t, desk: sitDownOn(t, s, "2000-04-23 08:55:00")}
		defer w.standUp()
		if err := w.engine.Connected(t.Context(), "b_1"); err != nil {
			t.Fatal(err)
		}
		w.read()
		w.sunday()
		w.monday()
		w.tuesday()
		w.wednesday()
		w.thursday()
		w.friday()
		w.day("2000-04-29 09:00:00", "Saturday")
		golden(t, "testdata/breaks.txt", strings.TrimPrefix(w.log.String(), "\n"))
	})
}

func (w *week) sunday() {
	w.day("2000-04-23 08:55:00", "Sunday: everything is taken, and lunch is away from the desk")
	w.answers = protocol.BreakStart
	w.answering("09:00", "facebook.feed", "11:00")
	w.writing("13:00")
	w.away("lunch", "14:00")
	w.answering("14:00", "facebook.care", "15:00")
	w.writing("18:00")
	w.goes()
}

func (w *week) monday() {
	w.day("2000-04-24 08:55:00", "Monday: a meeting from ten to eleven, and the rest of the day everything is put off")
	w.answers = protocol.BreakPostpone
	w.until(w.t, w.date("09:00"))
	w.writing("10:00")
	w.holding(protocol.HoldCall, "11:00")
	w.writing("13:00")
	w.away("lunch", "14:00")
	w.writing("16:00")
	w.goes()
}

func (w *week) tuesday() {
	w.day("2000-04-25 08:55:00", "Tuesday: live from two to half past three, full screen before it, and everything is skipped")
	w.answers = protocol.BreakSkip
	w.until(w.t, w.date("13:00"))
	w.holding(protocol.HoldFullScreen, "14:00")
	w.holding(protocol.HoldLive, "15:30")
	w.writing("18:00")
	w.goes()
}

func (w *week) wednesday() {
	w.day("2000-04-26 08:55:00", "Wednesday: the computer sleeps through lunch, then do-not-disturb, then a pause; nobody answers")
	w.answers = ""
	w.until(w.t, w.date("11:00"))
	w.writing("12:45")
	w.note("> the lid is closed for an hour and a half")
	w.setClock(90 * time.Minute)
	w.atDesk(w.t, "b_1", "")
	w.until(w.t, w.date("15:00"))
	w.note("> do-not-disturb")
	w.hold(protocol.HoldQuiet)
	w.until(w.t, w.date("15:45"))
	w.note("> no do-not-disturb")
	w.hold("")
	w.until(w.t, w.date("16:00"))
	w.note("> pause for an hour")
	w.pause(time.Hour)
	w.until(w.t, w.date("18:00"))
	w.goes()
}

func (w *week) thursday() {
	w.day("2000-04-27 19:55:00", "Thursday: a shift from eight in the evening to four; at midnight clocks go to one")
	w.answers = protocol.BreakStart
	w.until(w.t, w.date("20:00"))
	w.answering("20:00", "facebook.community", "23:00")
	w.writingUntil("2000-04-28 04:00:00")
	w.goes()
}

func (w *week) friday() {
	w.day("2000-04-28 18:55:00", "Friday: off; an evening at the screen, and nobody asks")
	w.writingUntil("2000-04-28 23:00:00")
	w.goes()
}

// day begins a day of the log.
func (w *week) day(wall, heading string) {
	w.until(w.t, wall)
	w.tell()
	w.log.WriteString("\n" + heading + "\n")
}

// answering has a place in front from one time of the day to another.
func (w *week) answering(from, rule, to string) {
	w.until(w.t, w.date(from))
	w.note("> %s", rule)
	for w.nowMs() < w.at(w.t, w.date(to)) {
		w.look(w.t, "b_1", rule, every)
		w.answer(func() { w.look(w.t, "b_1", rule, every) })
	}
}

// writing is time at the screen, on no platform.
func (w *week) writing(to string) { w.writingUntil(w.date(to)) }

func (w *week) writingUntil(wall string) {
	w.note("> writes")
	w.atScreen("", wall)
}

func (w *week) holding(hold protocol.Hold, to string) {
	w.note("> %s", hold)
	w.atScreen(hold, w.date(to))
}

func (w *week) atScreen(hold protocol.Hold, wall string) {
	w.atDesk(w.t, "b_1", hold)
	for w.nowMs() < w.at(w.t, wall) {
		<-time.After(every)
		synctest.Wait()
		w.answer(func() { w.atDesk(w.t, "b_1", hold) })
	}
}

func (w *week) away(why, to string) {
	w.note("> %s", why)
	w.leave(w.t)
	w.until(w.t, w.date(to))
}

func (w *week) goes() {
	w.note("> goes")
	w.leave(w.t)
	w.tell()
}

// answer presses a button of a prompt that has been there for half a minute. Who starts a
// break leaves the desk for as long as it lasts.
func (w *week) answer(comesBack func()) {
	now := w.prompted()
	if now == nil || w.answers == "" || w.nowMs()-now.AskedMs < 30_000 {
		return
	}
	command := protocol.BreakCommand{Act: w.answers}
	if command.Act == protocol.BreakPostpone && now.PostponesLeft == 0 || command.Act == protocol.BreakSkip && !now.CanSkip {
		command.Act = protocol.BreakStart
	}
	if _, err := w.engine.BreakAct(w.t.Context(), command); err != nil {
		w.t.Fatal(err)
	}
	if command.Act == protocol.BreakStart {
		w.leave(w.t)
		<-time.After(time.Duration(now.LengthMs) * time.Millisecond)
		synctest.Wait()
		comesBack()
	}
}

func (w *week) prompted() *protocol.Break {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, b := range w.rests.Breaks {
		if b.State == protocol.BreakPrompted {
			return &b
		}
	}
	return nil
}

func (w *week) pause(length time.Duration) {
	command := protocol.BreakCommand{Act: protocol.BreakPause, ForMs: length.Milliseconds()}
	if _, err := w.engine.BreakAct(w.t.Context(), command); err != nil {
		w.t.Fatal(err)
	}
}

// tell writes what happened since, and how the breaks went that have ended.
func (w *week) tell() {
	for line := range strings.Lines(w.read("plan:", "phase:", "follow-up:", "prompt:")) {
		if !strings.HasSuffix(strings.TrimSpace(line), " ahead") { // each end has one
			w.log.WriteString(strings.TrimSuffix(line, "\n") + "\n")
		}
	}
	ended := w.store.breaks[w.told:]
	w.told = len(w.store.breaks)
	for _, day := range breaks.Tell(ended, make([]string, len(ended))).Days {
		for _, kind := range day.Kinds {
			fmt.Fprintf(&w.log, "  %s: %d taken, %d credited, %d skipped\n", kind.Kind, kind.Taken, kind.Credited, kind.Skipped)
		}
		fmt.Fprintf(&w.log, "  longest without a rest: %v\n", time.Duration(day.LongestStretchMs)*time.Millisecond)
	}
}

// date is a time of today.
func (w *week) date(clock string) string {
	return time.UnixMilli(w.nowMs()).In(w.location()).Format(time.DateOnly) + " " + clock + ":00"
}
