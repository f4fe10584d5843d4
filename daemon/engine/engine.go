// Package engine is the one goroutine that owns what is true now: the settings
// in force, the zone, the plan, what is in front in each browser, and the
// breaks.
//
// It decides nothing by itself. It asks the pure packages what is true at this
// instant and when that next changes, arms one timer, and on waking recomputes
// from the clock instead of trusting how long it slept: timers stand still while
// a computer sleeps, clocks are set, and a Go process does not notice that the
// zone or its data changed. So it never sleeps longer than [CheckEvery], or than
// [CheckSeldom] where the system tells of sleep and of a clock that was set.
//
//	browsers ── Activity ─▶┐             ┌─▶ Publisher  plan, breaks, settings → browsers
//	people ──── BreakAct ─▶│ one         ├─▶ Prompter   what a person should see
//	people ── SetSettings ▶│ goroutine   ├─▶ Quieter    the desktop's do-not-disturb
//	desktop ──────── Hold ▶│             ├─▶ Store      settings, plan revisions, openings, breaks
//	clock ───────── timer ▶┘             └─▶ Events     what happened
//
// This is the only place in the daemon with timers that act.
//
// What must survive a restart is on disk: settings, the first Start, the number
// of the last plan, follow-up, on-call, what was entered after a wait, and how the breaks
// stand.
package engine

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"offhours/daemon/breaks"
	"offhours/daemon/budget"
	"offhours/daemon/ledger"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// How often the engine compares the wall clock and the zone with what it last
// knew, whatever else happens. After a sleep or a step of the clock everything is
// right again at once where the system tells of it, and else within CheckEvery.
const (
	CheckEvery  = 5 * time.Second
	CheckSeldom = 15 * time.Second
)

// ErrStopped is the answer to a request after Run has returned.
var ErrStopped = errors.New("the engine has stopped")

// Store is what the engine needs on disk.
type Store interface {
	// SettingsInForce are the documents that count now, oldest first. An error that
	// comes with a revision says that this program can make nothing of the newest.
	SettingsInForce(ctx context.Context, nowMs int64) ([]protocol.SettingsRevision, error)
	SaveSettings(ctx context.Context, settings protocol.Settings, nowMs, opensMs int64) (int64, error)
	NextPlanRevision(ctx context.Context, zone string, nowMs int64) (int64, error)
	// FirstStartMs is when a person first pressed Start in any browser; 0 for never.
	FirstStartMs(ctx context.Context) (int64, error)
	// SaveOpening keeps an opening under its number, or under a new one.
	SaveOpening(ctx context.Context, o budget.Opening) (number int64, err error)
	// Openings are those that touch the time between two instants, or have not ended.
	Openings(ctx context.Context, fromMs, toMs int64) ([]budget.Opening, error)
	SpansBetween(ctx context.Context, fromMs, toMs int64) ([]ledger.Span, error)
	// BreaksNow is how the breaks stood when that was saved last; false where it never was.
	BreaksNow(ctx context.Context) (now breaks.Saved, known bool, err error)
	// SaveBreaks keeps that, and with it the breaks that were due and have ended.
	SaveBreaks(ctx context.Context, now breaks.Saved, ended []breaks.Ended) error
}

// Publisher tells every connected browser, or one of them. It must not block.
type Publisher interface {
	Push(name string, params any)
	PushTo(browser, name string, params any)
}

// Prompter shows a person something on the desktop. Its methods must not block.
type Prompter interface {
	// BreakDue asks for a break; BreakGone withdraws the question.
	BreakDue(protocol.Break)
	BreakGone(protocol.BreakKind)
	// BreakOver says that a running break has ended.
	BreakOver(protocol.BreakKind)
	// Closing says that in so many minutes platforms close, or wait first.
	Closing(next Closing)
	// FollowUpReady offers the follow-up, of which so much is left, when work ends;
	// FollowUpGone withdraws the offer.
	FollowUpReady(leftMs int64)
	FollowUpGone()
	// FollowUpEnding says that the follow-up is used up and about to close.
	FollowUpEnding()
}

