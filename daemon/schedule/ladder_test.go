package schedule_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

func TestTheLastPlaceThatFitsWins(t *testing.T) {
	ladder := schedule.Ladder{Verdict: protocol.Delay, Places: []protocol.OffPlace{
		{Role: protocol.Care, Verdict: protocol.Open},
		{Platform: "youtube", Verdict: protocol.Closed},
		{Platform: "x", Role: protocol.Feed, Verdict: protocol.Remind},
	}}
	for place, want := range map[protocol.Place]protocol.Verdict{
		{Platform: "facebook", Role: protocol.Feed}: protocol.Delay,
		{Platform: "facebook", Role: protocol.Care}: protocol.Open,
		{Platform: "youtube", Role: protocol.Care}:  protocol.Closed, // the platform is named later
		{Platform: "x", Role: protocol.Feed}:        protocol.Remind,
		{Platform: "x", Role: protocol.Ads}:         protocol.Delay,
	} {
		if got := ladder.VerdictOf(place.Platform, place.Role); got != want {
			t.Errorf("%s %s is %s, want %s", place.Platform, place.Role, got, want)
		}
	}
}

func TestTheZeroLadderClosesAll(t *testing.T) {
	for _, ladder := range []schedule.Ladder{{}, schedule.Ladder{}.InFirstWeek(), schedule.Ladder{}.With(schedule.Ladder{})} {
		if got := ladder.VerdictOf("facebook", protocol.Feed); got != protocol.Closed {
			t.Errorf("the feed is %q", got)
		}
	}
}

func drawVerdict(t *rapid.T, label string) protocol.Verdict {
	return rapid.SampledFrom([]protocol.Verdict{protocol.Open, protocol.Remind, protocol.Delay, protocol.Closed}).Draw(t, label)
}

func drawLadder(t *rapid.T, label string) schedule.Ladder {
	place := rapid.Custom(func(t *rapid.T) protocol.OffPlace {
		return protocol.OffPlace{
			Platform: rapid.SampledFrom([]string{"", "facebook", "x"}).Draw(t, "platform"),
			Role:     rapid.SampledFrom([]protocol.Role{"", protocol.Feed, protocol.Care}).Draw(t, "role"),
			Verdict:  drawVerdict(t, "verdict"),
		}
	})
	return schedule.Ladder{
		FirstWeek: rapid.SampledFrom([]protocol.Verdict{protocol.Remind, protocol.Closed}).Draw(t, label+" first week"),
		Verdict:   drawVerdict(t, label+" verdict"),
		WaitMs:    rapid.Int64Range(10, 60).Draw(t, label+" wait") * 1000,
		Places:    rapid.SliceOfN(place, 0, 12).Draw(t, label+" places"),
		Embeds:    rapid.SampledFrom([]protocol.Verdict{protocol.Open, protocol.Closed}).Draw(t, label+" embeds"),
	}
}

// rank is how firm a verdict is.
func rank(verdict protocol.Verdict) int {
	return map[protocol.Verdict]int{protocol.Open: 0, protocol.Remind: 1, protocol.Delay: 2, protocol.Closed: 3}[verdict]
}

// everyPlace asks about places that ladders name, and about one that none does.
func everyPlace(ask func(platform string, role protocol.Role)) {
	for _, platform := range []string{"", "facebook", "x", "youtube"} {
		for _, role := range append([]protocol.Role{""}, protocol.Roles()...) {
			ask(platform, role)
		}
	}
}

func TestTwoLaddersTogetherAreTheStricterEverywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawLadder(t, "a"), drawLadder(t, "b")
		both := a.With(b)
		opensMore := false
		everyPlace(func(platform string, role protocol.Role) {
			one, other := rank(a.VerdictOf(platform, role)), rank(b.VerdictOf(platform, role))
			if got := rank(both.VerdictOf(platform, role)); got != max(one, other) {
				t.Fatalf("%q %q: %d of %d and %d", platform, role, got, one, other)
			}
			opensMore = opensMore || one < other
		})
		checkFirstWeek(t, a, b)
		if opensMore && !a.OpensMore(b.InFirstWeek(), b) {
			t.Fatal("it opens more, and says that it does not")
		}
		if both.OpensMore(a.InFirstWeek(), a) || both.OpensMore(b.InFirstWeek(), b) {
			t.Fatal("the strictest of two opens more than one of them")
		}
	})
}

