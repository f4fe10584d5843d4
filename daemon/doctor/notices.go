package doctor

func notices(f Facts) []Finding {
	if f.Notice != nil {
		return tried(f, *f.Notice)
	}
	if f.Daemon.Answers {
		return path(f)
	}
	return nobodyShows(f)
}

// path judges the way that a notice takes now.
func path(f Facts) []Finding {
	if f.Desktop.Silent {
		return nobodyShows(f)
	}
	switch f.Daemon.Status.Prompts {
	case "buttons":
		return []Finding{fine("on the desktop, with buttons%s", by(f.Desktop.Service))}
	case "plain":
		return []Finding{fine("on the desktop, without buttons%s", by(f.Desktop.Service))}
	case "browser":
		return []Finding{found(Note, f.Desktop.Start, "this desktop shows no notifications, and a browser shows them in its place")}
	}
	if all := nobodyShows(f); all != nil {
		return all
	}
	if f.Desktop.Startable {
		return []Finding{fine("on the desktop, which begins to show them with the first")}
	}
	return []Finding{found(Warning, f.begunAnew(), "the daemon does not reach the desktop%s, and no prompt is shown", by(f.Desktop.Service))}
}

func by(service string) string {
	if service == "" {
		return ""
	}
	return " (" + service + ")"
}

// nobodyShows says why the desktop shows no notices, on a system that can be asked.
func nobodyShows(f Facts) []Finding {
	d := f.Desktop
	switch {
	case !d.Known || d.Startable && d.Service == "":
		return nil
	case !d.Bus:
		return []Finding{found(Warning, "", "there is no session bus, and so no prompt is shown; log in on a desktop, or let a browser show them: connect one and press Start there")}
	case d.Silent:
		return []Finding{found(Warning, "", "the notification service does not answer, and no prompt is shown; log out and in again")}
	case d.Service == "":
		return []Finding{found(Warning, d.Start, "no notification service runs, and no prompt is shown")}
	}
	return nil
}

// tried judges a notice that was sent to try.
func tried(f Facts, n Notice) []Finding {
	where := "on the desktop"
	if n.Path == "browser" {
		where = "in the browser that was used last"
	}
	switch {
	case n.Failed != "":
		return []Finding{found(Error, "", "the test notice was not sent: %s", n.Failed)}
	case n.Path == "none" && !f.Desktop.Startable:
		return append([]Finding{found(Error, "", "nobody could show the test notice")}, nobodyShows(f)...)
	case !n.Asked:
		return []Finding{fine("a test notice was sent: look for %q %s", n.Title, where)}
	case n.Seen:
		return []Finding{fine("a test notice was seen %s", where)}
	}
	return []Finding{found(Error, "", "a test notice was sent, and not seen %s", where)}
}

func disturb(f Facts) []Finding {
	const wait = ", and breaks wait until it is off"
	switch d := f.Desktop; d.Quiet {
	case QuietPaused:
		return []Finding{found(Warning, "dunstctl set-paused false", "do-not-disturb is on%s"+wait, by(d.Service))}
	case QuietBanners:
		return []Finding{found(Warning, "gsettings set org.gnome.desktop.notifications show-banners true", "do-not-disturb is on (GNOME)"+wait)}
	case QuietInhibited:
		return []Finding{found(Warning, "", "do-not-disturb is on%s"+wait, by(d.Service))}
	case QuietLocked:
		return []Finding{found(Note, "", "the screen is locked, and breaks wait until it is not")}
	}
	if f.Desktop.Service == "" {
		return nil
	}
	return []Finding{fine("do-not-disturb is off")}
}
