package ledger

import (
	"slices"

	"offhours/daemon/places"
	"offhours/protocol"
)

// Entry is what the person says that a stretch of time was. Its rule is that of
// [places.ByHand].
type Entry struct {
	Zone string // whose clocks showed it
	protocol.Entry

	WithdrawnMs int64  // when it was withdrawn; 0: it holds
	Browser     string // where it was said; "" at the owner's door
}

// Amend lays entries over segments: each takes the place of whatever is under it, and one that
// is seen only names that anew. They are in the order in which they were said, and none of them
// was withdrawn.
// The segments are as [Settle] makes them, and so is the result; the input is not changed.
func Amend(segments []Segment, entries []Entry) []Segment {
	for i := range entries {
		segments = amend(segments, &entries[i])
	}
	return segments
}

func amend(segments []Segment, e *Entry) []Segment {
	out := make([]Segment, 0, len(segments)+2)
	after := slices.IndexFunc(segments, func(s Segment) bool { return s.ToMs > e.FromMs })
	if after < 0 {
		after = len(segments)
	}
	out = append(out, segments[:after]...)
	if after < len(segments) && segments[after].FromMs < e.FromMs {
		before := segments[after]
		before.ToMs = e.FromMs
		out = append(out, before)
	}
	out = e.count(out, segments[after:])
	for _, s := range segments[after:] {
		if s.FromMs = max(s.FromMs, e.ToMs); s.FromMs < s.ToMs {
			out = append(out, s)
		}
	}
	return out
}

// count appends what counts in the time of an entry. The segments are those that end after its
// beginning.
func (e *Entry) count(out, segments []Segment) []Segment {
	said := Segment{
		FromMs: e.FromMs, ToMs: e.ToMs, Rule: places.ByHand(e.Platform, e.Role), Zone: e.Zone,
		Attention: protocol.Focused, Client: e.Client, Entry: e.Number,
	}
	switch {
	case e.Platform == "":
		return out
	case !e.Seen:
		return append(out, said)
	}
	for i := 0; i < len(segments) && segments[i].FromMs < e.ToMs; i++ {
		said.FromMs, said.ToMs = max(segments[i].FromMs, e.FromMs), min(segments[i].ToMs, e.ToMs)
		said.Zone, said.Attention = segments[i].Zone, segments[i].Attention
		out = join(out, said)
	}
	return out
}
