package simulation_test

import "fmt"

// toll is what a life came to.
type toll struct {
	days, spans, crashes, kills, sleeps, travels, steps int
	unheard, lost, again, rollbacks, conflicts, early   int
}

func (t *toll) add(other toll) {
	t.days += other.days
	t.spans += other.spans
	t.crashes += other.crashes
	t.kills += other.kills
	t.sleeps += other.sleeps
	t.travels += other.travels
	t.steps += other.steps
	t.unheard += other.unheard
	t.lost += other.lost
	t.again += other.again
	t.rollbacks += other.rollbacks
	t.conflicts += other.conflicts
	t.early += other.early
}

func (t toll) String() string {
	return fmt.Sprintf("%d days, %d spans, %d browsers crashed, %d daemons killed, %d sleeps, %d travels, %d clocks set, "+
		"%d answers lost, %d databases lost, %d spans sent again from the tail, %d profiles restored, %d conflicts, %d spans ahead of their time",
		t.days, t.spans, t.crashes, t.kills, t.sleeps, t.travels, t.steps,
		t.unheard, t.lost, t.again, t.rollbacks, t.conflicts, t.early)
}
