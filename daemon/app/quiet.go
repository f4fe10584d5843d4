package app

import (
	"offhours/daemon/desktop"
	"offhours/protocol"
)

// onQuiet has the engine hold its prompts while the desktop wants quiet. The newest
// word is the only one that counts, so this never waits for the engine.
func (a *App) onQuiet(quiet desktop.Quiet) {
	select {
	case <-a.holds:
	default:
	}
	a.holds <- holdFor(quiet)
}

func holdFor(quiet desktop.Quiet) protocol.Hold {
	switch quiet {
	case "":
		return ""
	case desktop.QuietLocked:
		return protocol.HoldLocked
	default:
		return protocol.HoldQuiet
	}
}

// onMicrophone has the engine take a microphone in use for a call. It is apart from what
// the desktop wants, because it holds breaks alone: that something is about to close must
// be said in a call too. As above, the newest word is the only one that counts.
func (a *App) onMicrophone(inUse bool) {
	select {
	case <-a.microphone:
	default:
	}
	a.microphone <- inUse
}
