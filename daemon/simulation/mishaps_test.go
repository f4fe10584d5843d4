package simulation_test

import (
	"errors"
	"fmt"
)

// mishaps are what can happen between two scenes, each once in so many of them.
var mishaps = []struct {
	onceIn int
	strike func(*life) error
}{
	{100, (*life).killDaemon},
	{150, (*life).stopDaemon},
	{400, (*life).loseDatabase},
	{80, (*life).crashBrowser},
	{60, (*life).setClock},
	{150, (*life).travel},
	{100, (*life).backUpProfile},
	{60, (*life).restoreProfile},
}

func (l *life) strike() error {
	for _, mishap := range mishaps {
		if l.person.oneIn(mishap.onceIn) {
			if err := mishap.strike(l); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *life) startDaemon() error {
	if err := l.daemon.start(l.nowMs); err != nil {
		return err
	}
	l.note("the daemon starts, epoch %.6s", l.daemon.store.Epoch())
	for _, b := range l.browsers {
		b.connected = false
	}
	return nil
}

func (l *life) killDaemon() error {
	if !l.daemon.running() {
		return nil
	}
	l.upMs = l.nowMs + l.person.between(0, 2*hour)
	l.toll.kills++
	l.note("the daemon is killed")
	return l.daemon.kill()
}

func (l *life) stopDaemon() error {
	if !l.daemon.running() {
		return nil
	}
	l.upMs = l.nowMs + l.person.between(0, 2*hour)
	l.note("the daemon stops")
	return l.daemon.stop()
}

// loseDatabase is for a daemon whose browsers can make up for it: one whose
// profile went back in time has forgotten what it sent, until a snapshot has that.
func (l *life) loseDatabase() error {
	if !l.daemon.running() || l.rolledBack {
		return nil
	}
	epoch := l.daemon.store.Epoch()
	damaged := l.person.oneIn(2)
	if err := errors.Join(l.daemon.stop(), l.daemon.lose(damaged)); err != nil {
		return err
	}
	l.toll.lost++
	l.note("the database is lost (damaged: %t)", damaged)
	if err := l.startDaemon(); err != nil {
		return err
	}
	if l.daemon.store.Epoch() == epoch {
		return fmt.Errorf("the epoch is still %s after the database was lost", epoch)
	}
	return nil
}

func (l *life) anyBrowser() *browser { return l.browsers[l.random.IntN(len(l.browsers))] }

// crashBrowser keeps it down for long enough that what has attention then is a
// new attention.
func (l *life) crashBrowser() error {
	b := l.anyBrowser()
	if b.crashed {
		return nil
	}
	l.truth.cutOff(b.id, l.nowMs+b.aheadMs)
	b.crashed, b.backAt = true, l.nowMs+l.person.between(40*second, 30*minute)
	l.toll.crashes++
	l.note("%s crashes", b.name())
	return nil
}

func (l *life) startBrowser(b *browser) {
	l.note("%s starts", b.name())
	b.start(l.nowMs)
}

// setClock moves a browser's clock by a minute to three hours, either way. Less
// than half a minute ahead would be a silence that counts.
func (l *life) setClock() error {
	b := l.anyBrowser()
	aheadMs := l.person.between(-3*hour, 3*hour)
	if l.person.oneIn(2) {
		aheadMs = 0
	}
	if step := aheadMs - b.aheadMs; step > -minute && step < minute {
		return nil
	}
	l.truth.cutOff(b.id, l.nowMs+b.aheadMs)
	b.aheadMs = aheadMs
	l.toll.steps++
	l.note("the clock of %s is now %d s ahead", b.name(), aheadMs/second)
	return nil
}

// travel goes home every second time.
func (l *life) travel() error {
	zone := zones[l.random.IntN(len(zones))]
	if l.person.oneIn(2) {
		zone = zones[0]
	}
	if zone != l.zone {
		l.zone = zone
		l.toll.travels++
		l.note("travels to %s", zone)
	}
	return nil
}

func (l *life) backUpProfile() error {
	b := l.anyBrowser()
	copied := b.profile.clone()
	b.backup = &copied
	l.note("a copy is made of the profile of %s", b.name())
	return nil
}

// restoreProfile takes a browser back in time, at a moment when that loses
// nothing: it has nothing open and nothing to send, also after the daemon lost
// its database. Its next spans have numbers that were used already.
func (l *life) restoreProfile() error {
	b := l.anyBrowser()
	if b.backup == nil || b.crashed || !b.connected || b.profile.open != nil || len(b.profile.outbox) > 0 {
		return nil
	}
	b.profile, b.backup = *b.backup, nil
	l.rolledBack, l.rolledBackOnce[b.id] = true, true
	l.toll.rollbacks++
	l.note("the profile of %s is the copy again, next number %d", b.name(), b.profile.next)
	l.startBrowser(b)
	return nil
}
