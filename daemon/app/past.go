package app

import (
	"context"
	"sync"
	"time"

	"offhours/daemon/budget"
	"offhours/daemon/engine"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/daemon/zones"
	"offhours/protocol"
)

// past remembers the hours of revisions that were asked about. A revision never
// changes, so none is read or compiled twice.
type past struct {
	mu   sync.Mutex
	read map[int64]ofRevision
}

// ofRevision is what a revision of the settings says of hours and of platforms outside them.
type ofRevision struct {
	hours  schedule.Hours
	ladder schedule.Ladder
	zone   string // of the document: SystemZone, or a name
}

// revision is a revision that counted at some instant of the past.
type revision struct {
	protocol.SettingsRevision // without the document
	ofRevision
}

// revisionsBetween are those that counted between two instants, oldest first.
func (a *App) revisionsBetween(ctx context.Context, fromMs, toMs int64) ([]revision, error) {
	found, err := a.store.RevisionsBetween(ctx, fromMs, toMs)
	if err != nil {
		return nil, err
	}
	all := make([]revision, 0, len(found))
	for _, r := range found {
		of, err := a.ofRevision(ctx, r.Revision)
		if err != nil {
			return nil, err
		}
		all = append(all, revision{r, of})
	}
	return all, nil
}

func (a *App) ofRevision(ctx context.Context, number int64) (ofRevision, error) {
	a.past.mu.Lock()
	defer a.past.mu.Unlock()
	if of, known := a.past.read[number]; known {
		return of, nil
	}
	document, readable, err := a.store.Document(ctx, number)
	if err != nil {
		return ofRevision{}, err
	}
	if !readable || settings.Usable(document) != nil {
		document = settings.Default() // which counts in the place of what cannot be used
	}
	hours, err := schedule.Compile(document)
	if err != nil {
		return ofRevision{}, err
	}
	ladder, err := settings.Ladder(document.Off)
	if err != nil {
		return ofRevision{}, err
	}
	of := ofRevision{hours, ladder, document.Zone}
	if a.past.read == nil {
		a.past.read = map[int64]ofRevision{}
	}
	a.past.read[number] = of
	return of, nil
}

// inForce are the hours of revisions for somebody in a zone. A document that names a
// zone of its own holds in that one.
func inForce(revisions []revision, zone string) schedule.InForce {
	all := make(schedule.InForce, 0, len(revisions))
	for _, r := range revisions {
		name := zone
		if r.zone != settings.SystemZone {
			name = r.zone
		}
		location, err := zones.Load(name)
		if err != nil {
			location = locationOf(zone)
		}
		all = append(all, schedule.Document{
			Revision: r.Revision, Hours: r.hours, Ladder: r.ladder, Location: location, SavedMs: r.SavedMs, FullMs: r.OpensMs,
		})
	}
	return all
}

// locationOf is a zone by its name. One that this computer no longer knows counts as
// UTC.
func locationOf(zone string) *time.Location {
	location, err := zones.Load(zone)
	if err != nil {
		return time.UTC
	}
	return location
}

// openingsBetween are the openings that touch the time between two instants.
func (a *App) openingsBetween(ctx context.Context, now engine.Snapshot, fromMs, toMs int64) ([]budget.Opening, error) {
	all, err := a.store.Openings(ctx, fromMs, toMs)
	return touching(all, now, fromMs, toMs), err
}

// touching leaves out the openings that do not touch the time between two instants. Of one
// that is running the store says less than is true.
func touching(openings []budget.Opening, now engine.Snapshot, fromMs, toMs int64) (touching []budget.Opening) {
	for _, o := range openings {
		if o.Kind == budget.OpenedFollowUp && !o.Over {
			o.UntilMs = max(o.UntilMs, now.NowMs+1)
		}
		if fromMs < o.UntilMs && o.FromMs < toMs {
			touching = append(touching, o)
		}
	}
	return touching
}
