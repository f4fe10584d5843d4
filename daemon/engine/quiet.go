package engine

import "offhours/protocol"

// Quieter switches the desktop's own do-not-disturb, and gives it back. It must not
// block.
type Quieter interface {
	// Quiet says what the desktop is to be quiet for from now on; Why is "" for nothing.
	// The first word comes when the engine begins to run.
	Quiet(wanted protocol.QuietStatus)
}

// QuietFor is what the desktop is to be quiet for, and until when. A break that runs at
// night changes nothing.
func QuietFor(on protocol.Quiet, phase protocol.PhaseRange, all []protocol.Break) protocol.QuietStatus {
	if on.Night && phase.Phase == protocol.Night {
		return protocol.QuietStatus{Why: protocol.QuietNight, UntilMs: phase.ToMs}
	}
	for _, b := range all {
		if on.Breaks && b.State == protocol.BreakRunning {
			return protocol.QuietStatus{Why: protocol.QuietBreak, UntilMs: b.UntilMs}
		}
	}
	return protocol.QuietStatus{}
}

// followQuiet tells the desktop when that has changed. It comes before any prompt that
// belongs to the same change: what is shown while the desktop is quiet is not seen.
func (e *Engine) followQuiet(nowMs int64) {
	on := e.settings.Settings.Quiet
	var all []protocol.Break
	if on.Breaks {
		all = e.breaksStatus(nowMs).Breaks
	}
	wanted := QuietFor(on, e.phase.PhaseRange, all)
	if e.quietTold && wanted == e.quiet {
		return
	}
	e.quietTold, e.quiet = true, wanted
	e.Quieter.Quiet(wanted)
}

// noQuieter is a desktop that cannot be asked for anything.
type noQuieter struct{}

func (noQuieter) Quiet(protocol.QuietStatus) {}
