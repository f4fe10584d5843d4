package app

import (
	"context"
	"time"

	"offhours/daemon/desktop"
	"offhours/daemon/engine"
	"offhours/daemon/store"
	"offhours/protocol"
	"offhours/protocol/locale"
)

// Tags of the notices: a new notice replaces the one with the same tag.
const (
	tagClosing  = "closing"
	tagFollowUp = "followup"
	tagPaired   = "paired." // and the id of the browser
)

// prompts turns what the engine wants a person to know into desktop notices in
// the person's language.
type prompts struct{ *App }

func breakTag(kind protocol.BreakKind) string { return "break." + string(kind) }

func (p prompts) BreakDue(b protocol.Break) {
	texts := p.texts()
	buttons := []desktop.Button{{Act: string(protocol.BreakStart), Label: texts.Text("break.start")}}
	if b.PostponesLeft > 0 {
		buttons = append(buttons, desktop.Button{Act: string(protocol.BreakPostpone), Label: postponeLabel(texts, b.PostponeMs)})
	}
	if b.CanSkip {
		buttons = append(buttons, desktop.Button{Act: string(protocol.BreakSkip), Label: texts.Text("break.skip")})
	}
	p.notifier.Show(desktop.Notice{
		Tag:     breakTag(b.Kind),
		Title:   texts.Text("break." + string(b.Kind) + ".title"),
		Body:    breakBody(texts, b),
		Buttons: buttons,
		Plain:   texts.Text("break.plain"),
	})
}

// waitedMs is how long a break must have waited for its notice to say since when there
// was none.
const waitedMs = 60_000

// breakBody says what to do; of a break that has waited also how long ago the last
// one was.
func breakBody(texts *locale.Localizer, b protocol.Break) string {
	body := texts.Count("break."+string(b.Kind)+".body", breakLength(b))
	if b.RestedMs == 0 || b.AskedMs-b.DueMs < waitedMs {
		return body
	}
	return body + " " + texts.Count("break.since", roundMinutes(b.AskedMs-b.RestedMs))
}

func (p prompts) BreakGone(kind protocol.BreakKind) { p.notifier.Withdraw(breakTag(kind)) }

func (p prompts) BreakOver(kind protocol.BreakKind) {
	texts := p.texts()
	notice := desktop.Notice{Tag: breakTag(kind), Title: texts.Text("break.over.title")}
	if kind != protocol.Eyes { // for which nobody has gone away
		notice.Body = texts.Text("break.over.body")
	}
	p.notifier.Show(notice)
}

func (p prompts) Closing(next engine.Closing) {
	texts := p.texts()
	title, body := "winddown", "winddown.body"
	if next.Next == protocol.Delay {
		title, body = "winddown.delay", "winddown.delay.body"
	}
	if next.Part {
		title, body = "winddown.part", "winddown.part.body"
	}
	if next.Minutes <= 1 {
		body = "winddown.last"
	}
	p.notifier.Show(desktop.Notice{
		Tag:   tagClosing,
		Title: texts.Count(title, next.Minutes),
		Body:  texts.Text(body),
	})
}

func (p prompts) FollowUpReady(leftMs int64) {
	texts := p.texts()
	p.notifier.Show(desktop.Notice{
		Tag:   tagFollowUp,
		Title: texts.Text("follow_up.ready"),
		Body:  texts.Count("follow_up.ready.body", roundMinutes(leftMs)),
		Buttons: []desktop.Button{
			{Act: string(protocol.FollowUpStart), Label: texts.Text("follow_up.start")},
		},
	})
}

func (p prompts) FollowUpGone() { p.notifier.Withdraw(tagFollowUp) }

func (p prompts) FollowUpEnding() {
	texts := p.texts()
	p.notifier.Show(desktop.Notice{
		Tag:   tagFollowUp,
		Title: texts.Text("follow_up.ending"),
		Body:  texts.Text("follow_up.ending.body"),
	})
}

// showPaired says that a browser was connected: pairing is never silent. Each
// browser has a notice of its own, so that none takes the place of another.
func (a *App) showPaired(browser store.Browser) {
	texts := a.texts()
	a.notifier.Show(desktop.Notice{
		Tag:   tagPaired + browser.ID,
		Title: texts.Text("pair.done", "browser", familyName(browser.Family)),
		Body:  texts.Text("pair.done.body"),
	})
}

func familyName(family protocol.Family) string {
	if family == protocol.Firefox {
		return "Firefox"
	}
	return "Chromium"
}

// texts are the product's texts in the language of the settings, or else of the
// system. It reads the settings from the store and not from the engine, which
// may be the one that waits for it.
func (a *App) texts() *locale.Localizer {
	revision, err := a.store.Settings(context.Background())
	if err != nil {
		return locale.New(locale.System())
	}
	return locale.New(locale.Choose(revision.Settings.Language, locale.System()))
}

// onNoticeAct does what a button of a notice says.
func (a *App) onNoticeAct(tag, act string) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	if tag == tagFollowUp {
		if _, err := a.engine.FollowUpAct(ctx, protocol.FollowUpAct(act)); err != nil {
			a.config.Log.Info("follow-up was asked for too late", "act", act, "error", err)
		}
		return
	}
	for _, kind := range protocol.BreakKinds() {
		if tag != breakTag(kind) {
			continue
		}
		command := protocol.BreakCommand{Act: protocol.BreakAct(act), Kind: kind}
		if _, err := a.engine.BreakAct(ctx, command); err != nil {
			a.config.Log.Info("notice button came too late", "act", act, "error", err)
		}
	}
}

// breakLength is how long a break lasts, in the unit in which its text counts:
// seconds for the eyes, minutes for a walk.
func breakLength(b protocol.Break) int {
	if b.Kind == protocol.Eyes {
		return int(b.LengthMs / 1000)
	}
	return roundMinutes(b.LengthMs)
}

// postponeLabel says how much later it asks again.
func postponeLabel(texts *locale.Localizer, ms int64) string {
	if ms < 60_000 {
		return texts.Count("break.postpone_seconds", int(ms/1000))
	}
	return texts.Count("break.postpone", roundMinutes(ms))
}

// roundMinutes is a duration in whole minutes, at least one.
func roundMinutes(ms int64) int {
	return max(1, int((ms+30_000)/60_000))
}
