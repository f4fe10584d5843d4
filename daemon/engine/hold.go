package engine

import (
	"context"

	"offhours/protocol"
)

// takeHold takes over why nobody is to be prompted now; "" for no reason. While
// there is one,
//
//   - a break that becomes due waits, and asks when the hold ends: see the breaks;
//   - a prompt that is on the screen stays there, where the desktop puts it away;
//   - the follow-up is not offered, nor its end told: screens say both;
//   - a warning waits too. When the hold ends in time, it says how long it really
//     is; when the platforms have closed by then, nobody hears of it any more;
//   - that a break is over is not told: whoever comes back later knows.
//
// So however long it lasts, one prompt follows, and nothing is stacked.
func (e *Engine) takeHold(ctx context.Context, hold protocol.Hold) {
	nowMs := e.clockMs()
	e.advance(ctx, nowMs)
	e.hold = hold
	e.advance(ctx, nowMs)
	e.Publisher.Push("breaks.changed", e.breaksStatus(nowMs)) // the reason may be all that is new
}
