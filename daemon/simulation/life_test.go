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
)

const (
	browsers = 3

	// quietDays at the end let everything arrive, and be compared.
	quietDays = 3
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

// keepSnapshot is what the daemon does once a day.
func (l *life) keepSnapshot() error {
	today := time.UnixMilli(l.nowMs).UTC().Format(time.DateOnly)
	if !l.daemon.running() || l.snapshot == today {
		return nil
	}
	l.snapshot, l.rolledBack = today, false
	return l.daemon.store.Snapshot(context.Background(), l.nowMs)
}
