package simulation_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

const (
	browsers = 3

	// mostUploads is far more than a browser ever needs to send all it has.
	mostUploads = 5_000

	// quietDays at the end let everything arrive, and be compared.
	quietDays = 2
)

// life is one person's, with all that is around it.
type life struct {
	person   *person
	random   *rand.Rand
	truth    truth
	daemon   *daemon
	browsers []*browser
	places   *places.Table
	hours    schedule.Hours

	nowMs int64 // by the daemon's clock
	zone  string
	upMs  int64 // while the daemon is down: when it is started again

	rolledBack     bool            // a profile went back in time since the last snapshot
	rolledBackOnce map[string]bool // the profile of this browser did, ever
	snapshot       string
	sent           map[string]int64 // the highest number each browser ever sent
	kept           []acknowledged   // all that ever was
	compared       int              // how many of them were looked for

	journal journal
	toll    toll
}

func newLife(root string, seed uint64) (*life, error) {
	random := rand.New(rand.NewPCG(seed, 0))
	catalogue := places.Catalogue()
	l := &life{
		person: &person{random: random, browsers: browsers},
		random: random,
		places: places.New(catalogue),
		nowMs:  births[seed%uint64(len(births))].UnixMilli(),
		zone:   zones[0],
		sent:   map[string]int64{},

		rolledBackOnce: map[string]bool{},
	}
	l.truth.open = map[string]*stretch{}
	l.daemon = &daemon{root: root, knows: l.places.Knows}
	for _, rule := range catalogue.Rules {
		l.person.rules = append(l.person.rules, rule.ID)
	}
	for i := range browsers {
		l.browsers = append(l.browsers, newBrowser(fmt.Sprintf("b_%032x", i+1)))
	}
	var err error
	if l.hours, err = schedule.Compile(settings.Default()); err != nil {
		return l, err
	}
	return l, l.startDaemon()
}

func (l *life) live(days int) error {
	for i := range days + quietDays {
		l.toll.days = i + 1
		scenes := l.person.day()
		if i >= days {
			scenes = []scene{{lastsMs: minute, does: works}, {lastsMs: day - minute, does: sleeps}}
		}
		if err := l.day(scenes); err != nil {
			return fmt.Errorf("day %d: %w", i+1, err)
		}
	}
	l.toll.days = days
	return errors.Join(l.checkArrived(l.kept), l.daemon.stop())
}

func (l *life) day(scenes []scene) error {
	night := len(scenes) - 1
	for _, scene := range scenes[:night] {
		if err := l.between(); err != nil {
			return err
		}
		l.play(scene)
	}
	if err := l.evening(); err != nil {
		return err
	}
	l.play(scenes[night])
	return l.compare()
}

// between is what goes on between two scenes.
func (l *life) between() error {
	if err := l.strike(); err != nil {
		return err
	}
	if !l.daemon.running() && l.nowMs >= l.upMs {
		if err := l.startDaemon(); err != nil {
			return err
		}
	}
	for _, b := range l.browsers {
		if b.crashed && l.nowMs >= b.backAt {
			l.startBrowser(b)
		}
		if l.person.oneIn(3) {
			if err := l.exchange(b, true); err != nil {
				return err
			}
		}
	}
	return l.keepSnapshot()
}

// evening brings everybody together: by now everything must have arrived.
func (l *life) evening() error {
	if !l.daemon.running() {
		if err := l.startDaemon(); err != nil {
			return err
		}
	}
	for _, b := range l.browsers {
		if b.crashed {
			l.startBrowser(b)
		}
		b.prune(l.nowMs)
		if err := l.exchange(b, false); err != nil {
			return err
		}
		if err := l.checkWatermark(b); err != nil {
			return err
		}
	}
	return l.checkPlan()
}

// play lets a scene happen, and the browsers look at it.
func (l *life) play(s scene) {
	l.note("%s for %s%s", s.does, time.Duration(s.lastsMs)*time.Millisecond, l.describe(s))
	endMs := l.nowMs + s.lastsMs
	if s.does == sleeps {
		l.fallAsleep(endMs)
		return
	}
	for i, b := range l.browsers {
		if !b.crashed {
			l.truth.turn(b.id, targetIn(i, s), l.zone, l.nowMs+b.aheadMs)
		}
	}
	handsOffMs := l.nowMs
	for ; l.nowMs < endMs; l.nowMs = min(endMs, l.nowMs+lookMs) {
		l.look(s, handsOffMs)
	}
}

