package app_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/daemon/settings"
	"offhours/daemon/store"
	"offhours/protocol"
)

const minuteMs = 60_000

// Three hours ago all was off hours, and somebody was on call for ten minutes; two hours
// ago all became working hours. What was in force then counts, and not what is now.
func TestThePastIsJudgedByWhatWasInForceThen(t *testing.T) {
	data := t.TempDir()
	nowMs := time.Now().UnixMilli()
	ago := func(minutes int64) int64 { return nowMs - minutes*minuteMs }
	onCall := budget.Opening{Kind: budget.OpenedOnCall, FromMs: ago(170), UntilMs: ago(160), Over: true, Reason: "The shop is down"}
	writePast(t, data, onCall, ago(180), ago(120))

	h, _ := open(t, data)
	browser, _ := h.connect(h.pair())
	call(t, browser, "spans.upload", protocol.SpansUpload{OldestSequence: 1, Spans: []protocol.Span{
		span(1, ago(185), ago(184), "x.home"), // before there were any hours
		span(2, ago(175), ago(174), "x.home"),
		span(3, ago(165), ago(164), "x.home"),
		span(4, ago(90), ago(89), "x.home"),
	}}, nil)
	var stats protocol.Stats
	query := dayOf(ago(24 * 60))
	query.To = dayOf(nowMs + 24*60*minuteMs).To // so that no midnight of any zone lies between
	h.ask("stats.get", query, &stats)
	want := &protocol.Overtime{TotalMs: 2 * minuteMs, OnCallMs: minuteMs, OnCalls: []protocol.OnCallTime{
		{FromMs: onCall.FromMs, UntilMs: onCall.UntilMs, Reason: onCall.Reason, TotalMs: minuteMs},
	}}
	if diff := cmp.Diff(want, stats.Overtime); diff != "" {
		t.Errorf("overtime (-want +got):\n%s", diff)
	}

	for _, tt := range []struct {
		atMs, revision int64
		phase          protocol.Phase
		zone           string
		openings       int
	}{
		{ago(175), 1, protocol.Off, "Asia/Dubai", 0},
		{ago(165), 1, protocol.Off, "Asia/Dubai", 1},
		{ago(90), 2, protocol.Work, "Africa/Cairo", 0},
		{nowMs + 30*24*60*minuteMs, 2, protocol.Work, "Africa/Cairo", 0},
	} {
		var byOwner, byBrowser protocol.Moment
		h.ask("plan.at", protocol.PlanQuery{AtMs: tt.atMs}, &byOwner)
		call(t, browser, "plan.at", protocol.PlanQuery{AtMs: tt.atMs}, &byBrowser)
		if diff := cmp.Diff(byOwner, byBrowser); diff != "" {
			t.Errorf("the doors differ:\n%s", diff)
		}
		got := byOwner
		if got.Phase != tt.phase || got.Zone != tt.zone || len(got.Settings) != 1 || got.Settings[0].Revision != tt.revision || len(got.Openings) != tt.openings {
			t.Errorf("%d min ago: %+v, want %+v", (nowMs-tt.atMs)/minuteMs, got, tt)
		}
	}
}

// writePast is a history in which all was off hours in Dubai from one instant, and
// working hours in Cairo from another.
func writePast(t *testing.T, data string, opening budget.Opening, offMs, workMs int64) {
	t.Helper()
	s, err := store.Open(t.Context(), data, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	off, work := settings.Default(), settings.Default()
	off.Night, off.Work, work.Night = "", protocol.Week{}, ""
	always := []string{"00:00-24:00"}
	work.Work = protocol.Week{Mon: always, Tue: always, Wed: always, Thu: always, Fri: always, Sat: always, Sun: always}
	for _, saved := range []struct {
		atMs     int64
		document protocol.Settings
		zone     string
	}{{offMs, off, "Asia/Dubai"}, {workMs, work, "Africa/Cairo"}} {
		if _, err := s.SaveSettings(t.Context(), saved.document, saved.atMs, 0); err != nil {
			t.Fatal(err)
		}
		if _, err := s.NextPlanRevision(t.Context(), saved.zone, saved.atMs); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.SaveOpening(t.Context(), opening); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// What the engine has not yet saved of a follow-up that goes on counts all the same.
func TestAFollowUpThatGoesOnIsCountedUpToNow(t *testing.T) {
	h, _ := open(t, t.TempDir())
	browser, _ := h.connect(h.pair())
	document := settings.Default()
	document.Night, document.Work, document.FollowUp.DaysOff = "", protocol.Week{}, true
	h.ask("settings.set", document, &protocol.SettingsSaved{})
	var status protocol.FollowUpStatus
	h.ask("followUp.act", protocol.FollowUpCommand{Act: protocol.FollowUpStart}, &status)
	fromMs := status.AtMs
	call(t, browser, "activity.now", protocol.Activity{Rule: "facebook.groups", Attention: protocol.Focused, SinceMs: fromMs, FromMs: fromMs}, nil)
	for began := time.Now(); ; {
		var stats protocol.Stats
		h.ask("stats.get", dayOf(fromMs), &stats)
		if stats.TotalMs > 0 {
			if stats.Overtime.FollowUpMs != stats.TotalMs || stats.Overtime.TotalMs != stats.TotalMs {
				t.Errorf("of %d ms %+v is overtime, want all, and all of the follow-up", stats.TotalMs, stats.Overtime)
			}
			return
		}
		if time.Since(began) > patience {
			t.Fatal("nothing was counted")
		}
	}
}
