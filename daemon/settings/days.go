package settings

import "offhours/protocol"

// day is one weekday of a table of working hours.
type day struct {
	name   string
	ranges []string
}

// days lists the weekdays of a table in the order of the document.
func days(week protocol.Week) []day {
	return []day{
		{"mon", week.Mon},
		{"tue", week.Tue},
		{"wed", week.Wed},
		{"thu", week.Thu},
		{"fri", week.Fri},
		{"sat", week.Sat},
		{"sun", week.Sun},
	}
}

// dayNames are the names of the weekdays, as documents write them.
func dayNames() (names []string) {
	for _, d := range protocol.Weekdays() {
		names = append(names, string(d))
	}
	return names
}
