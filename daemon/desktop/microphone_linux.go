package desktop

import (
	"context"
	"errors"
	"os"
	"slices"
	"syscall"
	"time"

	"offhours/daemon/desktop/pulse"
)

// firstLook is the pause before a sound server that has gone is looked for again. Each
// pause is twice as long as the one before.
const firstLook = time.Second

// microphone follows the microphone of this session.
type microphone struct {
	MicrophoneOptions
	inUse bool // as told last
}

// FollowMicrophone tells whether some program records from a microphone, until ctx ends.
// The sound server tells of each change, so nothing here wakes while nobody records.
func FollowMicrophone(ctx context.Context, options MicrophoneOptions) {
	m := microphone{MicrophoneOptions: options.filled()}
	for pause := firstLook; ; {
		began := time.Now()
		err := m.listen(ctx)
		if ctx.Err() != nil {
			return
		}
		m.tell(false)
		m.Log.Debug("the microphone is not followed", "error", err)
		if time.Since(began) > m.Seldom { // it was there, and may be back in a moment
			pause = firstLook
		}
		pause = min(pause, m.Seldom)
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		pause *= 2
	}
}

// listen tells what the sound server says, until it is gone or does not answer. While the
// microphone is in use it is asked now and then, so that a server which is frozen then
// holds nobody's breaks for ever.
func (m *microphone) listen(ctx context.Context) error {
	path, err := pulse.Path()
	if err != nil {
		return err
	}
	server, err := pulse.Dial(ctx, path, m.Patience)
	if err != nil {
		return err
	}
	defer server.Close()
	for {
		programs, err := server.Recorders()
		if err != nil {
			return err
		}
		m.tell(len(programs) > 0)
		limit := time.Duration(0)
		if m.inUse {
			limit = m.Seldom
		}
		if err := server.Wait(limit); err != nil {
			return err
		}
	}
}

func (m *microphone) tell(inUse bool) {
	if m.inUse != inUse {
		m.inUse = inUse
		m.OnUse(inUse)
	}
}

// InspectMicrophone looks at how the microphone can be followed, as far as the sound
// server answers within the time of ctx.
func InspectMicrophone(ctx context.Context) MicrophoneInspection {
	path, err := pulse.Path()
	if err != nil {
		return MicrophoneInspection{Hearing: hearing(err)}
	}
	patience := defaultPatience
	if end, bounded := ctx.Deadline(); bounded {
		patience = min(patience, time.Until(end)/2) // so that its silence can be told
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	server, err := pulse.Dial(ctx, path, patience)
	if err != nil {
		return MicrophoneInspection{Hearing: hearing(err)}
	}
	defer server.Close()
	programs, err := server.Recorders()
	for i, program := range programs {
		programs[i] = clip(oneLine(program), maxLabel)
	}
	slices.Sort(programs)
	programs = slices.Compact(programs) // one may record more than once
	return MicrophoneInspection{Hearing: hearing(err), Programs: programs}
}

// hearing is what an error says of the sound server.
func hearing(err error) Hearing {
	switch {
	case err == nil:
		return HearingWatched
	case errors.Is(err, pulse.ErrElsewhere):
		return HearingElsewhere
	case errors.Is(err, pulse.ErrNone), errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.ECONNREFUSED):
		return HearingNone
	}
	return HearingSilent
}
