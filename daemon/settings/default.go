package settings

import "offhours/protocol"

// Default is the document of someone who has not changed anything.
//
// The week is the plainest one, since weekends differ from country to country.
// The night is eight hours. Fifteen minutes of follow-up are the upper end of the
// 10 to 15 that answering a community after work takes.
//
// Off hours close. For who would rather be asked first: in a field experiment with 280
// people over six weeks a message, a short wait and a way out had 36 % of openings
// given up (Grüning and others 2023, doi 10.1073/pnas.2213114120). Twenty seconds are
// our choice: time to read why and to think better of it. What lies in other sites'
// pages is left alone: a news page is not where a manager works, and some would take
// it for broken.
//
// Eye breaks follow J. Anshel's 20-20-20 rule: every 20 minutes, for 20 seconds,
// look 20 feet away. Movement breaks follow the field study by Galinsky and others
// (2007, doi 10.1002/ajim.20472), in which four more five-minute breaks a day
// meant less discomfort and eyestrain at the same output, and the British HSE's
// advice that 5 to 10 minutes every hour do more than 20 every two. A meta-analysis
// of pauses of up to ten minutes (22 samples, doi 10.1371/journal.pone.0272460)
// found more vigour and less fatigue.
//
// A fresh-air break is as long as each of the two that the workers of that study had
// before. What time on platforms weighs, and how much community and care brings a
// break forward, is our choice: see package breaks.
//
// Three minutes is how far BreakTimer postpones; the second time a minute is enough to
// end a sentence. Twice in a row is what Safe Eyes lets a person skip. Five minutes away from the desk count as a rest in
// Stretchly and in BreakTimer; for the eyes three are plenty.
func Default() protocol.Settings {
	day := func() []string { return []string{"09:00-17:00"} }
	return protocol.Settings{
		Version:  1,
		Language: "system",
		Zone:     SystemZone,
		Night:    "22:30-06:30",
		FirstDay: protocol.Mon,
		Work:     protocol.Week{Mon: day(), Tue: day(), Wed: day(), Thu: day(), Fri: day()},
		Off:      protocol.OffHours{FirstWeek: protocol.Remind, Verdict: protocol.Closed, Wait: "20s", Embeds: protocol.Open},
		FollowUp: protocol.FollowUp{Minutes: 15},
		Breaks: protocol.Breaks{
			Eyes: protocol.BreakRule{Every: "20m", Length: "20s", Postpone: "3m", PostponeAgain: "1m", Postpones: 2, Credit: "3m"},
			Move: protocol.BreakRule{
				Every: "50m", Length: "5m", LongAfter: "1h40m", LongLength: "10m",
				Postpone: "3m", PostponeAgain: "1m", Postpones: 2, Credit: "5m",
			},
			Outside: protocol.OutsideRule{Length: "15m", Postpone: "3m", PostponeAgain: "1m", Postpones: 2, Credit: "15m"},
			Weight:  150,
			Strain:  "30m",
			Skips:   2,
		},
	}
}
