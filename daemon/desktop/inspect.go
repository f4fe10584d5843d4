package desktop

// Inspection is what shows notices on this desktop.
type Inspection struct {
	Known     bool   // there is something to look at on this system
	Bus       bool   // the session bus answers
	Service   string // who shows notices, such as dunst; "" for nobody
	Startable bool   // the bus would start somebody
	Silent    bool   // who is there does not answer
	Quiet     Quiet  // how quiet the desktop wants it
	Switch    Quiet  // how its do-not-disturb could be switched; "" where we know no way
}