// checkFirstWeek looks at a plan by both: in the first week it is the stricter of what
// each of them has then, and no firmer.
func checkFirstWeek(t *rapid.T, a, b schedule.Ladder) {
	const nowMs, never = int64(1_795_000_000_000), int64(1) << 60
	both := schedule.InForce{{Location: time.UTC, Ladder: a}, {Location: time.UTC, Ladder: b, SavedMs: nowMs, FullMs: never}}
	plan := both.Plan(schedule.PlanInput{NowMs: nowMs, Zone: "UTC", Revision: 1, FirstWeekEndsMs: never})
	everyPlace(func(platform string, role protocol.Role) {
		want := max(rank(a.InFirstWeek().VerdictOf(platform, role)), rank(b.InFirstWeek().VerdictOf(platform, role)))
		if got := rank(plan.VerdictAt(nowMs, platform, role)); got != want {
			t.Fatalf("in the first week %q %q is %d, want %d", platform, role, got, want)
		}
	})
}

// A wait can be shortened only where something waited before.
func TestAShorterWaitOpensMoreWhereSomethingWaited(t *testing.T) {
	const short, long = 20_000, 60_000
	waits := schedule.Ladder{Verdict: protocol.Delay, WaitMs: short}
	for before, want := range map[protocol.Verdict]bool{protocol.Open: false, protocol.Delay: true} {
		then := schedule.Ladder{Verdict: before, WaitMs: long}
		if got := waits.OpensMore(then.InFirstWeek(), then); got != want {
			t.Errorf("after %s it opens more: %v, want %v", before, got, want)
		}
	}
}

// Embeds that are closed stay so while a document that leaves them alone waits, and to
// leave them alone is what waits.
func TestEmbedsAreClosedIfAnyDocumentThatCountsClosesThem(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const nowMs, never = int64(1_795_000_000_000), int64(1) << 60
		a, b := drawLadder(t, "a"), drawLadder(t, "b")
		both := schedule.InForce{{Location: time.UTC, Ladder: a}, {Location: time.UTC, Ladder: b, SavedMs: nowMs, FullMs: never}}
		plan := both.Plan(schedule.PlanInput{NowMs: nowMs, Zone: "UTC", Revision: 1})
		want := a.Embeds == protocol.Closed || b.Embeds == protocol.Closed
		if got := plan.Embeds == protocol.Closed; got != want {
			t.Fatalf("%s with %s: closed is %v, want %v", a.Embeds, b.Embeds, got, want)
		}
		b.Places, b.Verdict, b.FirstWeek, b.WaitMs = a.Places, a.Verdict, a.FirstWeek, a.WaitMs
		opens := a.Embeds == protocol.Closed && b.Embeds == protocol.Open
		if got := b.OpensMore(a.InFirstWeek(), a); got != opens {
			t.Fatalf("%s after %s opens more: %v, want %v", b.Embeds, a.Embeds, got, opens)
		}
	})
}

func TestNoPlaceIsFirmerInTheFirstWeekThanItAsksFor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ladder := drawLadder(t, "a")
		first := ladder.InFirstWeek()
		everyPlace(func(platform string, role protocol.Role) {
			want := min(rank(ladder.VerdictOf(platform, role)), rank(ladder.FirstWeek))
			if got := rank(first.VerdictOf(platform, role)); got != want {
				t.Fatalf("%q %q: %d, want %d", platform, role, got, want)
			}
		})
	})
}

