package breaks_test

import (
	"testing"

	"offhours/daemon/breaks"
	"offhours/protocol"
)

func TestLoad(t *testing.T) {
	eyes, move := only(protocol.Eyes), only(protocol.Move)
	heavy, heavyMove := eyes, move
	heavy.WeightPercent, heavyMove.WeightPercent = 150, 150
	strained := move
	strained.StrainMs = 1_800_000
	long := move
	long.Move.LongAfterMs, long.Move.LongLengthMs = 6_000_000, 600_000
	runScenes(t, []sceneTest{
		{
			"an eye break is prompted at its load, and taken", eyes,
			lines("0s works", "20m5s start", "30m end"),
			lines("20m0s eyes prompted", "20m5s eyes running", "20m25s eyes taken", "20m25s eyes ahead"),
		},
		{
			"who types through a break has it afterwards", eyes,
			lines("0s works", "20m1s start", "20m2s hold typing", "20m10s release", "21m end"),
			lines("20m0s eyes prompted", "20m1s eyes running", "20m29s eyes taken", "20m29s eyes ahead"),
		},
		{
			"whatever else holds prompts", eyes,
			lines("0s works", "20m1s start", "20m2s hold typing", "20m3s hold quiet", "20m10s release", "21m end"),
			lines("20m0s eyes prompted", "20m1s eyes running", "20m29s eyes taken", "20m29s eyes ahead"),
		},
		{
			"and who left before it began has all of it", move,
			lines("0s works", "50m1s hold typing", "50m40s start", "50m50s end", "50m55s away 50s", "56m end"),
			lines("50m0s move prompted", "50m40s move running", "55m40s move taken"),
		},
		{
			"any time at the screen is load", eyes,
			lines("0s works", "10m desk", "20m1s end"),
			lines("20m0s eyes prompted"),
		},
		{
			"time away is none", eyes,
			lines("0s works", "10m away", "12m works", "22m1s end"),
			lines("22m0s eyes prompted"),
		},
		{
			"platforms weigh more than the rest", heavy,
			lines("0s works", "10m desk", "16m end"), // 10 min are 15, and 5 are 5
			lines("15m0s eyes prompted"),
		},
		{
			"a weight is exact to the millisecond", heavyMove,
			lines("0s works", "33m19.999s end", "33m20s end"), // 50 min at 1.5
			lines("33m20s move prompted"),
		},
		{
			"half an hour of messages brings the movement break forward", strained,
			lines("0s care", "31m end"),
			lines("30m0s move prompted"),
		},
		{
			"other work in between does not lighten it", strained,
			lines("0s care", "20m works", "35m care", "46m end"),
			lines("45m0s move prompted"),
		},
		{
			"a pause does", strained,
			lines("0s care", "20m away", "23m care", "52m59s end"),
			nil, // 29 min 59 s since
		},
		{
			"so does skipping it: it does not ask again at once", strained,
			lines("0s care", "30m1s skip", "59m end", "61m end"),
			lines("30m0s move prompted", "30m1s move skipped", "30m1s move ahead", "1h0m1s move prompted"),
		},
		{
			"after twice the load it is longer", long,
			lines("0s works", "50m1s skip", "1h40m1s start", "1h40m2s away", "1h51m end"),
			lines(
				"50m0s move prompted", "50m1s move skipped", "50m1s move ahead",
				"1h40m1s move prompted", "1h40m1s move running", "1h50m1s move taken",
			),
		},
		{
			"a kind that is off never asks",
			breaks.Rules{},
			lines("0s works", "5h now", "5h now outside", "6h end"),
			lines(
				"5h0m0s refused: breaks.outside.length is empty, so this kind is switched off; \"offhours hours edit\" switches it on",
				"5h0m0s refused: breaks.outside.length is empty, so this kind is switched off; \"offhours hours edit\" switches it on",
			),
		},
		{
			"what asks ends when the kind is switched off", eyes,
			lines("0s works", "21m none", "22m end"),
			lines("20m0s eyes prompted", "21m0s eyes skipped", "21m0s eyes ahead"),
		},
		{
			"nothing is taken back that was not counted", rules,
			lines("0s desk", "20m start", "21m away 1m", "22m desk", "52m1s end"), // of the last minute a break had 20 s
			lines(
				"20m0s eyes prompted", "20m0s eyes running", "20m20s eyes taken", "20m20s eyes ahead",
				"42m0s eyes prompted", "52m0s move prompted", "52m0s eyes due",
			),
		},
		{
			"in off hours nothing counts", eyes,
			lines("0s works", "10m off", "2h on", "2h9m59s end", "2h10m1s end"),
			lines("2h10m0s eyes prompted"),
		},
	})
}

func TestFreshAir(t *testing.T) {
	outside := only(protocol.Outside)
	oneSkip := outside
	oneSkip.Skips = 1
	runScenes(t, []sceneTest{
		{
			"it comes in the middle of the shift", outside,
			lines("0s shift mon 0s", "0s works", "4h0m10s start", "4h0m10s away", "5h works", "8h end"),
			lines("4h0m0s outside prompted", "4h0m10s outside running", "4h15m10s outside taken", "5h0m0s outside ahead"),
		},
		{
			"once", outside,
			lines("0s shift mon 0s", "0s works", "4h0m10s skip", "7h end"),
			lines("4h0m0s outside prompted", "4h0m10s outside skipped", "4h0m10s outside ahead"),
		},
		{
			"and again in the next one", outside,
			lines("0s shift mon 0s", "0s works", "4h0m10s skip", "8h away", "24h shift tue 0s", "24h works", "28h1s end"),
			lines(
				"4h0m0s outside prompted", "4h0m10s outside skipped", "4h0m10s outside ahead",
				"28h0m0s outside prompted",
			),
		},
		{
			"an early lunch serves it", outside,
			lines("0s shift mon 0s", "0s works", "3h10m away", "3h30m works", "7h end"),
			nil,
		},
		{
			"a walk in the morning does not", outside,
			lines("0s shift mon 0s", "0s works", "1h away", "1h30m works", "4h1s end"),
			lines("4h0m0s outside prompted"),
		},
		{
			"who begins after the middle has had theirs: a daemon that starts again knows no better", outside,
			lines("0s shift mon 5h", "0s works", "1h end"),
			nil,
		},
		{
			"a clock that was ahead loses none", outside,
			lines("0s shift mon 5h", "0s works", "1m clock -2h", "1h1m end"),
			lines("1h0m0s outside prompted"),
		},
		{
			"in the evening nobody is sent out any more", outside,
			lines("0s shift mon 3h", "0s works", "5h end", "6h end"),
			lines("1h0m0s outside prompted", "5h0m0s outside skipped", "5h0m0s outside ahead"),
		},
		{
			"that is no skip of theirs", oneSkip,
			lines("0s shift mon 3h", "0s works", "5h off", "6h away", "20h shift tue 0s", "20h on", "20h works", "24h1s skip"),
			lines(
				"1h0m0s outside prompted", "5h0m0s outside skipped", "5h0m0s outside ahead",
				"24h0m0s outside prompted", "24h0m1s outside skipped", "24h0m1s outside ahead",
			),
		},
	})
}
