package engine_test

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/engine"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// memory is a store without a disk. The real one has tests of its own; here a
// day must pass in a moment, inside a bubble whose clock only a Go program obeys.
type memory struct {
	settings  protocol.SettingsRevision
	earlier   []protocol.SettingsRevision
	unread    error       // comes with the settings
	full      atomic.Bool // it takes nothing
	plans     int64
	startedMs int64
	openings  []budget.Opening
	spans     []ledger.Span
	breaks    []breaks.Ended
	breaksNow breaks.Saved
	saves     int // of breaksNow
	tries     int // to save it
	unreadNow error
}

func (m *memory) SettingsInForce(_ context.Context, nowMs int64) ([]protocol.SettingsRevision, error) {
	all := append(slices.Clone(m.earlier), m.settings)
	for i, revision := range slices.Backward(all) {
		if revision.OpensMs <= nowMs {
			return all[i:], m.unread
		}
	}
	return all, m.unread
}

func (m *memory) SaveSettings(_ context.Context, s protocol.Settings, nowMs, opensMs int64) (int64, error) {
	m.earlier = append(m.earlier, m.settings)
	m.settings = protocol.SettingsRevision{Revision: m.settings.Revision + 1, SavedMs: nowMs, OpensMs: opensMs, Settings: s}
	return m.settings.Revision, nil
}

func (m *memory) NextPlanRevision(context.Context, string, int64) (int64, error) {
	if m.full.Load() {
		return 0, errors.New("disk full")
	}
	m.plans++
	return m.plans, nil
}

func (m *memory) FirstStartMs(context.Context) (int64, error) { return m.startedMs, nil }

func (m *memory) SaveOpening(_ context.Context, o budget.Opening) (int64, error) {
	if m.full.Load() {
		return 0, errors.New("disk full")
	}
	if o.Number == 0 {
		o.Number = int64(len(m.openings) + 1)
		m.openings = append(m.openings, o)
	}
	m.openings[o.Number-1] = o
	return o.Number, nil
}

func (m *memory) Openings(context.Context, int64, int64) ([]budget.Opening, error) {
	return slices.Clone(m.openings), nil
}

func (m *memory) SpansBetween(context.Context, int64, int64) ([]ledger.Span, error) {
	return m.spans, nil
}

func (m *memory) BreaksNow(context.Context) (breaks.Saved, bool, error) {
	return m.breaksNow, len(m.breaksNow.Kinds) > 0, m.unreadNow
}

func (m *memory) SaveBreaks(_ context.Context, now breaks.Saved, ended []breaks.Ended) error {
	m.tries++
	if m.full.Load() {
		return errors.New("disk full")
	}
	m.breaksNow = now
	m.saves++
	m.breaks = append(m.breaks, ended...)
	return nil
}

// desk is everything around the engine: it writes down what it is told, with the
// local time, and has a zone and a clock on the wall that a test can change.
type desk struct {
	engine *engine.Engine
	store  *memory
	stop   context.CancelFunc

	inherits *engine.Engine // the one before, whose disk may have refused
	done     chan struct{}
	ahead    atomic.Int64  // how many ms the clock on the wall is ahead of the bubble's
	frozen   atomic.Int64  // the instant of the bubble until which the engine stands still
	steps    chan struct{} // on which the system tells of a step; nil: it does not
	holds    chan protocol.Hold
	heard    chan bool            // whether some program listens to a microphone
	quiet    protocol.QuietStatus // as the engine has said last, from its goroutine

	corrected map[string]protocol.Role // rules that count as something else; the engine's goroutine alone reads and writes it

	mu    sync.Mutex
	zone  string
	data  map[string]*time.Location // the zone data; nil: there are none any more
	diary []string
	plan  protocol.Plan
	rests protocol.BreaksStatus

	screens []bool // whether browsers were told that it is locked
}

// nowMs is what the clock on the wall shows.
func (d *desk) nowMs() int64 { return time.Now().UnixMilli() + d.ahead.Load() }

// setClock sets the clock on the wall ahead, or back. A computer that sleeps does
// the same to the daemon: nothing runs, and then the clock shows another time.
func (d *desk) setClock(by time.Duration) { d.ahead.Add(by.Milliseconds()) }

// wallMs is nowMs as the engine reads it, when it is not standing still.
func (d *desk) wallMs() int64 {
	if left := time.Until(time.UnixMilli(d.frozen.Load())); left > 0 {
		<-time.After(left)
	}
	return d.nowMs()
}

// freeze lets time pass for everybody but the engine.
func (d *desk) freeze(length time.Duration) {
	d.frozen.Store(time.Now().Add(length).UnixMilli())
	<-time.After(length)
}

// ZoneName takes "" for a computer that does not say where it is.
func (d *desk) ZoneName() (name string, sure bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return cmp.Or(d.zone, "UTC"), d.zone != ""
}

func (d *desk) Zone(name string) (*time.Location, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if location, known := d.data[name]; known {
		if location == nil {
			return nil, errors.New("unknown zone")
		}
		return location, nil
	}
	location, err := time.LoadLocation(name)
	d.data[name] = location
	return location, err
}

