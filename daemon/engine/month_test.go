package engine_test

import (
	"flag"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/protocol"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestAMonth lives five weeks of early 2026 with a social media manager from Cairo, by
// the real zones: Ramadan, a launch, London, the night in which New York's clocks move,
// and the feast. testdata/month.txt is what she would read if Offhours kept a diary.
func TestAMonth(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := beginMonth(t, manager(), "2026-02-15 08:50:00")
		defer m.standUp()
		m.firstDays()
		m.ramadanBegins()
		m.strictness()
		m.launch()
		m.newYork()
		m.homeAgain()
		synctest.Wait()
		golden(t, "testdata/month.txt", strings.TrimPrefix(m.log.String(), "\n"))
	})
}

// golden compares with a file, or writes it anew.
func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// sundays is a week from Sunday to Thursday.
func sundays(hours ...string) protocol.Week {
	return protocol.Week{Sun: hours, Mon: hours, Tue: hours, Wed: hours, Thu: hours}
}

func manager() protocol.Settings {
	s := cairo()
	s.Work = sundays("09:00-13:00", "14:00-17:00")
	s.Exceptions = []protocol.Exception{
		{Name: "Ramadan", From: "2026-02-18", To: "2026-03-19", Work: sundays("10:00-15:00")},
		{Name: "Eid", From: "2026-03-20", To: "2026-03-22"},
	}
	return s
}

// A follow-up in two parts, two browsers at once, the computer asleep over the end of
// work, and a night that begins in the middle of a sentence.
func (m *month) firstDays() {
	m.to("15 Feb 17:20")
	m.act(protocol.FollowUpStart)
	m.look("instagram", protocol.Community, 6*time.Minute, "Firefox")
	m.look("facebook", protocol.Feed, time.Minute, "Firefox")
	m.act(protocol.FollowUpStop)
	m.to("15 Feb 20:30")
	m.act(protocol.FollowUpStart)
	m.look("facebook", protocol.Care, 20*time.Minute, "Chromium")
	m.to("15 Feb 23:00")
	m.sleep("16 Feb 08:45")

	m.to("16 Feb 16:30")
	m.sleep("16 Feb 18:10")
	m.to("16 Feb 18:15")
	m.act(protocol.FollowUpStart)
	m.look("instagram", protocol.Care, 5*time.Minute, "Firefox", "Chromium")
	m.to("16 Feb 22:26")
	m.look("instagram", protocol.Care, 10*time.Minute, "Firefox")
	m.to("16 Feb 22:40")
	m.sleep("17 Feb 08:45")

	m.to("17 Feb 18:00")
	m.sleep("17 Feb 23:40")
	m.goOnCall(protocol.OnCallStart{Minutes: 30, Reason: "somebody else posts as us", Platform: "facebook"})
	m.look("facebook", protocol.Admin, 20*time.Minute, "Firefox")
	m.look("instagram", protocol.Feed, time.Minute, "Firefox")
	m.to("18 Feb 00:15")
	m.sleep("18 Feb 09:30")
}

// The daemon is killed while a follow-up is open; and a weekend, on which there is none.
func (m *month) ramadanBegins() {
	m.to("18 Feb 15:20")
	m.act(protocol.FollowUpStart)
	m.look("instagram", protocol.Community, 4*time.Minute, "Firefox")
	m.crash(2 * time.Minute)
	m.upload(2 * time.Minute)
	m.look("instagram", protocol.Community, 3*time.Minute, "Firefox")
	m.to("18 Feb 16:00")
	m.act(protocol.FollowUpStop)
	m.sleep("19 Feb 09:30")
	m.to("20 Feb 11:00")
	m.act(protocol.FollowUpStart)
	m.look("facebook", protocol.Feed, time.Minute, "Firefox")
	m.to("20 Feb 22:45")
	m.sleep("22 Feb 09:45")
}

