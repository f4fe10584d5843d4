package app

import (
	"context"

	"offhours/daemon/desktop"
	"offhours/protocol"
)

// Tags of the notices about what is wrong.
const (
	tagNotSaving = "saving"
	tagRecovered = "recovered."
	tagPort      = "port"
	tagTest      = "test"
)

// showNotSaving says that nothing is saved now, and that nothing is lost by it.
func (a *App) showNotSaving() {
	texts := a.texts()
	a.notifier.Show(desktop.Notice{
		Tag:   tagNotSaving,
		Title: texts.Text("not_saving"),
		Body:  texts.Text("not_saving.body"),
	})
}

// showPortTaken says that browsers cannot come now, and that nothing is lost by it.
func (a *App) showPortTaken() {
	texts := a.texts()
	a.notifier.Show(desktop.Notice{
		Tag:   tagPort,
		Title: texts.Text("port_taken"),
		Body:  texts.Text("port_taken.body", "address", a.config.Listen),
	})
}

// showRecovery says what was lost, and what took its place.
func (a *App) showRecovery(recovery protocol.Recovery) {
	texts, key := a.texts(), recoveryKey(recovery)
	a.notifier.Show(desktop.Notice{
		Tag:   tagRecovered + string(recovery.What),
		Title: texts.Text(key),
		Body:  texts.Text(key+".body", "date", texts.Date(recovery.Day)),
	})
}

func recoveryKey(recovery protocol.Recovery) string {
	switch {
	case recovery.What == protocol.RecoveredPairings:
		return "recovered.pairings"
	case recovery.Day == "":
		return "recovered.anew"
	}
	return "recovered.snapshot"
}

// noticesTest shows a notice that means nothing, to see that notices come.
func (a *App) noticesTest(context.Context, protocol.Empty) (protocol.NoticeTested, error) {
	texts := a.texts()
	tested := protocol.NoticeTested{Title: texts.Text("notice_test"), Path: a.promptPath()}
	a.notifier.Show(desktop.Notice{Tag: tagTest, Title: tested.Title, Body: texts.Text("notice_test.body")})
	return tested, nil
}
