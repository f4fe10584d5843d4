package app_test

import (
	"testing"

	"offhours/daemon/computertest"
	"offhours/protocol"
)

// From a program that records to the line in the status, and back to the prompt.
func TestN20APromptWaitsForTheMicrophone(t *testing.T) {
	titles := desktopOf(t)
	sound := computertest.NewSound(t)
	sound.Start()
	hangUp := sound.Record(computertest.Microphone)
	h := start(t, "127.0.0.1:0")
	h.ask("settings.set", often(), nil)
	browser, _ := h.connect(h.pair())
	title(t, titles, "Chromium was connected")

	look(t, browser)
	if held := h.wait(protocol.EventBreak); held.State != protocol.BreakHeld {
		t.Errorf("in a call the break is %s", held.State)
	}
	if due := h.status().Breaks[0]; due.Hold != protocol.HoldCall {
		t.Errorf("the status says %+v, and not why", due)
	}
	hangUp()
	title(t, titles, "Time to rest your eyes")
}
