package app

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// tuesday is Tuesday 24 November 2026 in Cairo, at an hour and minute.
func tuesday(t *testing.T, hour, minute int) int64 {
	t.Helper()
	cairo, err := time.LoadLocation("Africa/Cairo")
	if err != nil {
		t.Fatal(err)
	}
	return time.Date(2026, 11, 24, hour, minute, 0, 0, cairo).UnixMilli()
}

// kept is a revision that was saved and counts in full at those instants.
func kept(t *testing.T, number, savedMs, opensMs int64, change func(*protocol.Settings)) revision {
	t.Helper()
	document := settings.Default()
	change(&document)
	hours, err := schedule.Compile(document)
	if err != nil {
		t.Fatal(err)
	}
	r := revision{ofRevision: ofRevision{hours, ladderOf(t, document), document.Zone}}
	r.Revision, r.SavedMs, r.OpensMs = number, savedMs, opensMs
	return r
}

func ladderOf(t *testing.T, document protocol.Settings) schedule.Ladder {
	t.Helper()
	ladder, err := settings.Ladder(document.Off)
	if err != nil {
		t.Fatal(err)
	}
	return ladder
}

func asItBegan(*protocol.Settings) {}

func TestWhatAPlaceGotAtAnInstantOfThePast(t *testing.T) {
	first := []revision{kept(t, 1, 0, 0, asItBegan)}
	onCall := budget.Opening{
		Kind: budget.OpenedOnCall, FromMs: tuesday(t, 22, 0), UntilMs: tuesday(t, 23, 0), Reason: "The shop is down", Role: protocol.Content,
	}
	followUp := budget.Opening{Kind: budget.OpenedFollowUp, FromMs: tuesday(t, 18, 0), UntilMs: tuesday(t, 18, 10)}
	longAgo, yesterday := tuesday(t, -40*24, 0), tuesday(t, -24, 0)
	for name, tt := range map[string]struct {
		then                     then
		atMs                     int64
		feed, community, content protocol.Verdict
		started                  bool
	}{
		"working hours":     {then{revisions: first, startedMs: longAgo}, tuesday(t, 12, 0), "open", "open", "open", true},
		"off hours":         {then{revisions: first, startedMs: longAgo}, tuesday(t, 18, 0), "closed", "closed", "closed", true},
		"in the first week": {then{revisions: first, startedMs: yesterday}, tuesday(t, 18, 0), "remind", "remind", "remind", true},
		"in its nights":     {then{revisions: first, startedMs: yesterday}, tuesday(t, 23, 0), "closed", "closed", "closed", true},
		"before Start":      {then{revisions: first, startedMs: tuesday(t, 20, 0)}, tuesday(t, 18, 0), "remind", "remind", "remind", false},
		"a strict first week": {
			then{revisions: []revision{kept(t, 1, 0, 0, func(s *protocol.Settings) { s.Off.FirstWeek = protocol.Closed })}, startedMs: yesterday},
			tuesday(t, 18, 0), "closed", "closed", "closed", true,
		},
		"in a follow-up":       {then{revisions: first, startedMs: longAgo, openings: []budget.Opening{followUp}}, tuesday(t, 18, 5), "closed", "open", "closed", true},
		"on call, for content": {then{revisions: first, startedMs: longAgo, openings: []budget.Opening{onCall}}, tuesday(t, 22, 40), "closed", "open", "open", true},
	} {
		t.Run(name, func(t *testing.T) {
			tt.then.zone = "Africa/Cairo"
			got := tt.then.moment(tt.atMs)
			verdicts := map[protocol.Role]protocol.Verdict{}
			for _, v := range got.Verdicts {
				verdicts[v.Role] = v.Verdict
			}
			if got.Started != tt.started || len(verdicts) != len(protocol.Roles()) ||
				verdicts[protocol.Feed] != tt.feed || verdicts[protocol.Community] != tt.community || verdicts[protocol.Content] != tt.content {
				t.Errorf("started %v, %v", got.Started, verdicts)
			}
			if len(got.Openings) != len(tt.then.openings) {
				t.Errorf("openings %+v", got.Openings)
			}
		})
	}
}

func TestWhichRevisionDecidedAtAnInstantOfThePast(t *testing.T) {
	longer := func(s *protocol.Settings) { s.Work.Tue = []string{"09:00-20:00"} }
	then := then{zone: "Africa/Cairo", revisions: []revision{
		kept(t, 3, tuesday(t, -100, 0), 0, asItBegan),
		kept(t, 4, tuesday(t, 16, 0), tuesday(t, 33, 0), longer),
	}}
	got := then.moment(tuesday(t, 18, 0))
	want := []protocol.RevisionInForce{
		{Revision: 3, SavedMs: tuesday(t, -100, 0), Decided: true},
		{Revision: 4, SavedMs: tuesday(t, 16, 0), OpensMs: tuesday(t, 33, 0)},
	}
	if diff := cmp.Diff(want, got.Settings); diff != "" || got.Phase != protocol.Off {
		t.Errorf("%s (-want +got):\n%s", got.Phase, diff)
	}
}

// Settings that name a zone hold in that one, wherever the person was.
func TestSettingsHoldInTheZoneThatTheyName(t *testing.T) {
	then := then{zone: "Africa/Cairo", revisions: []revision{kept(t, 1, 0, 0, func(s *protocol.Settings) { s.Zone = "Asia/Tokyo" })}}
	got := then.moment(tuesday(t, 9, 30)) // 16:30 in Tokyo
	if got.Phase != protocol.Work {
		t.Errorf("%s because of %+v", got.Phase, got.Reason)
	}
	if got := then.moment(tuesday(t, 12, 0)); got.Phase != protocol.Off { // 19:00
		t.Errorf("%s because of %+v", got.Phase, got.Reason)
	}
}
