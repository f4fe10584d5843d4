package places

import (
	"strings"

	"offhours/protocol"
)

// byHand begins the rules of time of which the person has said where it was. No table has
// them, and no page is on one.
const byHand = "hand."

// ByHand is the rule of time that was said to be at a place: "hand.facebook.care".
func ByHand(platform string, role protocol.Role) string {
	return byHand + platform + "." + string(role)
}

// IsByHand says whether a rule is one of those.
func IsByHand(rule string) bool { return strings.HasPrefix(rule, byHand) }

// placeByHand is the place of such a rule; false for all others.
func placeByHand(rule string) (protocol.Place, bool) {
	place, isByHand := strings.CutPrefix(rule, byHand)
	platform, role, found := strings.Cut(place, ".")
	if !isByHand || !found {
		return protocol.Place{}, false
	}
	return protocol.Place{Platform: platform, Role: protocol.Role(role), Rule: rule}, true
}
