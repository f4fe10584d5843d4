package engine

import (
	"context"

	"offhours/daemon/breaks"
	"offhours/daemon/ledger"
	"offhours/protocol"
)

// presence is what one connected browser last said.
type presence struct {
	activity    protocol.Activity
	heardMs     int64 // 0: it has said nothing yet
	awaySinceMs int64 // of the last input, or of the attention that went on without any; 0: not known
}

// Connected notes that a browser is there and sends it everything that is pushed
// on change. It happens between two changes, so an older plan never overtakes a
// newer one.
func (e *Engine) Connected(ctx context.Context, browser string) error {
	return e.do(ctx, func(nowMs int64) {
		e.browsers[browser] = presence{}
		e.Publisher.PushTo(browser, "settings.changed", e.settings)
		e.Publisher.PushTo(browser, "plan.changed", e.plan)
		e.Publisher.PushTo(browser, "breaks.changed", e.breaksStatus(nowMs))
		e.Publisher.PushTo(browser, "followUp.changed", e.followUpStatus(nowMs))
		e.Publisher.PushTo(browser, "onCall.changed", e.onCallStatus())
		e.Publisher.PushTo(browser, "screen.changed", e.screen())
	})
}

// Gone forgets what the browser said. Its open span ends with it; what it saw
// until then arrives as closed spans when it comes back.
func (e *Engine) Gone(ctx context.Context, browser string) error {
	return e.do(ctx, func(int64) { delete(e.browsers, browser) })
}

// Activity takes over what is in front in a browser.
func (e *Engine) Activity(ctx context.Context, browser string, activity protocol.Activity) error {
	return e.do(ctx, func(nowMs int64) {
		before := e.browsers[browser]
		if before.activity.Rule != "" && activity.Rule == "" {
			e.attendedMs = max(e.attendedMs, min(activity.SinceMs, nowMs))
		}
		e.browsers[browser] = before.next(activity, nowMs)
	})
}

// next is the presence after another word. Attention that ends because nobody is
// there ends at the last input, or when what was watched without any was over: since
// then they are away. Elsewhere the browser says when the last input was.
func (p presence) next(activity protocol.Activity, nowMs int64) presence {
	n := presence{activity: activity, heardMs: nowMs}
	switch {
	case !activity.Away || activity.Rule != "":
	case p.activity.Away && p.activity.Rule == "":
		n.awaySinceMs = p.awaySinceMs
	case p.activity.Rule != "":
		n.awaySinceMs = max(activity.SinceMs, activity.InputMs)
	default:
		n.awaySinceMs = activity.InputMs
	}
	return n
}

// openUntilMs is how far the open span of p reaches: to now, but never further
// past the last word than MaxGapMs.
func (p presence) openUntilMs(nowMs int64) int64 {
	return min(nowMs, p.heardMs+protocol.MaxGapMs)
}

// attends says whether the browser has a platform in front at the instant.
func (p presence) attends(nowMs int64) bool {
	return p.activity.Rule != "" && p.openUntilMs(nowMs) == nowMs
}

// openSpans is the attention that no closed span holds yet.
func (e *Engine) openSpans(nowMs int64) []ledger.Span {
	var open []ledger.Span
	for browser, p := range e.browsers {
		toMs := p.openUntilMs(nowMs)
		if p.activity.Rule == "" || toMs <= p.activity.FromMs {
			continue
		}
		open = append(open, ledger.Span{
			Browser:   browser,
			FromMs:    p.activity.FromMs,
			ToMs:      toMs,
			SinceMs:   p.activity.SinceMs,
			Rule:      p.activity.Rule,
			Attention: p.activity.Attention,
			Zone:      e.zone.name,
			Client:    p.activity.Client,
		})
	}
	return open
}

// presence joins what all browsers say: platforms have attention when one of
// them has; the person is at the desk when the latest word about keyboard and
// mouse says so, because that input is the same for all of them. Who talks is there, too,
// with their hands in their lap: an hour of listening is no rest.
func (e *Engine) presence(nowMs int64) breaks.Presence {
	now := breaks.Presence{Off: !e.worksNow(), Hold: e.firstHold(), Shift: e.shift.Shift}
	latest := presence{activity: protocol.Activity{Away: true}}
	for _, p := range e.browsers {
		if p.attends(nowMs) {
			now.Watches = (now.Watches || !now.Place) && p.activity.Attention == protocol.Watched
			now.Place = true
			now.Strains = now.Strains || e.strains(p.activity)
			now.Types = now.Types || p.activity.Typing
		}
		if p.heardMs > latest.heardMs {
			latest = p
		}
	}
	isLocked := e.screen().Locked
	talks := e.talks() && !isLocked
	now.Away, now.AwaySinceMs = (latest.activity.Away || isLocked) && !now.Place && !talks, latest.awaySinceMs
	if now.AwaySinceMs != 0 {
		now.AwaySinceMs = max(now.AwaySinceMs, e.talkedMs, e.attendedMs)
	}
	return now
}

// strains says whether somebody answers people: what is only watched strains nobody.
func (e *Engine) strains(activity protocol.Activity) bool {
	place, ok := e.PlaceOf(activity.Rule)
	return ok && activity.Attention == protocol.Focused && (place.Role == protocol.Community || place.Role == protocol.Care)
}

// worksNow says whether breaks are asked for: in working hours, the follow-up and on
// call.
func (e *Engine) worksNow() bool {
	return e.phase.Phase == protocol.Work || e.followUp.Open || e.onCall.Number > 0
}