// Whatever places are named, working hours are open, nights are closed, and off hours
// get what the ladder says.
func TestPlanFollowsTheLadder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		_, hours, loc, fromMs, toMs := drawHours(t)
		ladder := drawLadder(t, "a")
		endsMs := rapid.Int64Range(fromMs, toMs).Draw(t, "first week ends")
		plan := schedule.InForce{{Hours: hours, Location: loc, Ladder: ladder}}.Plan(schedule.PlanInput{
			NowMs: rapid.Int64Range(fromMs, toMs).Draw(t, "now"), Zone: loc.String(), Revision: 1, FirstWeekEndsMs: endsMs,
		})
		atMs := rapid.Int64Range(plan.MadeAtMs, plan.ValidUntilMs-1).Draw(t, "at")
		phase, _ := plan.PhaseAt(atMs)
		everyPlace(func(platform string, role protocol.Role) {
			want := protocol.Closed
			switch {
			case phase.Phase == protocol.Work:
				want = protocol.Open
			case phase.Phase == protocol.Off && atMs < endsMs:
				want = ladder.InFirstWeek().VerdictOf(platform, role)
			case phase.Phase == protocol.Off:
				want = ladder.VerdictOf(platform, role)
			}
			if got := plan.VerdictAt(atMs, platform, role); got != want {
				t.Fatalf("%s in %s: %q %q is %s, want %s", show(atMs), phase.Phase, platform, role, got, want)
			}
		})
	})
}

func TestEnteringOpensOnlyWhatWaits(t *testing.T) {
	nowMs := utc(t, "2026-11-24T18:00Z")
	ladder := schedule.Ladder{Verdict: protocol.Delay, WaitMs: 20_000, Places: []protocol.OffPlace{
		{Role: protocol.Ads, Verdict: protocol.Closed}, {Role: protocol.Care, Verdict: protocol.Remind},
	}}
	in := schedule.InForce{{Hours: compile(t, fullWeek()), Location: time.UTC, Ladder: ladder}}
	plan := in.Plan(schedule.PlanInput{
		NowMs: nowMs, Zone: "UTC", Revision: 1,
		Entered: []schedule.Entered{{Platform: "facebook", UntilMs: nowMs + 10*60_000}},
	})
	want := []string{"facebook feed open", "facebook ads closed", "facebook care remind", "x feed delay", "facebook feed delay"}
	var got []string
	for _, at := range []struct {
		platform string
		role     protocol.Role
		ms       int64
	}{
		{"facebook", protocol.Feed, 0},
		{"facebook", protocol.Ads, 0},
		{"facebook", protocol.Care, 0},
		{"x", protocol.Feed, 0},
		{"facebook", protocol.Feed, 10 * 60_000},
	} {
		got = append(got, fmt.Sprintf("%s %s %s", at.platform, at.role, plan.VerdictAt(nowMs+at.ms, at.platform, at.role)))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if plan.WaitMs != 20_000 {
		t.Errorf("it waits %d ms", plan.WaitMs)
	}
}

// Too many verdicts for a plan must not be a way out: all places get the firmest.
func TestMoreThanAPlanHoldsIsTheFirmestOfAll(t *testing.T) {
	strictest := schedule.Ladder{Verdict: protocol.Open}
	for i := range 32 {
		var places []protocol.OffPlace
		for k := range 12 {
			verdict := []protocol.Verdict{protocol.Remind, protocol.Delay}[k%2]
			places = append(places, protocol.OffPlace{Platform: fmt.Sprintf("p%d-%d", i, k), Role: protocol.Roles()[k%7], Verdict: verdict})
		}
		strictest = strictest.With(schedule.Ladder{Verdict: protocol.Open, Places: places})
	}
	if n := len(strictest.Places); n > 120 {
		t.Errorf("%d places are left", n)
	}
	if got := strictest.VerdictOf("p0-1", protocol.Community); got != protocol.Delay {
		t.Errorf("what waited first is %s", got)
	}
}
