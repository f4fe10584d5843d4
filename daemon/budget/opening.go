package budget

import (
	"slices"

	"offhours/protocol"
)

// OpeningKind is why something was open outside working hours.
type OpeningKind string

// The kinds of opening, as they are stored.
const (
	OpenedFollowUp OpeningKind = "follow_up"
	OpenedOnCall   OpeningKind = "on_call"
	OpenedDelay    OpeningKind = "delay" // a platform that waits first, after the wait
)

// Opening is one time that something was open outside working hours all the same.
type Opening struct {
	Number  int64 // 0: not yet kept
	Kind    OpeningKind
	Date    string // follow-up: the local date whose purse it is
	FromMs  int64
	UntilMs int64 // exclusive. While it is not Over: on-call and delay: when it will end; follow-up: when SpentMs was last kept
	Over    bool
	SpentMs int64 // follow-up: what it took from the purse

	Reason   string        // on-call and delay
	Platform string        // on-call: the only platform that is open, "" for all; delay: which
	Role     protocol.Role // on-call: the role that is open, content with community; "" for all
}

// Earlier is the opening as it would be had it begun so much before.
func (o Opening) Earlier(byMs int64) Opening {
	o.FromMs, o.UntilMs = o.FromMs-byMs, o.UntilMs-byMs
	return o
}

// FollowUpRoles are the kinds of work that a follow-up opens.
func FollowUpRoles() []protocol.Role { return []protocol.Role{protocol.Community, protocol.Care} }

// Opens says whether a place is open by the opening at an instant.
func (o Opening) Opens(place protocol.Place) bool {
	return (o.Platform == "" || o.Platform == place.Platform) && slices.ContainsFunc(o.roles(), func(role protocol.Role) bool {
		return role == "" || role == place.Role
	})
}

// Verdicts are the part of a plan from an instant on that the opening opens, until it
// ends.
func (o Opening) Verdicts(fromMs int64) (open []protocol.VerdictRange) {
	for _, role := range o.roles() {
		open = append(open, protocol.VerdictRange{
			Verdict: protocol.Open, FromMs: fromMs, ToMs: o.UntilMs, Platform: o.Platform, Role: role,
			Opening: protocol.OpeningKind(o.Kind),
		})
	}
	return open
}

// roles are the kinds of work that it opens; "" is all of them. Who is on call for
// content to take a post down finds it where people answer it, not only where it was
// made.
func (o Opening) roles() []protocol.Role {
	switch {
	case o.Kind == OpenedFollowUp:
		return FollowUpRoles()
	case o.Role == protocol.Content:
		return []protocol.Role{protocol.Content, protocol.Community}
	default:
		return []protocol.Role{o.Role}
	}
}

// IsFollowUp says whether a follow-up opens that kind of work.
func IsFollowUp(role protocol.Role) bool { return slices.Contains(FollowUpRoles(), role) }
