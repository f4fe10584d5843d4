package breaks_test

import (
	"testing"

	"offhours/protocol"
)

func TestHolds(t *testing.T) {
	eyes := only(protocol.Eyes)
	runScenes(t, []sceneTest{
		{
			"a due break is held and asks when released", eyes,
			lines("0s works", "19m hold call", "25m release", "26m end"),
			lines("20m0s eyes held", "25m0s eyes prompted"),
		},
		{
			"a prompt on the screen stays there while that is locked", eyes,
			lines("0s works", "20m1s hold locked", "25m release", "26m end"),
			lines("20m0s eyes prompted"),
		},
		{
			"but not in a call, where others look on", eyes,
			lines("0s works", "20m30s hold call", "25m release", "26m end"),
			lines("20m0s eyes prompted", "20m30s eyes held", "25m0s eyes prompted"),
		},
		{
			"nor where its person asks for quiet", eyes,
			lines("0s works", "20m30s hold quiet", "25m release", "26m end"),
			lines("20m0s eyes prompted", "20m30s eyes held", "25m0s eyes prompted"),
		},
		{
			"a held break can be taken at once", eyes,
			lines("0s works", "19m hold live", "21m start", "22m end"),
			lines("20m0s eyes held", "21m0s eyes running", "21m20s eyes taken", "21m20s eyes ahead"),
		},
		{
			"typing holds it for two minutes", eyes,
			lines("0s works", "19m hold typing", "30m end"),
			lines("20m0s eyes held", "22m0s eyes prompted"),
		},
		{
			"typing that stops and begins again holds it for two minutes in all", eyes,
			lines("0s works", "19m hold typing", "21m hold call", "25m hold typing", "30m end"),
			lines("20m0s eyes held", "26m0s eyes prompted"),
		},
		{
			"nobody is prompted who is away", eyes,
			lines("0s works", "20m1s postpone", "22m away", "24m works", "25m end"),
			lines("20m0s eyes prompted", "20m1s eyes postponed", "23m1s eyes held", "24m0s eyes prompted"),
		},
		{
			"in off hours the prompt goes", eyes,
			lines("0s works", "20m1s off", "30m on", "31m end"),
			lines("20m0s eyes prompted", "20m1s eyes held", "30m0s eyes prompted"),
		},
		{
			"what was put off until the evening waits", eyes,
			lines("0s works", "20m1s postpone", "21m off", "25m end"),
			lines("20m0s eyes prompted", "20m1s eyes postponed", "23m1s eyes held"),
		},
		{
			"however much is due at the end of a hold, one prompt comes", rules,
			lines("0s works", "1m hold call", "8h release", "8h1m end"),
			lines("20m0s eyes held", "50m0s move held", "50m0s eyes due", "8h0m0s move prompted"),
		},
	})
}

func TestCredit(t *testing.T) {
	eyes, move := only(protocol.Eyes), only(protocol.Move)
	runScenes(t, []sceneTest{
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
		{
			"after a night there is no pile", rules,
			lines("0s works", "19m59s hold call", "60m sleep 9h", "10h1s release", "10h1m end"),
			lines(
				"20m0s eyes held", "50m0s move held", "50m0s eyes due",
				"10h0m0s move credited", "10h0m0s eyes credited", "10h0m0s move ahead", "10h0m0s eyes ahead",
			),
		},
		{
			"a clock set back neither lengthens a break nor counts twice", move,
			lines("0s away", "1m now", "2m clock -1h", "6m end", "6m end"),
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
	})
}
