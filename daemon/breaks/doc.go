// Package breaks knows when a person should rest: a state machine for breaks for the
// eyes, for moving about and for fresh air, that is given the time and never asks for it.
//
// # Load
//
// Time at the screen is load:
//
//	load = Σ time at the desk × weight     weight: 1, on a platform Rules.WeightPercent/100
//
// A break for the eyes or for moving is due when its load since the last one reaches the
// rule's EveryMs. By default that is 20 and 50 minutes at a weight of 1.5: after 13 min
// 20 s and 33 min 20 s of nothing but platforms. The lengths are those of the sources
// named at settings.Default; the weight is our own choice, since answering people is
// heavier than reading, and 1 takes it away. Half an hour of community and care
// (Rules.StrainMs) without being away for [PauseMs] brings the movement break forward,
// whatever else was done in between: what wears down in answering people is the
// answering (emotional labour; Hülsheger and Schewe 2011, doi 10.1037/a0022876).
//
// Fresh air comes by the clock: once in a shift, when half of its hours have passed.
//
// # Life of a break
//
// A break is due, and ends as taken, credited or skipped; then the next one is ahead.
//
//	ahead ── load ──▶ due ──▶ prompted ──┬─ start ──▶ running ── its end ──▶ taken
//	                   │         ▲       ├─ postpone ▶ postponed ─ later ──▶ (asks again)
//	                   ▼         │       └─ skip ────▶ skipped
//	                  held ── released
//
// What is decided here, and why:
//
//   - One prompt at a time. Of breaks that ask together only the longest does; the
//     others wait as due, and one answer serves all: a longer rest includes a shorter
//     one, and so does skipping it. While the longer one is postponed the person asked
//     to be left alone, so the shorter ones wait too; and so they do for one that comes
//     within [NearMs], or within twice that while they wait for nothing but it.
//   - A break that becomes due during a hold, or while nobody is at the desk, is
//     held, and asks when that ends: one prompt, however much came together
//     meanwhile. A prompt that is on the screen already stays there, unless the breaks
//     are paused, these are no working hours any more, the desktop is asked for quiet, or
//     a call, a broadcast or full screen begins: others may look on. Typing holds for
//     protocol.MaxTypingHoldMs in all: somebody always types.
//   - Being away as long as the rule's CreditMs counts as a break from the instant
//     that length is reached. So does a step of the clock that long between two
//     calls of [State.Advance]: the computer was asleep. What was due in the evening
//     waits for that, too: going home is rest.
//   - Skips in a row are counted for each kind, and any rest begins the count anew. One
//     that is skipped behind a longer one is none of them: only that was asked for.
//     After Rules.Skips of them a break can be started, postponed or paused, and is not
//     skipped any more. One that runs can always be ended; past the limit it asks again
//     after as long as if it had been postponed. One that was begun before it was due and
//     is ended has not been: what was load still is. Either has been a rest where it ran
//     for as long as its rule's CreditMs.
//   - During a running break a page may stay in front while its person rests, and
//     a glance is nobody's business. A place that has attention for [WorkMs] of a
//     break without the person going away is work, and one that is typed in is at
//     once: from then on the break's clock stands still and load grows, until the work
//     ends (Workrave does the same by keyboard and mouse). Nothing else that happens
//     during a break is load.
//
// Call [State.Advance] at every change of presence, when [State.NextChangeMs]
// says so, and in any case more often than every protocol.MaxGapMs: a longer
// silence is taken for sleep, and only so much of it can be load.
package breaks
