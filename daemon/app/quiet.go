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
