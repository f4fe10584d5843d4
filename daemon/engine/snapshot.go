package engine

import (
	"context"
	"time"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// Snapshot is what is true at one instant.
type Snapshot struct {
	NowMs    int64
	Settings protocol.SettingsRevision
	Plan     protocol.Plan
	Next     protocol.Phase // the phase after the present one
	NextMs   int64          // when it begins; 0 when the settings never change the phase
	Breaks   protocol.BreaksStatus
	FollowUp protocol.FollowUpStatus
	OnCall   protocol.OnCallStatus
	Location *time.Location
	Open     []ledger.Span // attention that no closed span holds yet
	Troubles []protocol.Trouble
}

// Snapshot reads everything at once, so that what a screen shows fits together.
func (e *Engine) Snapshot(ctx context.Context) (Snapshot, error) {
	var s Snapshot
	err := e.do(ctx, func(nowMs int64) {
		next, nextMs, _ := e.inForce.Next(nowMs)
		s = Snapshot{
			NowMs:    nowMs,
			Settings: e.settings,
			Plan:     e.plan,
			Next:     next,
			NextMs:   nextMs,
			Breaks:   e.breaksStatus(nowMs),
			FollowUp: e.followUpStatus(nowMs),
			OnCall:   e.onCallStatus(),
			Location: e.zone.location,
			Open:     e.openSpans(nowMs),
			Troubles: e.troubles(),
		}
	})
	return s, err
}

// troubles are what the settings ask for and cannot have.
func (e *Engine) troubles() []protocol.Trouble {
	var list []protocol.Trouble
	if e.unusable {
		list = append(list, protocol.TroubleSettingsUnread)
	}
	if e.zone.unknown != "" {
		list = append(list, protocol.TroubleZoneUnknown)
	}
	if e.zone.guessed {
		list = append(list, protocol.TroubleZoneGuessed)
	}
	return list
}
