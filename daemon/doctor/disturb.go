package doctor

import (
	"slices"
	"time"

	"offhours/protocol"
)

func disturb(f Facts) []Finding {
	all := disturbed(f)
	if f.Daemon.Status.Quiet != nil && f.Desktop.Switch == "" && !f.Desktop.Silent && !slices.Contains(f.Unanswered, CheckNotices) {
		all = append(all, found(Note, "disturb.none", ""))
	}
	return all
}

// disturbed judges how quiet the desktop is, and by whom.
func disturbed(f Facts) []Finding {
	switch d := f.Desktop; {
	case d.Quiet == QuietLocked:
		return []Finding{found(Note, "disturb.locked", "")}
	case d.Quiet != "" && f.isQuietForUs():
		return []Finding{f.forUs(*f.Daemon.Status.Quiet)}
	case d.Quiet != "" && d.Quiet == d.LeftOn && f.Daemon.dead():
		return []Finding{found(Warning, "disturb.left", f.begins(), d.who()...)}
	case d.Quiet != "":
		return []Finding{found(Warning, "disturb.on", d.undisturb(), d.who()...)}
	case d.Service == "":
		return nil
	}
	return []Finding{fine("disturb.off")}
}

// isQuietForUs says whether the daemon has switched do-not-disturb on, and no person.
func (f Facts) isQuietForUs() bool {
	quiet := f.Daemon.Status.Quiet
	return f.Daemon.Answers && quiet != nil && quiet.Why != ""
}

// forUs says what it was switched on for, and until when.
func (f Facts) forUs(quiet protocol.QuietStatus) Finding {
	if quiet.UntilMs == 0 || len(f.Zone.Offsets) == 0 {
		return found(Note, "disturb."+string(quiet.Why), "", f.Desktop.who()...)
	}
	localMs := quiet.UntilMs + int64(offsetAt(f.Zone.Offsets, quiet.UntilMs))*60_000
	until := time.UnixMilli(localMs).UTC().Format("15:04")
	return found(Note, "disturb."+string(quiet.Why)+"_until", "", append(f.Desktop.who(), "time", until)...)
}

// who is quiet, by the name that its person knows.
func (d Desktop) who() []string {
	if d.Quiet == QuietBanners {
		return []string{"service", "GNOME"}
	}
	return d.by()
}

// undisturb is the command that switches do-not-disturb off, where there is one.
func (d Desktop) undisturb() string {
	switch d.Quiet {
	case QuietPaused:
		return "dunstctl set-paused false"
	case QuietBanners:
		return "gsettings set org.gnome.desktop.notifications show-banners true"
	case QuietInhibited, QuietLocked:
	}
	return ""
}
