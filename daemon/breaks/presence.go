package breaks

import "offhours/protocol"

// Presence is what is known about the person now.
type Presence struct {
	Place   bool // a place on a platform has attention
	Watches bool // it is watched, and nobody touches it
	Strains bool // its kind of work is community or care, and it is not watched
	Types   bool // somebody writes there, whatever else holds prompts
	Away    bool // nobody is at the desk, or no browser is connected; then a place does not count
	Off     bool // these are not hours in which breaks are asked for: then nothing counts

	// Hold is why nobody is to be prompted now; "" for no reason.
	Hold protocol.Hold

	// AwaySinceMs dates Away back to the last input; load counted since is taken
	// back. 0 means since the Advance that first said Away.
	AwaySinceMs int64

	// Shift is that of the present local date; zero when it has none.
	Shift Shift
}

// Shift is the working hours of one local date.
type Shift struct {
	Date     string // that on which they begin, 2026-11-30
	MiddleMs int64  // half of their time has passed
	EndMs    int64  // exclusive
}

func (p Presence) attends() bool { return p.Place && !p.Away && !p.Off }

// works says whether a break would stand still for it: a video that goes on for nobody
// is no work.
func (p Presence) works() bool { return p.attends() && !p.Watches }

// types says that somebody writes on a platform: that needs no minute to be known as work.
func (p Presence) types() bool { return p.works() && p.Types }

// AroundMs is how long before the middle of a shift a rest as long as a fresh-air break
// counts as that: an hour, so that an early lunch does.
const AroundMs = 3_600_000

// NearMs is how soon a longer break must come for a shorter one to wait for it: three
// minutes. Nobody wants to be asked twice within them.
const NearMs = 180_000

// PauseMs is how long somebody must be away for what went on without a pause to begin
// anew: three minutes, as for the eyes.
const PauseMs = 180_000