// update puts new zone data in place of a zone's.
func (d *desk) update(name string, location *time.Location) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.data[name] = location
}

func (d *desk) travel(zone string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.zone = zone
}

func (d *desk) Push(_ string, params any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	switch params := params.(type) {
	case protocol.Plan:
		d.plan = params
	case protocol.BreaksStatus:
		d.rests = params
	case protocol.ScreenStatus:
		d.screens = append(d.screens, params.Locked)
	}
}

// eyes is the eye break that browsers show now.
func (d *desk) eyes() protocol.Break {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.rests.Breaks[0]
}

// pushed is the plan that browsers have now.
func (d *desk) pushed() protocol.Plan {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.plan
}

func (d *desk) PushTo(_, name string, params any) { d.Push(name, params) }

func (d *desk) BreakDue(b protocol.Break)         { d.note("prompt: %s break is due", b.Kind) }
func (d *desk) BreakGone(kind protocol.BreakKind) { d.note("prompt: %s break withdrawn", kind) }
func (d *desk) BreakOver(kind protocol.BreakKind) { d.note("prompt: %s break is over", kind) }
func (d *desk) FollowUpReady(leftMs int64)        { d.note("prompt: follow up for %d min?", leftMs/60_000) }
func (d *desk) FollowUpGone()                     {}
func (d *desk) FollowUpEnding()                   { d.note("prompt: follow-up is ending") }

func (d *desk) Quiet(wanted protocol.QuietStatus) {
	before := d.quiet
	d.quiet = wanted
	switch {
	case wanted == before: // the first word
	case wanted == protocol.QuietStatus{}:
		d.note("quiet: for nothing")
	case wanted.UntilMs == 0:
		d.note("quiet: for the %s, always", wanted.Why)
	default:
		d.note("quiet: for the %s until %s", wanted.Why, d.local(wanted.UntilMs))
	}
}

func (d *desk) Closing(next engine.Closing) {
	what := "closes"
	if next.Next == protocol.Delay {
		what = "waits first"
	}
	if next.Part {
		what = "part " + what
	}
	d.note("prompt: %s in %d min", what, next.Minutes)
}

func (d *desk) event(e protocol.Event) {
	switch e.Event {
	case protocol.EventPhase:
		d.note("phase: %s until %s", e.Phase, d.local(e.UntilMs))
	case protocol.EventBreak:
		d.note("break: %s %s", e.Kind, e.State)
	case protocol.EventPlan:
		d.note("plan: zone %s", e.Zone)
	case protocol.EventFollowUp:
		d.note("follow-up: %s", e.FollowUp)
	case protocol.EventOnCall:
		d.noteOnCall(e.UntilMs)
	case protocol.EventDelay:
		d.note("delay: %s until %s", e.Platform, d.local(e.UntilMs))
	case protocol.EventClock:
		d.note("clock: %s", time.Duration(e.StepMs)*time.Millisecond)
	default: // the rest is not the engine's, or is noted as a prompt
	}
}

func (d *desk) noteOnCall(untilMs int64) {
	if untilMs == 0 {
		d.note("on-call: ended")
		return
	}
	d.note("on-call: until %s", d.local(untilMs))
}

func (d *desk) local(ms int64) string {
	return time.UnixMilli(ms).In(d.location()).Format("Mon 15:04:05")
}

func (d *desk) location() *time.Location {
	name, _ := d.ZoneName()
	location, err := d.Zone(name)
	if err != nil {
		return time.UTC
	}
	return location
}

func (d *desk) note(format string, args ...any) {
	line := d.local(d.nowMs()) + "  " + fmt.Sprintf(format, args...)
	d.mu.Lock()
	defer d.mu.Unlock()
	d.diary = append(d.diary, line)
}

// read answers the diary since the last reading, without the lines that begin
// (after the time) with one of the given words.
func (d *desk) read(without ...string) string {
	synctest.Wait()
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []string
	for _, line := range d.diary {
		_, text, _ := strings.Cut(line, "  ")
		if !hasPrefix(text, without) {
			out = append(out, line)
		}
	}
	d.diary = nil
	return strings.Join(out, "\n")
}

func hasPrefix(text string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(text, prefix) {
			return true
		}
	}
	return false
}

// sitDown starts an engine in Cairo at the bubble's midnight, Saturday 2000-01-01 UTC.
func sitDown(t *testing.T, settings protocol.Settings) *desk {
	t.Helper()
	return sitDownAt(t, &memory{settings: protocol.SettingsRevision{Revision: 1, Settings: settings}, startedMs: longAgo})
}

// sitDownForDays is sitDown for many days: the system tells of steps, so that the engine
// looks at the clock less often.
func sitDownForDays(t *testing.T, settings protocol.Settings, startedMs int64) *desk {
	t.Helper()
	d := newDesk(&memory{settings: protocol.SettingsRevision{Revision: 1, Settings: settings}, startedMs: startedMs})
	d.steps = make(chan struct{})
	d.run(t)
	return d
}

