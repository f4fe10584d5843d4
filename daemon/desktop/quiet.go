package desktop

// Quiet is how a desktop says that its person is not to be disturbed, or does not
// look; "" while it says nothing, and on systems that cannot be asked.
type Quiet string

// The ways.
const (
	QuietPaused    Quiet = "paused"    // dunst was told to show nothing
	QuietBanners   Quiet = "banners"   // GNOME's banners are switched off
	QuietInhibited Quiet = "inhibited" // the notification service was asked not to disturb, as in Plasma
	QuietLocked    Quiet = "locked"    // the screen is locked, or dark
)
