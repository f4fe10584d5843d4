package settings

import (
	"fmt"

	"offhours/daemon/zones"
	"offhours/protocol"
)

// SystemZone as the document's zone stands for the zone of the computer, also
// when that changes.
const SystemZone = "system"

// checkZone accepts SystemZone and every name that the zone data at hand has.
// "Local", which Go would take too, is left out: it means nothing to a browser.
func checkZone(name string) []FieldError {
	if name == SystemZone {
		return nil
	}
	if _, err := zones.Load(name); err == nil && name != "" && name != "Local" {
		return nil
	}
	return []FieldError{{
		Field:   "zone",
		Problem: fmt.Sprintf("%q is not a time zone that this computer knows", name),
		Hint:    `write "system" for the zone of this computer, or a name such as "Africa/Cairo"`,
		Code:    protocol.ProblemZone,
	}}
}
