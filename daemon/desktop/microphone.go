package desktop

import (
	"log/slog"
	"time"
)

// MicrophoneOptions says how the microphone is followed.
type MicrophoneOptions struct {
	// OnUse is called when some program begins to record from a microphone, and when
	// none does any more. What was never told is false.
	OnUse func(inUse bool)

	// Patience is how long one question to the sound server may take; 0 for 2 s.
	Patience time.Duration

	// Seldom is the longest pause between two looks for a sound server that is not there,
	// and how often one that has said "in use" is asked whether it still answers; 0 for a
	// minute.
	Seldom time.Duration

	// Log hears why nothing can be told; nil for nobody.
	Log *slog.Logger
}

const defaultSeldom = time.Minute

func (o MicrophoneOptions) filled() MicrophoneOptions {
	if o.Patience == 0 {
		o.Patience = defaultPatience
	}
	if o.Seldom == 0 {
		o.Seldom = defaultSeldom
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// Hearing is whether this system tells that its microphone is in use.
type Hearing string

// The ways.
const (
	HearingUnknown   Hearing = ""          // it cannot be asked
	HearingNone      Hearing = "none"      // there is no sound server
	HearingElsewhere Hearing = "elsewhere" // it is another computer's
	HearingSilent    Hearing = "silent"    // it does not answer
	HearingWatched   Hearing = "watched"
)

// MicrophoneInspection is how the microphone can be followed.
type MicrophoneInspection struct {
	Hearing  Hearing
	Programs []string // that record from it now, by the names that they give themselves
}
