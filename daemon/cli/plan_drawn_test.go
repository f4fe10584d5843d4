package cli

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/schedule"
	"offhours/daemon/settings"
	"offhours/protocol"
)

// drawnPlan is the plan of Monday 23 November 2026, 15:50 in Cairo, by the settings that
// the daemon begins with.
func drawnPlan(t *testing.T, zone string, at time.Time, openings ...protocol.VerdictRange) drawing {
	t.Helper()
	hours, err := schedule.Compile(settings.Default())
	if err != nil {
		t.Fatal(err)
	}
	loc := location(zone)
	plan := schedule.Alone(hours, loc).Plan(schedule.PlanInput{NowMs: at.UnixMilli(), Zone: zone, Revision: 1, Openings: openings})
	return drawing{plan: plan, nowMs: at.UnixMilli(), zone: loc}
}

func TestPlanIsDrawn(t *testing.T) {
	at := time.Date(2026, 11, 23, 13, 50, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		columns int
		want    string
	}{
		"three marks an hour": {100, `
            00       03       06       09       12       15       18       21
Mon 23 Nov                                                 ####................-----
Tue 24 Nov  -------------------........########################................-----
Wed 25 Nov  -------------------........####################
            # working hours   . off hours   - night`},
		"two": {80, `
            00    03    06    09    12    15    18    21
Mon 23 Nov                                 ###...........---
Tue 24 Nov  -------------.....################...........---
Wed 25 Nov  -------------.....##############
            # working hours   . off hours   - night`},
		"one": {40, `
            00 03 06 09 12 15 18 21
Mon 23 Nov                 ##.....--
Tue 24 Nov  ------...########.....--
Wed 25 Nov  ------...#######
            # working hours
            . off hours   - night`},
		"without dates": {28, `
    00 03 06 09 12 15 18 21
Mon                ##.....--
Tue ------...########.....--
Wed ------...#######
    # working hours
    . off hours   - night`},
		"no room": {27, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := drawnPlan(t, "Africa/Cairo", at)
			d.columns = tt.columns
			wantDrawn(t, tt.want, d)
		})
	}
}

func wantDrawn(t *testing.T, want string, d drawing) {
	t.Helper()
	got := strings.Join(d.lines(), "\n")
	if diff := cmp.Diff(strings.TrimPrefix(want, "\n"), got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	for _, line := range d.lines() {
		if !d.colour && len(line) > d.columns {
			t.Errorf("%d columns in a terminal of %d: %q", len(line), d.columns, line)
		}
	}
}

func TestPlanIsDrawnWithWhatIsOpenAllTheSame(t *testing.T) {
	at := time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC) // 18:00
	d := drawnPlan(t, "Africa/Cairo", at, protocol.VerdictRange{
		Verdict: protocol.Open, FromMs: at.UnixMilli(), ToMs: at.Add(2 * time.Hour).UnixMilli(), Role: protocol.Care,
		Opening: protocol.OpenedFollowUp,
	}, protocol.VerdictRange{ // what off hours leave open by themselves is no opening
		Verdict: protocol.Open, FromMs: at.UnixMilli(), ToMs: at.Add(48 * time.Hour).UnixMilli(), Role: protocol.Ads,
	})
	d.columns = 80
	wantDrawn(t, `
            00    03    06    09    12    15    18    21
Mon 23 Nov                                      ++++.....---
Tue 24 Nov  -------------.....################...........---
Wed 25 Nov  -------------.....################..
            + opened all the same   . off hours   - night   # working hours`, d)
}

// In Berlin the clocks go forward over the hour from two to three on 29 March 2026, a
// Sunday: it has no instant, and no mark stands for it.
func TestPlanIsDrawnOverAChangeOfClocks(t *testing.T) {
	d := drawnPlan(t, "Europe/Berlin", time.Date(2026, 3, 28, 20, 0, 0, 0, time.UTC))
	d.columns = 80
	wantDrawn(t, `
            00    03    06    09    12    15    18    21
Sat 28 Mar                                            ...---
Sun 29 Mar  ----  -------................................---
Mon 30 Mar  -------------.....################..........
            . off hours   - night   # working hours`, d)
}

func TestPlanIsDrawnInColour(t *testing.T) {
	d := drawnPlan(t, "Africa/Cairo", time.Date(2026, 11, 23, 19, 0, 0, 0, time.UTC))
	d.columns, d.colour = 40, true
	const off, night, work, end = "\x1b[33m", "\x1b[34m", "\x1b[32m", "\x1b[0m"
	wantDrawn(t, `
            00 03 06 09 12 15 18 21
Mon 23 Nov                       `+off+"."+end+night+"--"+end+`
Tue 24 Nov  `+night+"------"+end+off+"..."+end+work+"########"+end+off+"....."+end+night+"--"+end+`
Wed 25 Nov  `+night+"------"+end+off+"..."+end+work+"########"+end+off+"...."+end+`
            `+off+"."+end+" off hours   "+night+"-"+end+` night
            `+work+"#"+end+" working hours", d)
}
