package engine_test

import (
	"context"
	"fmt"
	"log/slog"
	"path"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// month is a desk with a log that is for reading: what its person does begins with >,
// and the rest is what Offhours tells. Its system says when the computer wakes.
type month struct {
	*desk
	t        *testing.T
	log      strings.Builder
	heading  string
	planZone string
	purse    protocol.FollowUpStatus // as browsers were told last
}

func beginMonth(t *testing.T, settings protocol.Settings, wall string) *month {
	t.Helper()
	store := &memory{settings: protocol.SettingsRevision{Revision: 1, Settings: settings}, startedMs: longAgo}
	m := &month{t: t, desk: newDesk(store), planZone: "Africa/Cairo"}
	m.steps = make(chan struct{})
	m.setClock(time.Duration(m.at(t, wall)-m.nowMs()) * time.Millisecond)
	m.start()
	return m
}

// start runs another engine on what the store holds.
func (m *month) start() {
	m.t.Helper()
	m.done = make(chan struct{})
	m.engine = engine.New(engine.Config{
		Store: m.store, Publisher: m, Prompter: m, Zones: m.desk, Events: m.event, WallMs: m.wallMs, Log: slog.New(slog.DiscardHandler),
		PlaceOf: placeOf, Steps: func(context.Context) <-chan struct{} { return m.steps },
	})
	m.run(m.t)
	synctest.Wait()
}

// write adds a line, and before it the date and the zone where they are others than
// those of the line before.
func (m *month) write(format string, args ...any) {
	at := time.UnixMilli(m.nowMs()).In(m.location())
	m.mu.Lock()
	defer m.mu.Unlock()
	if heading := at.Format("Monday 2 January 2006") + ", " + at.Location().String() + at.Format(" (UTC-07)"); heading != m.heading {
		fmt.Fprintf(&m.log, "\n%s\n", heading)
		m.heading = heading
	}
	clock := at.Format("15:04:05")
	fmt.Fprintf(&m.log, "%-8s  %s\n", strings.TrimSuffix(clock, ":00"), fmt.Sprintf(format, args...))
}

// does writes what the person does.
func (m *month) does(format string, args ...any) { m.write("> "+format, args...) }

// clock is a time of today, or with the day of the week.
func (m *month) clock(ms int64) string {
	at, now := time.UnixMilli(ms).In(m.location()), time.UnixMilli(m.nowMs()).In(m.location())
	layout := "15:04"
	if at.Second() > 0 {
		layout = "15:04:05"
	}
	if at.YearDay() != now.YearDay() {
		layout = "Monday " + layout
	}
	return at.Format(layout)
}

func (m *month) Push(name string, params any) {
	m.desk.Push(name, params)
	if status, ok := params.(protocol.FollowUpStatus); ok {
		m.purse = status
	}
}

func (m *month) Closing(next engine.Closing) { m.write("says: closes in %d min", next.Minutes) }

func (m *month) FollowUpReady(leftMs int64) { m.write("asks: follow up for %d min?", leftMs/60_000) }
func (m *month) FollowUpEnding()            { m.write("says: finish your sentence") }

// The breaks have tests of their own.
func (m *month) BreakDue(protocol.Break)      {}
func (m *month) BreakGone(protocol.BreakKind) {}
func (m *month) BreakOver(protocol.BreakKind) {}

func (m *month) event(e protocol.Event) {
	switch e.Event {
	case protocol.EventPhase:
		m.write("%s until %s", e.Phase, m.clock(e.UntilMs))
	case protocol.EventFollowUp:
		m.write("%s", m.followUpText())
	case protocol.EventOnCall:
		m.write("%s", m.onCallText(e.UntilMs))
	case protocol.EventPlan:
		if e.Zone != m.planZone {
			m.planZone = e.Zone
			m.write("plan for %s", e.Zone)
		}
	case protocol.EventClock:
		m.write("%s", clockText(e.StepMs))
	default: // is written with what the person did, or with what they were told
	}
}

func (m *month) followUpText() string {
	left := short(m.purse.LeftMs)
	switch m.purse.State {
	case protocol.FollowUpReady:
		return fmt.Sprintf("follow-up: %s left until %s", left, m.clock(m.purse.UntilMs))
	case protocol.FollowUpOpen:
		return fmt.Sprintf("follow-up open: %s left", left)
	case protocol.FollowUpEnding:
		return "follow-up used up: closes at " + m.clock(m.purse.UntilMs)
	case protocol.FollowUpSpent:
		return "follow-up spent"
	case protocol.FollowUpNone:
	}
	return "follow-up: none"
}

// short is a duration as 1h40m, 15m or 4m30s.
func short(ms int64) string {
	text := (time.Duration(ms) * time.Millisecond).String()
	if strings.HasSuffix(text, "m0s") {
		text = strings.TrimSuffix(text, "0s")
	}
	if strings.HasSuffix(text, "h0m") {
		text = strings.TrimSuffix(text, "0m")
	}
	return text
}

func clockText(stepMs int64) string {
	if stepMs < 0 {
		return "the clock went back by " + short(-stepMs)
	}
	return "the clock jumped ahead by " + short(stepMs)
}

func (m *month) onCallText(untilMs int64) string {
	if untilMs == 0 {
		return "on call no more"
	}
	return "on call until " + m.clock(untilMs)
}

// to lets time pass until the wall shows a time such as "15 Feb 17:20".
func (m *month) to(wall string) {
	m.t.Helper()
	m.until(m.t, m.full(wall))
}

func (m *month) full(wall string) string {
	m.t.Helper()
	at, err := time.Parse("2 Jan 15:04 2006", wall+" 2026")
	if err != nil {
		m.t.Fatal(err)
	}
	return at.Format(time.DateTime)
}

// sleep shuts the lid now, and opens it when the wall shows another time.
func (m *month) sleep(wall string) {
	m.t.Helper()
	m.does("shuts the lid")
	m.setClock(time.Duration(m.at(m.t, m.full(wall))-m.nowMs()) * time.Millisecond)
	m.does("opens it")
	m.steps <- struct{}{}
	synctest.Wait()
}

// fly takes the shut computer to another zone, where the wall shows another time.
func (m *month) fly(zone, wall string) {
	m.t.Helper()
	m.does("shuts the lid and flies to %s", strings.ReplaceAll(path.Base(zone), "_", " "))
	m.travel(zone)
	m.setClock(time.Duration(m.at(m.t, m.full(wall))-m.nowMs()) * time.Millisecond)
	m.does("opens it")
	m.steps <- struct{}{}
	synctest.Wait()
}

// crash ends the daemon without a word, and starts it again later.
func (m *month) crash(later time.Duration) {
	m.t.Helper()
	m.write("the daemon is killed")
	m.standUp()
	<-time.After(later)
	m.write("the daemon starts")
	m.start()
}

// look turns to a place for so long, in one browser or in several at once, and away
// from it as soon as it is closed.
func (m *month) look(platform string, role protocol.Role, length time.Duration, browsers ...string) {
	m.t.Helper()
	isOpen := func() bool { return m.pushed().VerdictAt(m.nowMs(), platform, role) == protocol.Open }
	if !isOpen() {
		m.does("%s %s: closed", platform, role)
		return
	}
	m.does("%s %s in %s: open", platform, role, strings.Join(browsers, " and "))
	sinceMs := m.nowMs()
	for left := length; left > 0 && isOpen(); left -= every {
		for _, browser := range browsers {
			m.say(m.t, browser, protocol.Activity{Rule: platform + "." + string(role), Attention: protocol.Focused, SinceMs: sinceMs, FromMs: m.nowMs()})
		}
		<-time.After(min(left, every))
		synctest.Wait()
	}
	for _, browser := range browsers {
		m.say(m.t, browser, protocol.Activity{SinceMs: m.nowMs(), FromMs: m.nowMs()})
		m.store.spans = append(m.store.spans, ledger.Span{
			Browser: browser, FromMs: sinceMs, ToMs: m.nowMs(), SinceMs: sinceMs, Rule: platform + "." + string(role), Attention: protocol.Focused,
		})
	}
	if !isOpen() {
		m.does("%s %s: closed", platform, role)
	}
}

func (m *month) act(act protocol.FollowUpAct) {
	m.t.Helper()
	m.does("%ss the follow-up", act)
	if _, err := m.engine.FollowUpAct(m.t.Context(), act); err != nil {
		m.write("no: %s", err)
	}
	synctest.Wait()
}

func (m *month) goOnCall(start protocol.OnCallStart) {
	m.t.Helper()
	m.does("on call for %d min: %s", start.Minutes, start.Reason)
	if _, err := m.engine.OnCallStart(m.t.Context(), start); err != nil {
		m.write("no: %s", err)
	}
	synctest.Wait()
}

// change saves the settings with a change that has a name.
func (m *month) change(what string, change func(*protocol.Settings)) {
	m.t.Helper()
	m.does("settings: %s", what)
	next := m.store.settings.Settings
	change(&next)
	saved := m.set(m.t, next)
	if saved.OpensMs > 0 {
		m.write("what that opens waits until %s", m.clock(saved.OpensMs))
	}
}

// upload lets the browsers send what they saw, and what one of them held open by itself
// while the daemon was down.
func (m *month) upload(down time.Duration) {
	m.t.Helper()
	last := m.store.spans[len(m.store.spans)-1]
	last.FromMs, last.ToMs = last.ToMs, last.ToMs+down.Milliseconds()
	m.store.spans = append(m.store.spans, last)
	if err := m.engine.Uploaded(m.t.Context()); err != nil {
		m.t.Fatal(err)
	}
	m.write("the browser sends what it saw meanwhile: %s left", short(m.left(m.t).Milliseconds()))
}