// sitDownOn starts an engine when the clock on Cairo's wall shows that time.
func sitDownOn(t *testing.T, settings protocol.Settings, wall string) *desk {
	t.Helper()
	d := newDesk(&memory{settings: protocol.SettingsRevision{Revision: 1, Settings: settings}, startedMs: longAgo})
	d.setClock(time.Duration(d.at(t, wall)-d.nowMs()) * time.Millisecond)
	d.run(t)
	return d
}

// sitDownAt starts an engine on what a store holds.
func sitDownAt(t *testing.T, store *memory) *desk {
	t.Helper()
	d := newDesk(store)
	d.run(t)
	return d
}

// again starts an engine in the place of one that has ended, on the same disk and at the
// same clock.
func (d *desk) again(t *testing.T) *desk {
	t.Helper()
	again := newDesk(d.store)
	again.ahead.Store(d.ahead.Load())
	again.run(t)
	return again
}

// killed is again for an engine that had no time to save anything.
func (d *desk) killed(t *testing.T) *desk {
	t.Helper()
	saved := d.store.breaksNow
	d.standUp()
	d.store.breaksNow = saved
	return d.again(t)
}

// placeOf takes the role from the rule's last part: facebook.community.
func placeOf(rule string) (protocol.Place, bool) {
	platform, role, known := strings.Cut(rule, ".")
	return protocol.Place{Platform: platform, Role: protocol.Role(role), Rule: rule}, known
}

func (d *desk) placeOf(rule string) (protocol.Place, bool) {
	place, known := placeOf(rule)
	place.Role = cmp.Or(d.corrected[rule], place.Role)
	return place, known
}

func newDesk(store *memory) *desk {
	d := &desk{store: store, zone: "Africa/Cairo", data: map[string]*time.Location{}, done: make(chan struct{}), holds: make(chan protocol.Hold), heard: make(chan bool), corrected: map[string]protocol.Role{}}
	d.engine = engine.New(engine.Config{
		Store: d.store, Publisher: d, Prompter: d, Quieter: d, Zones: d, Events: d.event, WallMs: d.wallMs, Log: slog.New(slog.DiscardHandler),
		PlaceOf: d.placeOf, Steps: func(context.Context) <-chan struct{} { return d.steps }, Holds: d.holds, Microphone: d.heard,
	})
	return d
}

func (d *desk) run(t *testing.T) {
	t.Helper()
	if err := d.engine.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d.inherits != nil {
		d.engine.Inherit(d.inherits)
	}
	ctx, stop := context.WithCancel(t.Context())
	d.stop = stop
	go func() {
		defer close(d.done)
		_ = d.engine.Run(ctx)
	}()
}

// standUp stops the engine, so that the bubble can end.
func (d *desk) standUp() {
	d.stop()
	<-d.done
}

// until lets time pass to a local wall time such as "2000-01-03 09:00".
func (d *desk) until(t *testing.T, wall string) {
	t.Helper()
	<-time.After(time.Duration(d.at(t, wall)-d.nowMs()) * time.Millisecond)
	synctest.Wait()
}

// at is the instant of a local wall time.
func (d *desk) at(t *testing.T, wall string) int64 {
	t.Helper()
	at, err := time.ParseInLocation(time.DateTime, wall, d.location())
	if err != nil {
		t.Fatal(err)
	}
	return at.UnixMilli()
}

// every is how often browsers say again what is in front.
const every = 15 * time.Second

// attend keeps a place in front of a browser for so long, saying so every 15 s
// as browsers do, and then looks away.
func (d *desk) attend(t *testing.T, browser, rule string, length time.Duration) {
	t.Helper()
	d.look(t, browser, rule, length)
	d.say(t, browser, protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs()})
}

// look is attend without the looking away.
func (d *desk) look(t *testing.T, browser, rule string, length time.Duration) {
	t.Helper()
	sinceMs := d.nowMs()
	for left := length; left > 0; left -= every {
		d.say(t, browser, protocol.Activity{Rule: rule, Attention: protocol.Focused, SinceMs: sinceMs, FromMs: d.nowMs()})
		<-time.After(min(left, every))
		synctest.Wait()
	}
}

// leave says that nobody touches the computer any more.
func (d *desk) leave(t *testing.T) {
	t.Helper()
	d.say(t, "b_1", protocol.Activity{SinceMs: d.nowMs(), FromMs: d.nowMs(), InputMs: d.nowMs(), Away: true})
}

// hold tells the engine why nobody is to be prompted.
func (d *desk) hold(why protocol.Hold) {
	d.holds <- why
	synctest.Wait()
}

func (d *desk) say(t *testing.T, browser string, activity protocol.Activity) {
	t.Helper()
	if err := d.engine.Activity(t.Context(), browser, activity); err != nil {
		t.Fatal(err)
	}
	synctest.Wait()
}

// gone says that a browser is not connected any more.
func (d *desk) gone(t *testing.T, browser string) {
	t.Helper()
	if err := d.engine.Gone(t.Context(), browser); err != nil {
		t.Fatal(err)
	}
}
