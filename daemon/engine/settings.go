package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"

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
		before := settings.Course{InForce: e.inForce, Zone: e.zone.name, Location: e.zone.location}
		preview = settings.Preview(nowMs, draft.Days, before, e.courseOf(draft.Settings, nowMs), problems)
	})
	return preview, err
}

// courseOf is how a document would run if it were saved now. A zone that is not known
// here gives way to the one in force.
func (e *Engine) courseOf(document protocol.Settings, nowMs int64) settings.Course {
	course := settings.Course{Zone: e.zone.name, Location: e.zone.location}
	name := document.Zone
	if name == settings.SystemZone {
		name, _ = e.Zones.ZoneName()
	}
	if location, err := e.Zones.Zone(name); err == nil {
		course.Zone, course.Location = name, location
	}
	hours, err := schedule.Compile(document)
	if err != nil {
		return course
	}
	course.InForce = schedule.Alone(hours, course.Location)
	if opensMs, err := e.opensMs(document, nowMs); err == nil && opensMs > 0 {
		course.OpensMs = opensMs
		course.InForce = append(slices.Clone(e.inForce),
			schedule.Document{Hours: hours, Location: course.Location, SavedMs: nowMs, FullMs: opensMs})
	}
	return course
}

func (e *Engine) setSettings(ctx context.Context, document protocol.Settings, nowMs int64) (protocol.SettingsSaved, error) {
	if err := settings.Validate(document).Err(); err != nil {
		return protocol.SettingsSaved{}, err
	}
	opensMs, err := e.opensMs(document, nowMs)
	if err != nil {
		return protocol.SettingsSaved{}, err
	}
	if opensMs > 0 && len(e.known) >= maxKnown {
		return protocol.SettingsSaved{}, tooMany()
	}
	revision, err := e.Store.SaveSettings(ctx, document, nowMs, opensMs)
	if err != nil {
		return protocol.SettingsSaved{}, err
	}
	saved := protocol.SettingsRevision{Revision: revision, SavedMs: nowMs, OpensMs: opensMs, Settings: document}
	if err := e.adopt(saved); err != nil {
		return protocol.SettingsSaved{}, err
	}
	e.unusable = false
	e.Events(protocol.Event{AtMs: nowMs, Event: protocol.EventSettings, Revision: revision})
	e.Publisher.Push("settings.changed", e.settings)
	return protocol.SettingsSaved{Revision: revision, OpensMs: opensMs}, nil
}

// loadSettings puts the stored settings in force. Those that this program cannot
// use, because another version wrote them, give way to the defaults: without a
// daemon a person could not even save others. They stay stored as they are.
func (e *Engine) loadSettings(ctx context.Context, nowMs int64) error {
	stored, err := e.Store.SettingsInForce(ctx, nowMs)
	if err != nil && (len(stored) == 0 || stored[len(stored)-1].Revision == 0) {
		return fmt.Errorf("read settings: %w", err)
	}
	newest := stored[len(stored)-1]
	if err == nil {
		err = settings.Usable(newest.Settings)
	}
	if err != nil {
		e.Log.Error("the stored settings cannot be used; the defaults count until others are saved", "revision", newest.Revision, "error", err)
		e.unusable = true
		newest.Settings, newest.OpensMs = settings.Default(), 0
		stored = []protocol.SettingsRevision{newest}
	}
	for _, revision := range stored {
		if revision.Revision != newest.Revision && settings.Usable(revision.Settings) != nil {
			continue
		}
		if err := e.adopt(revision); err != nil {
			return err
		}
	}
	return nil
}

// adopt puts a revision of the settings in force, beside those that still count, and
// asks for a plan by it.
func (e *Engine) adopt(revision protocol.SettingsRevision) error {
	next, err := compile(revision)
	if err != nil {
		return fmt.Errorf("settings revision %d: %w", revision.Revision, err)
	}
	rules, err := settings.BreakRules(revision.Settings.Breaks)
	if err != nil {
		return fmt.Errorf("settings revision %d: %w", revision.Revision, err)
	}
	e.known = append(e.known, next)
	e.settings, e.rules, e.outdated = revision, rules, true
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
