package app

import (
	"context"
	"encoding/json"
	"fmt"

	"offhours/daemon/desktop"
	"offhours/daemon/store"
	"offhours/protocol"
)

// quieter has the notifier switch the desktop's do-not-disturb.
type quieter struct{ *App }

// Quiet implements engine.Quieter.
func (q quieter) Quiet(wanted protocol.QuietStatus) {
	q.notifier.Quiet(string(wanted.Why), wanted.UntilMs)
}

// slip keeps what is switched at the desktop in the data folder.
type slip struct{ folder string }

// Keep implements desktop.Keeper.
func (s slip) Keep(switched desktop.Switched) error {
	if switched == (desktop.Switched{}) {
		return store.KeepSlip(s.folder, nil)
	}
	text, err := json.Marshal(switched)
	if err != nil {
		return err
	}
	return store.KeepSlip(s.folder, append(text, '\n'))
}

// Kept implements desktop.Keeper. What cannot be read is as good as nothing.
func (s slip) Kept() (switched desktop.Switched) {
	text, err := store.Slip(s.folder)
	if err != nil || json.Unmarshal(text, &switched) != nil {
		return desktop.Switched{}
	}
	return switched
}

// LeftOn is what a daemon that is no more has left on of the desktop's do-not-disturb.
func LeftOn(data string) desktop.Switched {
	left := slip{data}.Kept()
	if left.How == desktop.QuietInhibited { // which has ended with it
		return desktop.Switched{}
	}
	return left
}

// GiveBack gives the desktop back what a daemon that is no more has left on, and says
// whether there was anything.
func GiveBack(ctx context.Context, data string) (was bool, err error) {
	left := LeftOn(data)
	if left.How == "" {
		return false, nil
	}
	if err := desktop.GiveBack(ctx, left); err != nil {
		return true, fmt.Errorf("give the desktop's do-not-disturb back: %w", err)
	}
	return true, slip{data}.Keep(desktop.Switched{})
}

// quietStatus is how do-not-disturb stands with who asks for it; nil for who does not.
func (a *App) quietStatus(on protocol.Quiet) *protocol.QuietStatus {
	now := a.notifier.Switched()
	switch {
	case now.How != "":
		return &protocol.QuietStatus{Why: protocol.QuietWhy(now.For), UntilMs: now.UntilMs}
	case on != protocol.Quiet{}:
		return &protocol.QuietStatus{}
	}
	return nil
}
