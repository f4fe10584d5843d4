package protocol

// ScreenStatus is what the daemon knows of the computer's screen.
type ScreenStatus struct {
	// Locked says that nobody can see what a browser shows. Not every browser knows by itself:
	// Firefox never does, and Chromium does not under Wayland.
	Locked bool `json:"locked"`
}
