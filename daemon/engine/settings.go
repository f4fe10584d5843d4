package engine

import (
	"context"
	"errors"
	"fmt"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// ErrSettingsChanged says that the revision to be replaced is in force no more.
var ErrSettingsChanged = errors.New("the settings were changed meanwhile")

// SetSettings checks and saves a document, and puts it in force. Nothing changes
// when it returns an error: a settings.Problems when the document is wrong, the
// store's error when it could not be saved.
func (e *Engine) SetSettings(ctx context.Context, document protocol.Settings) (protocol.SettingsSaved, error) {
	var saved protocol.SettingsSaved
	var setErr error
	err := e.do(ctx, func(nowMs int64) { saved, setErr = e.setSettings(ctx, document, nowMs) })
	if err != nil {
		return protocol.SettingsSaved{}, err
	}
	return saved, setErr
}

// ReplaceSettings does the same, but returns ErrSettingsChanged when the revision
// that the document was made from is not the one in force.
func (e *Engine) ReplaceSettings(ctx context.Context, next protocol.SettingsReplacement) (protocol.SettingsSaved, error) {
	var saved protocol.SettingsSaved
	setErr := ErrSettingsChanged
	err := e.do(ctx, func(nowMs int64) {
		if next.Revision == e.settings.Revision {
			saved, setErr = e.setSettings(ctx, next.Settings, nowMs)
		}
	})
	if err != nil {
		return protocol.SettingsSaved{}, err
	}
	return saved, setErr
}

// PreviewSettings says what a document would do, and what is wrong with it.
func (e *Engine) PreviewSettings(ctx context.Context, draft protocol.SettingsDraft) (protocol.SettingsPreview, error) {
	var preview protocol.SettingsPreview
	problems := settings.Validate(draft.Settings)
	err := e.do(ctx, func(nowMs int64) {
		before := settings.Course{Hours: &e.hours, Zone: e.zone.name, Location: e.zone.location}
		preview = settings.Preview(nowMs, draft.Days, before, e.courseOf(draft.Settings), problems)
	})
	return preview, err
}

// courseOf is how a document would run. A zone that is not known here gives way to
// the one in force.
func (e *Engine) courseOf(document protocol.Settings) settings.Course {
	course := settings.Course{Zone: e.zone.name, Location: e.zone.location}
	if hours, err := schedule.Compile(document); err == nil {
		course.Hours = &hours
	}
	name := document.Zone
	if name == settings.SystemZone {
		name, _ = e.Zones.ZoneName()
	}
	if location, err := e.Zones.Zone(name); err == nil {
		course.Zone, course.Location = name, location
	}
	return course
}

func (e *Engine) setSettings(ctx context.Context, document protocol.Settings, nowMs int64) (protocol.SettingsSaved, error) {
	if err := settings.Validate(document).Err(); err != nil {
		return protocol.SettingsSaved{}, err
	}
	revision, err := e.Store.SaveSettings(ctx, document, nowMs)
	if err != nil {
		return protocol.SettingsSaved{}, err
	}
	if err := e.adopt(protocol.SettingsRevision{Revision: revision, SavedMs: nowMs, Settings: document}); err != nil {
		return protocol.SettingsSaved{}, err
	}
	e.unusable = false
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventSettings, Revision: revision})
	e.Publisher.Push("settings.changed", e.settings)
	return protocol.SettingsSaved{Revision: revision}, nil
}

// loadSettings puts the stored settings in force. Those that this program cannot
// use, because another version wrote them, give way to the defaults: without a
// daemon a person could not even save others. They stay stored as they are.
func (e *Engine) loadSettings(ctx context.Context) error {
	revision, err := e.Store.Settings(ctx)
	if err != nil && revision.Revision == 0 {
		return fmt.Errorf("read settings: %w", err)
	}
	if err == nil {
		err = settings.Usable(revision.Settings)
	}
	if err != nil {
		e.Log.Error("the stored settings cannot be used; the defaults count until others are saved", "revision", revision.Revision, "error", err)
		e.unusable = true
		revision.Settings = settings.Default()
	}
	return e.adopt(revision)
}

// adopt puts a revision of the settings in force, and asks for a plan by it.
func (e *Engine) adopt(revision protocol.SettingsRevision) error {
	hours, err := schedule.Compile(revision.Settings)
	if err != nil {
		return fmt.Errorf("settings revision %d: %w", revision.Revision, err)
	}
	rules, err := settings.BreakRules(revision.Settings.Breaks)
	if err != nil {
		return fmt.Errorf("settings revision %d: %w", revision.Revision, err)
	}
	e.settings, e.hours, e.rules, e.outdated = revision, hours, rules, true
	return nil
}

// Started tells the engine that a person has pressed Start in some browser: the
// first week may have begun.
func (e *Engine) Started(ctx context.Context) error {
	var startErr error
	err := e.do(ctx, func(int64) {
		firstMs, err := e.Store.FirstStartMs(ctx)
		if err != nil {
			startErr = fmt.Errorf("read first start: %w", err)
			return
		}
		e.outdated = e.outdated || firstMs != e.startedMs
		e.startedMs = firstMs
	})
	if err != nil {
		return err
	}
	return startErr
}
