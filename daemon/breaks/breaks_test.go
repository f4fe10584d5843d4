package breaks_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func lines(l ...string) []string { return l }

func TestScenes(t *testing.T) {
	eyes, move := only(protocol.Eyes), only(protocol.Move)
	tests := []struct {
		name   string
		rules  breaks.Rules
		script []string
		want   []string
	}{
		// Load.
		{
			"an eye break is prompted at its load, and taken", eyes,
			lines("0s works", "20m5s start", "30m end"),
			lines("20m0s eyes prompted", "20m5s eyes running", "20m25s eyes taken", "20m25s eyes ahead"),
		},
		{
			"time elsewhere is no load", eyes,
			lines("0s works", "10m elsewhere", "1h works", "1h10m1s end"),
			lines("1h10m0s eyes prompted"),
		},
		{
			"a kind that is off never asks",
			breaks.Rules{},
			lines("0s works", "5h now", "5h now eyes", "6h end"),
			lines(
				"5h0m0s refused: breaks.eyes.every is empty, so this kind is switched off; \"offhours hours edit\" switches it on",
				"5h0m0s refused: breaks.eyes.every is empty, so this kind is switched off; \"offhours hours edit\" switches it on",
			),
		},
		{
			"what asks ends when the kind is switched off", eyes,
			lines("0s works", "21m off", "22m end"),
			lines("20m0s eyes prompted", "21m0s eyes skipped", "21m0s eyes ahead"),
		},

		// The person's acts.
		{
			"a postponed break asks again, as often as the rule allows", eyes,
			lines("0s works", "20m1s postpone", "23m2s postpone", "26m3s postpone", "26m4s skip", "46m5s end"),
			lines(
				"20m0s eyes prompted", "20m1s eyes postponed",
				"23m1s eyes prompted", "23m2s eyes postponed",
				"26m2s eyes prompted",
				"26m3s refused: this break cannot be postponed again; start or skip it",
				"26m4s eyes skipped", "26m4s eyes ahead",
				"46m4s eyes prompted",
			),
		},
		{
			"a second press of postpone does nothing", eyes,
			lines("0s works", "20m1s postpone", "20m2s postpone", "20m3s end"),
			lines("20m0s eyes prompted", "20m1s eyes postponed", "20m2s refused: no break is due, so there is nothing to postpone"),
		},
		{
			"now takes the movement break although none is due", rules,
			lines("0s works", "5m now", "5m0s elsewhere", "11m end"),
			lines("5m0s move running", "10m0s move taken"),
		},
		{
			"a running break can be skipped, not started again", move,
			lines("0s elsewhere", "1m now", "2m now", "2m start", "3m skip", "4m skip", "4m start"),
			lines(
				"1m0s move running",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"3m0s move skipped",
				"4m0s refused: no break is due or running, so there is nothing to skip",
				"4m0s refused: no break is due; \"offhours break now\" takes one all the same",
			),
		},
		{
			"an act that does not exist is refused", eyes,
			lines("0s works", "1m dance"),
			lines("1m0s refused: act \"dance\" is unknown; use now, start, postpone or skip"),
		},

		// Working on while a break runs.
		{
			"a minute of work stops the break's clock until the work ends", move,
			lines("0s elsewhere", "1m now", "2m works", "5m elsewhere", "9m end"),
			// Works from 2m, which counts as work from 3m to 5m.
			lines("1m0s move running", "8m0s move taken"),
		},
		{
			"a page left in front does not spoil an eye break", eyes,
			lines("0s works", "5m now eyes", "6m end"),
			lines("5m0s eyes running", "5m20s eyes taken", "5m20s eyes ahead"),
		},

		// Holds.
		{
			"a due break is held and asks when released", eyes,
			lines("0s works", "19m hold", "25m release", "26m end"),
			lines("20m0s eyes held", "25m0s eyes prompted"),
		},
		{
			"a prompt on the screen stays there during a hold", eyes,
			lines("0s works", "20m1s hold", "25m release", "26m end"),
			lines("20m0s eyes prompted"),
		},
		{
			"a held break can be taken at once", eyes,
			lines("0s works", "19m hold", "21m start", "22m end"),
			lines("20m0s eyes held", "21m0s eyes running", "21m20s eyes taken", "21m20s eyes ahead"),
		},
		{
			"nobody is prompted who is away", eyes,
			lines("0s works", "20m1s postpone", "22m away", "24m works", "25m end"),
			lines("20m0s eyes prompted", "20m1s eyes postponed", "23m1s eyes held", "24m0s eyes prompted"),
		},

		// Credit.
		{
			"away long enough is a break, at the instant it is long enough", eyes,
			lines("0s works", "20m30s away", "30m works", "50m1s end"),
			lines("20m0s eyes prompted", "23m30s eyes credited", "30m0s eyes ahead", "50m0s eyes prompted"),
		},
		{
			"away dates back to the last input, and load since is taken back", eyes,
			lines("0s works", "10m away 1m", "11m works", "22m1s end"),
			lines("22m0s eyes prompted"), // 9 min before, 11 min after
		},
		{
			"credit dates back too", eyes,
			lines("0s works", "20m30s away 2m", "30m end"),
			lines("20m0s eyes prompted", "21m30s eyes credited"),
		},
		{
			"away for a while that is too short changes nothing", eyes,
			lines("0s works", "10m away", "12m59s works", "22m58s end", "23m end"),
			lines("22m59s eyes prompted"),
		},
		{
			"load is forgotten by a rest before the break is due", eyes,
			lines("0s works", "19m away", "23m works", "42m59s end", "43m end"),
			lines("43m0s eyes prompted"),
		},
		{
			"sleep as long as the credit is a break", move,
			lines("0s works", "50m1s sleep 5m", "56m end"),
			lines("50m0s move prompted", "55m1s move credited", "55m1s move ahead"),
		},
		{
			"shorter sleep is neither break nor load", move,
			lines("0s works", "10m sleep 4m", "53m29s end", "53m30s end"),
			lines("53m30s move prompted"), // 30 s of the gap could have been attention
		},

		// Two kinds.
		{
			"of two breaks due together only the longer asks, and serves both",
			breaks.Rules{Eyes: rules.Eyes, Move: breaks.Rule{EveryMs: rules.Eyes.EveryMs, LengthMs: 300_000, Postpones: 1, PostponeMs: 1000}},
			lines("0s works", "20m0s elsewhere", "21m start", "27m end"),
			lines("20m0s move prompted", "20m0s eyes due", "21m0s move running", "26m0s move taken", "26m0s eyes credited"),
		},
		{
			"skipping the longer skips the one that waits behind it", rules,
			lines("0s works", "49m start eyes", "51m skip", "52m end"),
			lines(
				"20m0s eyes prompted", "49m0s eyes running", "49m20s eyes taken", "49m20s eyes ahead",
				"50m20s move prompted", "51m0s move skipped", "51m0s move ahead",
			),
		},
		{
			"a longer break takes the place of a shorter prompt", rules,
			lines("0s works", "50m1s skip", "51m end"),
			lines(
				"20m0s eyes prompted", "50m0s move prompted", "50m0s eyes due",
				"50m1s move skipped", "50m1s eyes skipped", "50m1s move ahead", "50m1s eyes ahead",
			),
		},
		{
			"while the longer is postponed the shorter waits", rules,
			lines("0s works", "20m1s skip", "40m2s skip", "50m1s postpone", "54m59s end", "56m end"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead",
				"40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"50m0s move prompted", "50m1s move postponed", "55m1s move prompted",
			),
		},
		{
			"a longer break may begin during a shorter one, not the other way round", rules,
			lines("0s elsewhere", "1m now eyes", "1m5s now move", "2m now eyes", "7m end"),
			lines(
				"1m0s eyes running", "1m5s eyes ahead", "1m5s move running",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"6m5s move taken",
			),
		},
		{
			"nothing is asked while a break runs",
			breaks.Rules{Eyes: breaks.Rule{EveryMs: 600_000, LengthMs: 120_000}, Move: breaks.Rule{EveryMs: 660_000, LengthMs: 300_000}},
			lines("0s works", "10m50s start", "14m end"),
			// A minute in, the work goes on: 10 s later the movement break is due.
			lines("10m0s eyes prompted", "10m50s eyes running", "12m0s move due"),
		},

		// The clock.
		{
			"a clock set back neither lengthens a break nor counts twice", move,
			lines("0s elsewhere", "1m now", "2m clock -1h", "6m end", "6m end"),
			lines("1m0s move running", "6m0s move taken"),
		},
		{
			"load goes on after a clock set back", eyes,
			lines("0s works", "10m clock -24h", "19m59s end", "20m end"),
			lines("20m0s eyes prompted"),
		},
		{
			"a clock set back keeps how long somebody is away", eyes,
			lines("0s works", "20m1s away", "21m clock -1h", "30m end"),
			lines("20m0s eyes prompted", "23m1s eyes credited"),
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, play(t, test.rules, test.script...).log); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}
