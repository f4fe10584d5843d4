package breaks_test

import (
	"testing"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func TestAnswers(t *testing.T) {
	eyes, move := only(protocol.Eyes), only(protocol.Move)
	again := eyes
	again.Eyes.PostponeAgainMs = 60_000
	twice := eyes
	twice.Skips = 2
	long := move
	long.Move.LengthMs = 600_000
	seldom := rules
	seldom.Skips, seldom.Move.EveryMs = 2, 4*hourMs
	runScenes(t, []sceneTest{
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
			"the second time it comes sooner", again,
			lines("0s works", "20m1s postpone", "23m2s postpone", "25m end"),
			lines(
				"20m0s eyes prompted", "20m1s eyes postponed",
				"23m1s eyes prompted", "23m2s eyes postponed", "24m2s eyes prompted",
			),
		},
		{
			"a second press of postpone does nothing", eyes,
			lines("0s works", "20m1s postpone", "20m2s postpone", "20m3s end"),
			lines("20m0s eyes prompted", "20m1s eyes postponed", "20m2s refused: no break is due, so there is nothing to postpone"),
		},
		{
			"a third skip in a row is refused, and a rest lets skip again", twice,
			lines("0s works", "20m1s skip", "40m2s skip", "1h0m3s skip", "1h0m4s start", "1h30m skip"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead",
				"40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"1h0m2s eyes prompted",
				"1h0m3s refused: 2 in a row were skipped; start this one, or \"offhours break pause\" if it cannot be now",
				"1h0m4s eyes running", "1h0m24s eyes taken", "1h0m24s eyes ahead",
				"1h20m24s eyes prompted", "1h30m0s eyes skipped", "1h30m0s eyes ahead",
			),
		},
		{
			"one that runs can be ended all the same, and asks again", twice,
			lines("0s works", "20m1s skip", "40m2s skip", "1h0m3s start", "1h0m4s skip", "1h4m end"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead",
				"40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"1h0m2s eyes prompted", "1h0m3s eyes running", "1h0m4s eyes postponed", "1h3m4s eyes prompted",
			),
		},
		{
			"nor does a longer one that nobody asked for get around it", seldom,
			lines("0s works", "20m1s skip", "40m2s skip", "1h0m3s now move", "1h0m4s skip"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead",
				"40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"1h0m2s eyes prompted", "1h0m3s move running", "1h0m3s eyes due",
				"1h0m4s move ahead", "1h0m4s eyes prompted",
			),
		},
		{
			"one that was begun before it was due, and ended, comes when it would have", move,
			lines("0s works", "49m now", "49m2s skip", "51m end"),
			lines("49m0s move running", "49m2s move ahead", "50m2s move prompted"),
		},
		{
			"and is a rest where it ran for as long as one", long,
			lines("0s works", "45m now", "45m0s away", "52m works", "52m1s skip", "1h43m end"),
			lines("45m0s move running", "52m1s move credited", "52m1s move ahead", "1h42m1s move prompted"),
		},
		{
			"and so is one that was due", long,
			lines("0s works", "51m start", "51m0s away", "56m works", "56m skip", "57m end"),
			lines("50m0s move prompted", "51m0s move running", "56m0s move credited", "56m0s move ahead"),
		},
		{
			"unless its clock stood still", long,
			lines("0s works", "51m start", "57m skip", "58m end"), // for five of six minutes
			lines("50m0s move prompted", "51m0s move running", "57m0s move skipped", "57m0s move ahead"),
		},
		{
			"now takes the movement break although none is due", rules,
			lines("0s works", "5m now", "5m0s away", "11m end"),
			lines("5m0s move running", "10m0s move taken"),
		},
		{
			"a running break can be skipped, not started again", move,
			lines("0s away", "1m now", "2m now", "2m start", "3m skip", "4m skip", "4m start"),
			lines(
				"1m0s move running",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"3m0s move ahead",
				"4m0s refused: no break is due or running, so there is nothing to skip",
				"4m0s refused: no break is due; \"offhours break now\" takes one all the same",
			),
		},
		{
			"an act that does not exist is refused", eyes,
			lines("0s works", "1m dance"),
			lines("1m0s refused: act \"dance\" is unknown; use now, start, postpone, skip, pause or resume"),
		},
		{
			"a minute of work stops the break's clock until the work ends", move,
			lines("0s away", "1m now", "2m works", "5m away", "9m end"),
			// Works from 2m, which counts as work from 3m to 5m.
			lines("1m0s move running", "8m0s move taken"),
		},
		{
			"nor for somebody who turns out to have left", move,
			lines("0s works", "1m now", "4m away 1m", "9m end"), // works until 3m, a minute of which stood still
			lines("1m0s move running", "7m0s move taken"),
		},
		{
			"a video that is watched by nobody does not", move,
			lines("0s away", "1m now", "2m watches", "9m end"),
			lines("1m0s move running", "6m0s move taken", "6m0s move ahead"),
		},
		{
			"a page left in front does not spoil an eye break", eyes,
			lines("0s works", "5m now eyes", "6m end"),
			lines("5m0s eyes running", "5m20s eyes taken", "5m20s eyes ahead"),
		},
		{
			"other things at the screen do not stop it, and are no load", move,
			lines("0s away", "1m now", "1m desk", "55m end", "56m1s end"),
			lines("1m0s move running", "6m0s move taken", "6m0s move ahead", "56m0s move prompted"),
		},
	})
}

