package schedule

import (
	"cmp"
	"slices"

	"offhours/protocol"
)

// maxRungs is how many verdicts of places a plan has room for. A person's own list
// gives far fewer; only many documents that wait beside each other could give more.
const maxRungs = 120

// Ladder is how off hours treat the platforms. The zero Ladder closes them all.
type Ladder struct {
	FirstWeek protocol.Verdict // of places that are firmer below; "": closed
	Verdict   protocol.Verdict // of places that Places does not name; "": closed
	WaitMs    int64            // how long a delay waits
	Places    []protocol.OffPlace
	Embeds    protocol.Verdict // of what lies in other sites' pages: closed, or left alone
}

// VerdictOf is what a place gets after the first week. The platform "" stands for all
// that have no verdict of their own, the role "" likewise.
func (l Ladder) VerdictOf(platform string, role protocol.Role) protocol.Verdict {
	verdict := cmp.Or(l.Verdict, protocol.Closed)
	for _, p := range l.Places {
		if (p.Platform == "" || p.Platform == platform) && (p.Role == "" || p.Role == role) {
			verdict = p.Verdict
		}
	}
	return verdict
}

// InFirstWeek is the ladder of the first week: no place is firmer than FirstWeek.
func (l Ladder) InFirstWeek() Ladder {
	most := cmp.Or(l.FirstWeek, protocol.Closed)
	return l.each(func(platform string, role protocol.Role) protocol.Verdict {
		return freer(l.VerdictOf(platform, role), most)
	})
}

// With is the strictest of two ladders at every place after the first week, and waits
// as long as either. Embeds are closed if either closes them.
func (l Ladder) With(other Ladder) Ladder {
	both := Ladder{Places: slices.Concat(l.Places, other.Places)}
	out := both.each(func(platform string, role protocol.Role) protocol.Verdict {
		return firmer(l.VerdictOf(platform, role), other.VerdictOf(platform, role))
	})
	out.WaitMs = max(l.WaitMs, other.WaitMs)
	out.Embeds = firmer(l.Embeds, other.Embeds)
	return out
}

// OpensMore says whether the ladder gives any place more freedom than it has, in the
// first week or after it, lets it wait less, or leaves embeds alone that are closed;
// see [InForce.Ladders].
func (l Ladder) OpensMore(first, later Ladder) bool {
	return l.InFirstWeek().isFreer(first) || l.isFreer(later) ||
		l.delays() && later.delays() && l.WaitMs < later.WaitMs ||
		later.Embeds == protocol.Closed && l.Embeds != protocol.Closed
}

func (l Ladder) isFreer(than Ladder) bool {
	both := Ladder{Places: slices.Concat(l.Places, than.Places)}
	return slices.ContainsFunc(both.rungs(), func(at protocol.OffPlace) bool {
		return firmness(l.VerdictOf(at.Platform, at.Role)) < firmness(than.VerdictOf(at.Platform, at.Role))
	})
}

func (l Ladder) delays() bool {
	return slices.ContainsFunc(l.rungs(), func(at protocol.OffPlace) bool {
		return l.VerdictOf(at.Platform, at.Role) == protocol.Delay
	})
}

// each is the ladder in which the places named in this one have their verdicts by
// another rule. What says nothing new is left out.
func (l Ladder) each(verdictOf func(platform string, role protocol.Role) protocol.Verdict) Ladder {
	out := Ladder{FirstWeek: l.FirstWeek, Verdict: verdictOf("", ""), WaitMs: l.WaitMs, Embeds: l.Embeds}
	for _, at := range l.rungs() {
		at.Verdict = verdictOf(at.Platform, at.Role)
		if at.Verdict != out.VerdictOf(at.Platform, at.Role) {
			out.Places = append(out.Places, at)
		}
	}
	return out.bounded()
}

// rungs are all places between which the ladder may tell a difference, from the
// general to the particular, so that the last that fits a place is its own: all of
// them, each platform and each kind of work as a whole, then one on the other.
func (l Ladder) rungs() []protocol.OffPlace {
	platforms, roles := l.named()
	places := []protocol.OffPlace{{}}
	for _, platform := range platforms {
		places = append(places, protocol.OffPlace{Platform: platform})
	}
	for _, role := range roles {
		places = append(places, protocol.OffPlace{Role: role})
	}
	for _, platform := range platforms {
		for _, role := range roles {
			places = append(places, protocol.OffPlace{Platform: platform, Role: role})
		}
	}
	return places
}

// named are the platforms and the roles that have verdicts of their own.
func (l Ladder) named() (platforms []string, roles []protocol.Role) {
	for _, p := range l.Places {
		if p.Platform != "" && !slices.Contains(platforms, p.Platform) {
			platforms = append(platforms, p.Platform)
		}
		if p.Role != "" && !slices.Contains(roles, p.Role) {
			roles = append(roles, p.Role)
		}
	}
	return platforms, roles
}

// bounded treats all places alike, by the firmest verdict, where there are more than
// fit into a plan: too much said must not be a way out.
func (l Ladder) bounded() Ladder {
	if len(l.Places) <= maxRungs {
		return l
	}
	for _, p := range l.Places {
		l.Verdict = firmer(l.Verdict, p.Verdict)
	}
	l.Places = nil
	return l
}

func firmness(verdict protocol.Verdict) int {
	return slices.Index([]protocol.Verdict{protocol.Open, protocol.Remind, protocol.Delay, protocol.Closed}, verdict)
}

func firmer(a, b protocol.Verdict) protocol.Verdict {
	if firmness(b) > firmness(a) {
		return b
	}
	return a
}

func freer(a, b protocol.Verdict) protocol.Verdict {
	if firmness(b) < firmness(a) {
		return b
	}
	return a
}