// Zones is what the computer says about time zones. It is asked at each check,
// because either answer may change while the daemon runs.
type Zones interface {
	// ZoneName is the zone that the computer is in; sure is false when nothing
	// names one that the zone data have, so that it is a guess.
	ZoneName() (name string, sure bool)
	// Zone is a zone by the zone data as they are now.
	Zone(name string) (*time.Location, error)
}

// Config is what an engine is built from. Quieter, PlaceOf, Events, WallMs, Steps and
// Holds may be nil.
type Config struct {
	Store     Store
	Publisher Publisher
	Prompter  Prompter
	Quieter   Quieter
	Zones     Zones
	PlaceOf   func(rule string) (protocol.Place, bool) // what a rule counts as
	Events    func(protocol.Event)
	WallMs    func() int64 // what the computer's clock shows; nil for time.Now
	Log       *slog.Logger

	// Steps tells, until ctx ends, when the clock was set or the computer woke. It
	// answers nil where the system does not tell.
	Steps func(ctx context.Context) <-chan struct{}

	// Holds tells why the desktop wants nobody to be prompted, and Microphone whether some
	// program listens to one, whenever that changes; nil where nothing tells.
	Holds      <-chan protocol.Hold
	Microphone <-chan bool
}

// Engine owns what is true now. Make one with New and run it with Run; the other
// methods are safe from any goroutine and wait until Run has served them.
type Engine struct {
	Config
	requests chan request
	stopped  chan struct{}

	// Everything below belongs to the goroutine of Run.
	steps      <-chan struct{}
	nowMs      int64                     // the instant up to which everything was brought
	woke       time.Time                 // when that was, by the clock that nobody can set
	settings   protocol.SettingsRevision // the newest
	unusable   bool                      // the stored settings are, so the defaults are in force
	known      []known                   // the settings in force, oldest first
	inForce    schedule.InForce          // their hours, as the plan was made from them
	rules      breaks.Rules
	zone       zone
	startedMs  int64
	plan       protocol.Plan
	outdated   bool // the plan is: what it was made from has changed
	phase      toldPhase
	warned     warned
	browsers   map[string]presence
	hold       protocol.Hold // the desktop's own
	microphone bool          // some program listens to one
	talkedMs   int64         // when the last one did no more; 0 before
	attendedMs int64         // when the last attention to a place ended, whichever browser saw it
	shift      shift
	quiet      protocol.QuietStatus // as the desktop was told last
	quietTold  bool
	breakState breaks.State
	marks      breaks.Marks // as browsers were told last
	kept       kept
	followUp   followUp
	onCall     budget.Opening            // running; Number 0: not on call
	delays     map[string]budget.Opening // running, by platform: entered after the wait

	followUpOpen atomic.Bool // a copy for Uploaded, which is asked often and seldom matters
}

type request struct {
	do   func(nowMs int64)
	done chan struct{}
}

// New builds an engine that does nothing until Run.
func New(config Config) *Engine {
	if config.Events == nil {
		config.Events = func(protocol.Event) {}
	}
	if config.Quieter == nil {
		config.Quieter = noQuieter{}
	}
	if config.PlaceOf == nil {
		config.PlaceOf = func(string) (protocol.Place, bool) { return protocol.Place{}, false }
	}
	if config.WallMs == nil {
		config.WallMs = func() int64 { return time.Now().UnixMilli() }
	}
	if config.Steps == nil {
		config.Steps = func(context.Context) <-chan struct{} { return nil }
	}
	return &Engine{
		Config:   config,
		requests: make(chan request),
		stopped:  make(chan struct{}),
		browsers: map[string]presence{},
		warned:   warned{},
		delays:   map[string]budget.Opening{},
		followUp: followUp{told: protocol.FollowUpStatus{State: protocol.FollowUpNone}},
	}
}

