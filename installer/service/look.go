package service

// Look is what lies on the disk of an installed service.
type Look struct {
	File     string // the unit or entry that counts
	Program  string // that it starts; "" where it does not say
	Disabled bool   // it does not start at login
	Masked   bool   // its person has forbidden it to start
	Leftover string // an autostart entry that lies beside the unit
}