func (l *life) fallAsleep(untilMs int64) {
	for _, b := range l.browsers {
		l.truth.cutOff(b.id, l.nowMs+b.aheadMs)
	}
	l.toll.sleeps++
	l.nowMs = untilMs
}

func (l *life) look(s scene, handsOffMs int64) {
	for i, b := range l.browsers {
		if b.crashed {
			continue
		}
		seen := sample{target: targetIn(i, s), atMs: l.nowMs + b.aheadMs, inputMs: l.nowMs + b.aheadMs, zone: l.zone}
		if s.does == leaves {
			seen.inputMs = handsOffMs + b.aheadMs
			if open := b.profile.open; open != nil && open.attention == protocol.Focused && l.nowMs < handsOffMs+minute {
				seen.target = &open.target // nobody noticed yet
			}
		}
		b.look(seen)
	}
}

// targetIn is what has attention in a browser during a scene.
func targetIn(browser int, s scene) *target {
	if s.focused != nil && s.focused.browser == browser {
		return &target{s.focused.rule, protocol.Focused}
	}
	for _, page := range s.watched {
		if page.browser == browser {
			return &target{page.rule, protocol.Watched}
		}
	}
	return nil
}

// exchange is what a browser and the daemon say to each other.
func (l *life) exchange(b *browser, mayGoWrong bool) error {
	if b.crashed || !l.daemon.running() {
		return nil
	}
	if !b.connected {
		watermark, err := l.daemon.watermark(b.id)
		if err != nil {
			return err
		}
		if again := b.welcome(l.daemon.store.Epoch(), watermark); again > 0 {
			l.toll.again += again
			l.note("%s sends the %d spans that it kept again", b.name(), again)
		}
	}
	for range mostUploads {
		if len(b.queue) == 0 {
			return nil
		}
		if arrived, err := l.upload(b, mayGoWrong); err != nil || !arrived {
			return err
		}
	}
	return fmt.Errorf("%s: %d spans still wait after %d uploads", b.name(), len(b.queue), mostUploads)
}

// upload sends one batch, and reports whether its answer arrived.
func (l *life) upload(b *browser, mayGoWrong bool) (arrived bool, err error) {
	most := protocol.MaxSpansPerUpload
	if l.person.oneIn(3) {
		most = 1 + l.random.IntN(10)
	}
	upload := b.batch(most)
	answer, err := l.daemon.upload(b.id, upload, l.nowMs)
	if err != nil {
		return false, err
	}
	last := upload.Spans[len(upload.Spans)-1].Sequence
	l.sent[b.id] = max(l.sent[b.id], last)
	if mayGoWrong && l.person.oneIn(12) {
		b.connected = false
		l.toll.unheard++
		l.note("%s does not hear the answer to spans %d to %d", b.name(), upload.Spans[0].Sequence, last)
		return false, nil
	}
	return true, l.settle(b, upload.Spans, answer)
}

func (l *life) settle(b *browser, spans []protocol.Span, answer protocol.SpansUploaded) error {
	kept, refused := b.settle(spans, answer, l.nowMs)
	if len(refused) > 0 {
		return fmt.Errorf("%s: refused for good: %+v, answer %+v", b.name(), refused, answer)
	}
	for _, span := range kept {
		l.kept = append(l.kept, acknowledged{b.id, span})
	}
	l.toll.spans += len(kept)
	l.toll.conflicts += len(answer.Conflicts)
	l.toll.early += len(answer.Refused)
	return nil
}

// keepSnapshot is what the daemon does once a day.
func (l *life) keepSnapshot() error {
	today := time.UnixMilli(l.nowMs).UTC().Format(time.DateOnly)
	if !l.daemon.running() || l.snapshot == today {
		return nil
	}
	l.snapshot, l.rolledBack = today, false
	return l.daemon.store.Snapshot(context.Background(), l.nowMs)
}
