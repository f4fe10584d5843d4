package facts

import (
	"time"

	"offhours/daemon/desktop"
	"offhours/protocol"
)

// aheadMs is how far zone data are compared: 18 months, in which every change of the
// clock occurs that is known of so far ahead.
const aheadMs = 548 * 24 * 3_600_000

// maxOffsets is as many as a browser may report.
const maxOffsets = 24

// offsets are those of a zone from an instant on, and up to where they hold.
func offsets(zone string, fromMs int64) (list []protocol.ZoneOffset, toMs int64) {
	location, err := desktop.Zones{}.Zone(zone)
	if err != nil {
		return nil, fromMs
	}
	toMs = fromMs + aheadMs
	for atMs := fromMs; atMs < toMs; {
		at := time.UnixMilli(atMs).In(location)
		if len(list) == maxOffsets {
			return list, atMs
		}
		_, seconds := at.Zone()
		list = append(list, protocol.ZoneOffset{FromMs: atMs, OffsetMin: seconds / 60})
		_, end := at.ZoneBounds()
		if end.IsZero() {
			break
		}
		atMs = end.UnixMilli()
	}
	return list, toMs
}