func TestPause(t *testing.T) {
	eyes := only(protocol.Eyes)
	runScenes(t, []sceneTest{
		{
			"a pause withdraws the prompt, ends by itself, and one prompt follows", rules,
			lines("0s works", "20m1s pause 30m", "50m2s end"),
			lines("20m0s eyes prompted", "20m1s eyes held", "50m0s move held", "50m0s eyes due", "50m1s move prompted"),
		},
		{
			"it can be ended before", eyes,
			lines("0s works", "10m pause 1h", "25m resume", "26m resume"),
			lines("20m0s eyes held", "25m0s eyes prompted", "26m0s refused: breaks are not paused"),
		},
		{
			"another one takes its place", eyes,
			lines("0s works", "10m pause 1h", "15m pause 10m", "26m end"),
			lines("20m0s eyes held", "25m0s eyes prompted"),
		},
		{
			"a break that runs goes on", eyes,
			lines("0s works", "20m1s start", "20m2s pause 1m", "21m end"),
			lines("20m0s eyes prompted", "20m1s eyes running", "20m21s eyes taken", "20m21s eyes ahead"),
		},
		{
			"what is due in it can be taken at once", eyes,
			lines("0s works", "10m pause 1h", "21m start", "22m end"),
			lines("20m0s eyes held", "21m0s eyes running", "21m20s eyes taken", "21m20s eyes ahead"),
		},
		{
			"none is shorter than a minute, or longer than half a day", eyes,
			lines("0s works", "1m pause 59s", "1m pause 13h"),
			lines(
				"1m0s refused: breaks can be paused for a minute to twelve hours",
				"1m0s refused: breaks can be paused for a minute to twelve hours",
			),
		},
		{
			"a clock set back does not lengthen it", eyes,
			lines("0s works", "19m pause 30m", "20m clock -10h", "49m1s end"),
			lines("20m0s eyes held", "49m0s eyes prompted"),
		},
	})
}