// What a person decides at noon, and would take back at ten to midnight; and a clock
// that is set back an hour.
func (m *month) strictness() {
	m.to("22 Feb 12:00")
	m.change("strict, and ten minutes of follow-up", func(s *protocol.Settings) { s.Strict, s.FollowUp.Minutes = true, 10 })
	m.to("22 Feb 18:00")
	m.sleep("23 Feb 09:45")
	m.to("23 Feb 23:50")
	m.change("no night, an hour of follow-up, not strict", func(s *protocol.Settings) { s.Strict, s.Night, s.FollowUp.Minutes = false, "", 60 })
	m.look("facebook", protocol.Feed, time.Minute, "Chromium")
	m.act(protocol.FollowUpStart)
	m.to("24 Feb 00:10")
	m.sleep("24 Feb 09:45")
	m.to("24 Feb 12:00")
	m.change("as on Sunday", func(s *protocol.Settings) { s.Strict, s.Night, s.FollowUp.Minutes = true, "22:30-06:30", 10 })
	m.to("24 Feb 18:00")
	m.sleep("25 Feb 09:45")

	m.to("25 Feb 15:30")
	m.act(protocol.FollowUpStart)
	m.look("instagram", protocol.Community, 4*time.Minute, "Firefox")
	m.does("sets the clock back an hour")
	m.setClock(-time.Hour)
	m.steps <- struct{}{}
	m.to("25 Feb 15:05")
	m.act(protocol.FollowUpStart)
	m.look("instagram", protocol.Community, 20*time.Minute, "Firefox")
	m.does("sets it right")
	m.setClock(time.Hour)
	m.steps <- struct{}{}
	m.to("25 Feb 18:00")
	m.sleep("26 Feb 09:45")
}

// A launch with hours past midnight, planned on the Thursday before; the daemon is
// killed while she is on call in the night.
func (m *month) launch() {
	m.to("26 Feb 12:00")
	m.change("a launch from 1 to 5 March, until one in the morning; night from two", func(s *protocol.Settings) {
		s.Night = "02:00-09:00"
		s.Exceptions = append(s.Exceptions, protocol.Exception{Name: "Launch", From: "2026-03-01", To: "2026-03-05", Work: sundays("10:00-15:00", "20:00-01:00")})
	})
	m.to("26 Feb 23:00")
	m.sleep("1 Mar 09:45")
	m.to("2 Mar 01:10")
	m.act(protocol.FollowUpStart)
	m.look("x", protocol.Community, 7*time.Minute, "Chromium")
	m.to("2 Mar 02:10")
	m.sleep("2 Mar 09:30")
	m.to("3 Mar 01:05")
	m.sleep("3 Mar 03:00")
	m.goOnCall(protocol.OnCallStart{Minutes: 60, Reason: "the shop is down"})
	m.look("x", protocol.Content, 20*time.Minute, "Chromium")
	m.crash(time.Minute)
	m.look("x", protocol.Content, time.Hour, "Chromium")
	m.sleep("3 Mar 09:45")
	m.to("4 Mar 01:30")
	m.sleep("4 Mar 09:45")
	m.to("5 Mar 01:30")
	m.sleep("5 Mar 09:45")
	m.to("6 Mar 02:30")
	m.sleep("6 Mar 12:00")
	m.change("night from half past ten again", func(s *protocol.Settings) { s.Night = "22:30-06:30" })
}

// By way of London to New York, awake in the night in which its clocks move, and home
// with an open follow-up.
func (m *month) newYork() {
	m.to("6 Mar 16:00")
	m.fly("Europe/London", "6 Mar 19:30")
	m.to("6 Mar 22:00")
	m.sleep("7 Mar 11:00")
	m.fly("America/New_York", "7 Mar 16:00")
	m.to("8 Mar 01:30")
	m.goOnCall(protocol.OnCallStart{Minutes: 60, Reason: "Cairo is at work, and its page is down"})
	m.look("facebook", protocol.Admin, 40*time.Minute, "Firefox")
	m.to("8 Mar 15:10")
	m.act(protocol.FollowUpStart)
	m.look("facebook", protocol.Care, 4*time.Minute, "Firefox")
	m.act(protocol.FollowUpStop)
	m.to("8 Mar 22:40")
	m.sleep("9 Mar 09:30")
	m.to("9 Mar 18:00")
	m.sleep("10 Mar 09:30")
	m.to("10 Mar 18:00")
	m.sleep("11 Mar 09:30")
	m.to("11 Mar 15:30")
	m.act(protocol.FollowUpStart)
	m.look("facebook", protocol.Care, 3*time.Minute, "Firefox")
	m.fly("Africa/Cairo", "12 Mar 09:30")
}

// The last days of Ramadan, the feast, and the hours of every day again.
func (m *month) homeAgain() {
	m.to("12 Mar 18:00")
	m.sleep("15 Mar 09:45")
	m.to("15 Mar 15:10")
	m.does("is ill until Thursday")
	m.sleep("19 Mar 14:50")
	m.to("20 Mar 12:00")
	m.act(protocol.FollowUpStart)
	m.sleep("22 Mar 20:00")
	m.to("22 Mar 23:00")
	m.sleep("23 Mar 08:50")
	m.to("23 Mar 17:10")
}
