package app

import (
	"context"
	"errors"

	"github.com/creachadair/jrpc2/handler"

	"offhours/daemon/breaks"
	"offhours/daemon/engine"
	"offhours/daemon/places"
	"offhours/daemon/server"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

// methods answers every line of protocol.Methods. The server has checked the
// door and the shape before one of them is called.
func (a *App) methods() handler.Map {
	return handler.Map{
		"activity.now":     handler.New(a.activityNow),
		"acts.report":      handler.New(a.actsReport),
		"breaks.act":       handler.New(a.breaksAct),
		"breaks.get":       handler.New(a.breaksGet),
		"breaks.taken":     handler.New(a.breaksTaken),
		"browsers.list":    handler.New(a.browsersList),
		"browsers.missed":  handler.New(a.browsersMissed),
		"browsers.pair":    handler.New(a.browsersPair),
		"browsers.rename":  handler.New(a.browsersRename),
		"browsers.report":  handler.New(a.browsersReport),
		"browsers.revoke":  handler.New(a.browsersRevoke),
		"browsers.start":   handler.New(a.browsersStart),
		"clients.choose":   handler.New(a.clientsChoose),
		"clients.list":     handler.New(a.clientsList),
		"clients.remove":   handler.New(a.clientsRemove),
		"clients.set":      handler.New(a.clientsSet),
		"corrections.list": handler.New(a.correctionsList),
		"corrections.set":  handler.New(a.correctionsSet),
		"day.get":          handler.New(a.dayGet),
		"delay.open":       handler.New(a.delayOpen),
		"doctor.examine":   handler.New(a.doctorExamine),
		"entries.add":      handler.New(a.entriesAdd),
		"entries.withdraw": handler.New(a.entriesWithdraw),
		"followUp.act":     handler.New(a.followUpAct),
		"followUp.get":     handler.New(a.followUpGet),
		"notices.press":    handler.New(a.noticesPress),
		"notices.test":     handler.New(a.noticesTest),
		"onCall.end":       handler.New(a.onCallEnd),
		"onCall.get":       handler.New(a.onCallGet),
		"onCall.start":     handler.New(a.onCallStart),
		"pages.open":       handler.New(a.pagesOpen),
		"pairing.close":    handler.New(a.pairingClose),
		"pairing.get":      handler.New(a.pairingGet),
		"pairing.open":     handler.New(a.pairingOpen),
		"plan.at":          handler.New(a.planAt),
		"plan.get":         handler.New(a.planGet),
		"platforms.list":   handler.New(a.platformsList),
		"platforms.remove": handler.New(a.platformsRemove),
		"platforms.set":    handler.New(a.platformsSet),
		"rules.get":        handler.New(a.rulesGet),
		"settings.get":     handler.New(a.settingsGet),
		"settings.preview": handler.New(a.settingsPreview),
		"settings.replace": handler.New(a.settingsReplace),
		"settings.set":     handler.New(a.settingsSet),
		"spans.upload":     handler.New(a.spansUpload),
		"stats.get":        handler.New(a.statsGet),
		"stats.series":     handler.New(a.statsSeries),
		"status.get":       handler.New(a.statusGet),
	}
}

func (a *App) activityNow(ctx context.Context, activity protocol.Activity) error {
	browser := server.PeerFrom(ctx).Browser
	if activity.Rule != "" && !activity.Away {
		a.peers.heard(browser)
	}
	if places.IsByHand(activity.Rule) {
		activity.Rule = "" // which is for people to say
	}
	activity.Client = a.knownClient(activity.Client)
	return a.engine.Activity(ctx, browser, activity)
}

func (a *App) actsReport(ctx context.Context, report protocol.ActReport) error {
	a.config.Events(protocol.Event{
		AtMs:     nowMs(),
		Event:    protocol.EventAct,
		Act:      report.Act,
		Platform: report.Platform,
		Browser:  server.PeerFrom(ctx).Browser,
	})
	return nil
}

func (a *App) breaksAct(ctx context.Context, command protocol.BreakCommand) (protocol.BreaksStatus, error) {
	status, err := a.engine.BreakAct(ctx, command)
	if errors.Is(err, breaks.ErrNone) {
		return status, refused(protocol.ErrorData{Code: protocol.ErrNoBreak}, err)
	}
	return status, err
}

func (a *App) breaksGet(ctx context.Context, _ protocol.Empty) (protocol.BreaksStatus, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	return snapshot.Breaks, err
}

func (a *App) noticesPress(_ context.Context, press protocol.NoticePress) error {
	a.onNoticeAct(press.Tag, press.Act)
	return nil
}

func (a *App) planGet(ctx context.Context, _ protocol.Empty) (protocol.Plan, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	return snapshot.Plan, err
}

func (a *App) rulesGet(context.Context, protocol.Empty) (protocol.Rules, error) {
	return a.table.pushed(), nil
}

func (a *App) settingsGet(ctx context.Context, _ protocol.Empty) (protocol.SettingsRevision, error) {
	snapshot, err := a.engine.Snapshot(ctx)
	return snapshot.Settings, err
}

func (a *App) settingsSet(ctx context.Context, document protocol.Settings) (protocol.SettingsSaved, error) {
	saved, err := a.engine.SetSettings(ctx, document)
	return saved, notSet(err)
}

func (a *App) settingsPreview(ctx context.Context, draft protocol.SettingsDraft) (protocol.SettingsPreview, error) {
	return a.engine.PreviewSettings(ctx, draft)
}

func (a *App) settingsReplace(ctx context.Context, replacement protocol.SettingsReplacement) (protocol.SettingsSaved, error) {
	saved, err := a.engine.ReplaceSettings(ctx, replacement)
	return saved, notSet(err)
}

// notSet answers why settings were not put in force.
func notSet(err error) error {
	if errors.Is(err, engine.ErrSettingsChanged) {
		data := protocol.ErrorData{Code: protocol.ErrChanged, Hint: "read the settings again, and make the change on those"}
		return refused(data, err)
	}
	if wrong, ok := errors.AsType[settings.Problems](err); ok {
		first := wrong[0]
		data := protocol.ErrorData{Code: protocol.ErrBadSettings, Field: first.Field, Hint: first.Hint}
		return refused(data, errors.New(first.Field+": "+first.Problem))
	}
	return unavailable(err)
}

func (a *App) spansUpload(ctx context.Context, upload protocol.SpansUpload) (protocol.SpansUploaded, error) {
	for i := range upload.Spans {
		upload.Spans[i].Client = a.knownClient(upload.Spans[i].Client)
	}
	uploaded, err := a.store.UploadSpans(ctx, server.PeerFrom(ctx).Browser, upload, nowMs(), a.table.now().Knows)
	a.noteSaved(err)
	if err != nil {
		return uploaded, unavailable(err)
	}
	a.tellTotals(ctx)
	return uploaded, a.engine.Uploaded(ctx)
}

// refused answers a request that has the right shape but cannot be.
func refused(data protocol.ErrorData, err error) error {
	return &server.Error{Code: protocol.CodeRefused, Message: err.Error(), Data: data}
}

// unavailable answers what could not be written now, so that the browser keeps
// it and tries again. Other errors pass.
func unavailable(err error) error {
	if !errors.Is(err, store.ErrNotSaved) {
		return err
	}
	hint := "nothing was lost; see that the disk has room and that the data folder can be written"
	if errors.Is(err, store.ErrGone) {
		hint = "nothing was lost; the daemon opens its data folder anew"
	}
	data := protocol.ErrorData{Code: protocol.ErrNotSaved, Hint: hint}
	return &server.Error{Code: protocol.CodeUnavailable, Message: err.Error(), Data: data}
}