func TestSeveralKinds(t *testing.T) {
	three, near, once, heavy := rules, rules, rules, rules
	three.Outside = fresh
	near.Move.EveryMs = 1_320_000
	once.Skips = 1
	heavy.WeightPercent, heavy.Move.EveryMs = 150, 1_460_000
	runScenes(t, []sceneTest{
		{
			"of two breaks due together only the longer asks, and serves both",
			breaks.Rules{Eyes: rules.Eyes, Move: breaks.Rule{EveryMs: rules.Eyes.EveryMs, LengthMs: 300_000, Postpones: 1, PostponeMs: 1000}},
			lines("0s works", "20m0s away", "21m start", "27m end"),
			lines("20m0s move prompted", "20m0s eyes due", "21m0s move running", "23m0s eyes credited", "26m0s move taken"),
		},
		{
			"of three only the longest, whose skip is the others' too", three,
			lines("0s shift mon 3h10m", "0s works", "20m1s hold call", "52m release", "52m1s skip"),
			lines(
				"20m0s eyes prompted", "20m1s eyes held", "50m0s outside held", "50m0s move due", "50m0s eyes due",
				"52m0s outside prompted",
				"52m1s outside skipped", "52m1s move skipped", "52m1s eyes skipped",
				"52m1s outside ahead", "52m1s move ahead", "52m1s eyes ahead",
			),
		},
		{
			"without a kind the one that runs is meant, and not a longer one that waits for its end", three,
			lines("0s shift mon 3h10m", "0s works", "48m now", "51m skip"),
			lines(
				"20m0s eyes prompted", "48m0s move running", "48m0s eyes due", "50m0s outside due",
				"51m0s move ahead", "51m0s outside prompted", "51m0s move due",
			),
		},
		{
			"a walk is also a movement break and a rest for the eyes", three,
			lines("0s shift mon 3h10m", "0s works", "50m1s start", "50m1s away", "1h10m end"),
			lines(
				"20m0s eyes prompted", "50m0s outside prompted", "50m0s move due", "50m0s eyes due",
				"50m1s outside running", "53m1s eyes credited", "55m1s move credited", "1h5m1s outside taken",
			),
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
			"and is a skip in a row of the longer alone", once,
			lines("0s works", "50m1s skip", "1h10m2s skip", "1h30m3s skip", "1h31m end"),
			lines(
				"20m0s eyes prompted", "50m0s move prompted", "50m0s eyes due",
				"50m1s move skipped", "50m1s eyes skipped", "50m1s move ahead", "50m1s eyes ahead",
				"1h10m1s eyes prompted", "1h10m2s eyes skipped", "1h10m2s eyes ahead",
				"1h30m2s eyes prompted",
				"1h30m3s refused: 1 in a row were skipped; start this one, or \"offhours break pause\" if it cannot be now",
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
			lines("0s works", "20m1s skip", "40m2s skip", "50m1s postpone", "52m59s end", "56m end"),
			lines(
				"20m0s eyes prompted", "20m1s eyes skipped", "20m1s eyes ahead",
				"40m1s eyes prompted", "40m2s eyes skipped", "40m2s eyes ahead",
				"50m0s move prompted", "50m1s move postponed", "55m1s move prompted",
			),
		},
		{
			"a longer break may begin during a shorter one, not the other way round", rules,
			lines("0s away", "1m now eyes", "1m5s now move", "2m now eyes", "7m end"),
			lines(
				"1m0s eyes running", "1m5s eyes ahead", "1m5s move running",
				"2m0s refused: a break is running already; \"offhours break skip\" ends it",
				"6m5s move taken",
			),
		},
		{
			"a shorter one waits for a longer one that comes within three minutes", near,
			lines("0s works", "30m end"),
			lines("20m0s eyes due", "22m0s move prompted"),
		},
		{
			"and asks, when that does not come after all", near,
			lines("0s works", "21m away", "21m30s desk", "23m end", "24m end"),
			lines("20m0s eyes due", "21m0s eyes held", "21m30s eyes due", "22m30s move prompted"),
		},
		{
			// 2 min 53 s on a platform, and 4 min 05 s elsewhere from 10 s later on.
			"and goes on waiting for one that a look at another page delays", heavy,
			lines("0s works", "13m30s desk", "18m end"),
			lines("13m20s eyes due", "17m35s move prompted"),
		},
		{
			"nothing is asked while a break runs",
			breaks.Rules{Eyes: breaks.Rule{EveryMs: 600_000, LengthMs: 120_000}, Move: breaks.Rule{EveryMs: 660_000, LengthMs: 300_000}},
			lines("0s works", "10m50s start", "14m end"),
			// A minute in, the work goes on: 10 s later the movement break is due.
			lines("10m0s eyes due", "10m50s eyes running", "12m0s move due"),
		},
	})
}
