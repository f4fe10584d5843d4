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
