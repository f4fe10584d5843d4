package ledger_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/ledger"
	"offhours/protocol"
)

// horizonMs is short, so that the model below can look at each millisecond and
// so that attentions collide in every way.
const horizonMs = 60

// attentions draws what three browsers truly saw, each attention uncut. Within
// one browser they may overlap: no rule of the ledger relies on the opposite.
func attentions(t *rapid.T) []ledger.Span {
	one := rapid.Custom(func(t *rapid.T) ledger.Span {
		fromMs := rapid.Int64Range(0, horizonMs-1).Draw(t, "from")
		return ledger.Span{
			Browser:   rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "browser"),
			FromMs:    fromMs,
			ToMs:      rapid.Int64Range(fromMs+1, horizonMs).Draw(t, "to"),
			SinceMs:   fromMs,
			Rule:      rapid.SampledFrom([]string{"facebook.feed", "x.feed", "x.inbox"}).Draw(t, "rule"),
			Attention: rapid.SampledFrom([]protocol.Attention{focused, watched}).Draw(t, "attention"),
			Zone:      rapid.SampledFrom([]string{"Africa/Cairo", "Asia/Dubai"}).Draw(t, "zone"),
			Client:    rapid.SampledFrom([]string{"", "c1", "c2"}).Draw(t, "client"),
		}
	})
	return rapid.SliceOfN(one, 0, 12).Draw(t, "attentions")
}

// sent draws one way in which the attentions may arrive: cut, with pieces sent
// again (also as checkpoints of a growing open span), in any order. That covers
// batches too: an upload only decides what is read next to what.
func sent(t *rapid.T, whole []ledger.Span) []ledger.Span {
	var pieces []ledger.Span
	for _, attention := range whole {
		for rest := attention; ; {
			piece := rest
			piece.ToMs = rapid.Int64Range(rest.FromMs+1, rest.ToMs).Draw(t, "cut")
			checkpoint := piece
			checkpoint.ToMs = rapid.Int64Range(piece.FromMs+1, piece.ToMs).Draw(t, "checkpoint")
			pieces = append(pieces, slices.Repeat([]ledger.Span{piece}, rapid.IntRange(1, 2).Draw(t, "times"))...)
			pieces = append(pieces, checkpoint)
			if rest.FromMs = piece.ToMs; rest.FromMs == rest.ToMs {
				break
			}
		}
	}
	return rapid.Permutation(pieces).Draw(t, "order")
}

// beats is the rule of counting once more, written for reading.
func beats(a, b ledger.Span) bool {
	switch {
	case a.Attention != b.Attention:
		return a.Attention == focused
	case a.SinceMs != b.SinceMs:
		return a.SinceMs > b.SinceMs
	case a.Browser != b.Browser:
		return a.Browser < b.Browser
	case a.Rule != b.Rule:
		return a.Rule < b.Rule
	case a.Zone != b.Zone:
		return a.Zone < b.Zone
	}
	return a.Client < b.Client
}

// model asks for every millisecond on its own who owns it.
func model(spans []ledger.Span) []ledger.Segment {
	segments := []ledger.Segment{}
	for ms := range int64(horizonMs) {
		var owner *ledger.Span
		for i, s := range spans {
			if s.FromMs <= ms && ms < s.ToMs && (owner == nil || beats(s, *owner)) {
				owner = &spans[i]
			}
		}
		if owner == nil {
			continue
		}
		now := ledger.Segment{FromMs: ms, ToMs: ms + 1, Rule: owner.Rule, Zone: owner.Zone, Attention: owner.Attention, Client: owner.Client}
		if n := len(segments); n > 0 && joins(segments[n-1], now) {
			segments[n-1].ToMs = now.ToMs
		} else {
			segments = append(segments, now)
		}
	}
	return segments
}

// joins reports whether now goes on where last ended, differing in nothing.
func joins(last, now ledger.Segment) bool {
	return last.ToMs == now.FromMs &&
		last.Rule == now.Rule && last.Zone == now.Zone && last.Attention == now.Attention && last.Client == now.Client
}

