package simulation_test

import "time"

// zones are where the person goes; the first one is home.
var zones = []string{
	"Africa/Cairo", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Honolulu",
}

// calendars are those of the zones.
var calendars = func() map[string]*time.Location {
	all := map[string]*time.Location{}
	for _, zone := range zones {
		location, err := time.LoadLocation(zone)
		if err != nil {
			panic(err)
		}
		all[zone] = location
	}
	return all
}()

// births are when lives begin, one after another: around noon in Cairo. Clocks
// fall back there on the ninth day of the first one and in Berlin on the twelfth,
// where they jump ahead on the fourteenth of the second.
var births = []time.Time{
	time.Date(2027, time.October, 20, 9, 0, 0, 0, time.UTC),
	time.Date(2028, time.March, 13, 9, 0, 0, 0, time.UTC),
	time.Date(2027, time.December, 20, 9, 0, 0, 0, time.UTC),
	time.Date(2028, time.May, 13, 9, 0, 0, 0, time.UTC),
	time.Date(2028, time.July, 13, 9, 0, 0, 0, time.UTC),
	time.Date(2028, time.September, 1, 9, 0, 0, 0, time.UTC),
}
