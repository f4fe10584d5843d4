// Package breaks knows when a person should rest: a state machine for eye and
// movement breaks that is given the time and never asks for it.
//
// Time on platforms is load. A break is due when its load reaches the rule's
// Every, and ends as taken, credited or skipped; then the next one is ahead.
//
//	ahead ── load ──▶ due ──▶ prompted ──┬─ start ──▶ running ── its end ──▶ taken
//	                   │         ▲       ├─ postpone ▶ postponed ─ later ──▶ (asks again)
//	                   ▼         │       └─ skip ────▶ skipped
//	                  held ── released
//
// What is decided here, and why:
//
//   - One prompt at a time. Of two breaks that ask together only the longer one
//     does; the other waits as due, and one answer serves both: a longer rest
//     includes a shorter one, and so does skipping it. While the longer one is
//     postponed the person asked to be left alone, so the shorter one waits too.
//   - A break that becomes due during a hold, or while nobody is at the desk, is
//     held, and asks when that ends: one prompt, however much came together
//     meanwhile. A prompt that is on the screen already stays there.
//   - Being away as long as the rule's Credit counts as a break from the instant
//     that length is reached. So does a step of the clock that long between two
//     calls of [State.Advance]: the computer was asleep.
//   - During a running break a page may stay in front while its person rests, and
//     a glance is nobody's business. A place that has attention for [WorkMs] of a
//     break without the person going away is work: from then on the break's clock
//     stands still and load grows, until the work ends (Workrave does the same by
//     keyboard and mouse). Nothing else that happens during a break is load.
//
// Call [State.Advance] at every change of presence, when [State.NextChangeMs]
// says so, and in any case more often than every protocol.MaxGapMs: a longer
// silence is taken for sleep, and only so much of it can be load.
package breaks