func TestAnyCutOrderAndRepetitionGivesTheTrueLedger(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := attentions(t)
		pieces := sent(t, whole)
		before := slices.Clone(pieces)
		want := model(whole)
		if diff := cmp.Diff(want, ledger.Settle(whole)); diff != "" {
			t.Fatalf("uncut (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(want, ledger.Settle(pieces)); diff != "" {
			t.Fatalf("cut, repeated, shuffled (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(before, pieces); diff != "" {
			t.Fatalf("Settle changed its input:\n%s", diff)
		}
	})
}

func TestSumOfAnyWindowIsAtMostItsLength(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := ledger.Settle(sent(t, attentions(t)))
		fromMs := rapid.Int64Range(0, horizonMs).Draw(t, "from")
		toMs := rapid.Int64Range(fromMs, horizonMs).Draw(t, "to")
		window := func(string) (int64, int64) { return fromMs * quarterMs, toMs * quarterMs }
		total := ledger.Total(sum(inQuarters(segments), window).Platforms(places)) / quarterMs
		if total > toMs-fromMs {
			t.Fatalf("%d ms in a window of %d ms", total, toMs-fromMs)
		}
		if alone := covered(segments, fromMs, toMs); total != alone {
			t.Fatalf("%d ms, but %d ms of the window are owned", total, alone)
		}
	})
}

// Who travels has days that last from when to when in each zone.
func TestSumOfAnyTravelledDayIsAtMostItsExtent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := ledger.Settle(sent(t, attentions(t)))
		windows := map[string][2]int64{}
		for _, zone := range []string{"Africa/Cairo", "Asia/Dubai"} {
			fromMs := rapid.Int64Range(0, horizonMs).Draw(t, "from")
			windows[zone] = [2]int64{fromMs * quarterMs, rapid.Int64Range(fromMs, horizonMs).Draw(t, "to") * quarterMs}
		}
		window := func(zone string) (int64, int64) { return windows[zone][0], windows[zone][1] }
		home := windows["Africa/Cairo"]
		sums := sum(inQuarters(segments), window)
		fromMs, toMs := sums.Extent(home[0], home[1], window)
		if total := ledger.Total(sums.Platforms(places)); total > toMs-fromMs {
			t.Fatalf("%d ms in a day of %d ms", total, toMs-fromMs)
		}
		if fromMs > home[0] || toMs < home[1] {
			t.Fatalf("from %d to %d leaves out the zone in force, %v", fromMs, toMs, home)
		}
	})
}

// inQuarters makes each millisecond a quarter of an hour, in which statistics are kept.
func inQuarters(segments []ledger.Segment) []ledger.Segment {
	long := slices.Clone(segments)
	for i := range long {
		long[i].FromMs, long[i].ToMs = long[i].FromMs*quarterMs, long[i].ToMs*quarterMs
	}
	return long
}

// covered counts the owned milliseconds one by one.
func covered(segments []ledger.Segment, fromMs, toMs int64) (owned int64) {
	for ms := fromMs; ms < toMs; ms++ {
		if slices.ContainsFunc(segments, func(s ledger.Segment) bool { return s.FromMs <= ms && ms < s.ToMs }) {
			owned++
		}
	}
	return owned
}

// What was for a client is part of the whole, and counted once.
func TestTimeOfClientsIsPartOfTheWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		segments := ledger.Settle(sent(t, attentions(t)))
		fromMs := rapid.Int64Range(0, horizonMs).Draw(t, "from")
		toMs := rapid.Int64Range(fromMs, horizonMs).Draw(t, "to")
		window := func(string) (int64, int64) { return fromMs * quarterMs, toMs * quarterMs }
		got := map[string]int64{}
		sums := sum(inQuarters(segments), window)
		for _, client := range sums.Clients(places, func(id string) string { return "label of " + id }) {
			if client.Label != "label of "+client.ID || ledger.Total(client.Platforms) != client.TotalMs || client.TotalMs == 0 {
				t.Fatalf("%+v", client)
			}
			got[client.ID] = client.TotalMs / quarterMs
		}
		want := map[string]int64{}
		for _, id := range []string{"c1", "c2"} {
			of := slices.DeleteFunc(slices.Clone(segments), func(s ledger.Segment) bool { return s.Client != id })
			if ms := covered(of, fromMs, toMs); ms > 0 {
				want[id] = ms
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("-want +got:\n%s", diff)
		}
	})
}