// Load reads the settings and makes the first plan. Call it once, before Run;
// nothing is served or pushed until it has succeeded.
func (e *Engine) Load(ctx context.Context) (err error) {
	nowMs := e.WallMs()
	if err = e.loadSettings(ctx, nowMs); err != nil {
		return err
	}
	if e.startedMs, err = e.Store.FirstStartMs(ctx); err != nil {
		return fmt.Errorf("read first start: %w", err)
	}
	e.nowMs, e.woke, e.breakState = nowMs, time.Now(), e.loadBreaks(ctx, nowMs)
	e.followZone(nowMs)
	e.followSettings(nowMs)
	if err := e.loadOpenings(ctx, nowMs); err != nil {
		return fmt.Errorf("read openings: %w", err)
	}
	return e.makePlan(ctx, nowMs)
}

// Run serves requests and wakes at every change until ctx ends.
func (e *Engine) Run(ctx context.Context) error {
	defer close(e.stopped)
	timer := time.NewTimer(0)
	defer timer.Stop()
	e.steps = e.Steps(ctx)
	for {
		select {
		case <-ctx.Done():
			e.stopBreaks(context.WithoutCancel(ctx))
			return nil
		case <-timer.C:
			e.advance(ctx, e.clockMs())
		case <-e.steps:
			e.advance(ctx, e.clockMs())
		case hold := <-e.Holds:
			e.takeHold(ctx, hold)
		case inUse := <-e.Microphone:
			e.takeMicrophone(ctx, inUse)
		case r := <-e.requests:
			nowMs := e.clockMs()
			e.advance(ctx, nowMs)
			r.do(nowMs)
			e.advance(ctx, nowMs)
			close(r.done)
		}
		timer.Reset(e.sleep(e.clockMs()))
	}
}

// do runs a function in the goroutine of Run and waits for it.
func (e *Engine) do(ctx context.Context, f func(nowMs int64)) error {
	r := request{do: f, done: make(chan struct{})}
	select {
	case e.requests <- r:
	case <-e.stopped:
		return ErrStopped
	case <-ctx.Done():
		return ctx.Err()
	}
	<-r.done
	return nil
}

// advance brings everything up to the instant. It is idempotent: called twice
// for one instant, the second does nothing.
func (e *Engine) advance(ctx context.Context, nowMs int64) {
	beforeMs := e.nowMs
	passedMs := e.followClock(ctx, nowMs)
	e.followZone(nowMs)
	e.followSettings(nowMs)
	e.followShift(nowMs)
	e.advanceFollowUp(ctx, beforeMs, nowMs, passedMs)
	e.advanceOnCall(ctx, nowMs)
	e.advanceDelays(ctx, nowMs)
	if e.planIsStale(nowMs) {
		if err := e.makePlan(ctx, nowMs); err != nil {
			e.Log.Error("no new plan", "error", err)
		}
	}
	worked := e.phase.Phase == protocol.Work
	e.followPhase(nowMs)
	e.followQuiet(nowMs)
	e.tellFollowUp(nowMs, worked)
	e.warn(nowMs)
	e.advanceBreaks(ctx, nowMs)
}

func (e *Engine) checkEvery() time.Duration {
	if e.steps == nil {
		return CheckEvery
	}
	return CheckSeldom
}

// sleep is how long nothing changes by itself, at most until the next check.
func (e *Engine) sleep(nowMs int64) time.Duration {
	next := nowMs + e.checkEvery().Milliseconds()
	for _, at := range []int64{e.nextPhaseMs(nowMs), e.nextWarningMs(nowMs), e.nextBreakMs(nowMs), e.nextFollowUpMs(nowMs), e.onCall.UntilMs, e.nextDelayMs(), e.nextOpensMs(nowMs)} {
		if at > nowMs {
			next = min(next, at)
		}
	}
	return time.Duration(next-nowMs) * time.Millisecond
}
