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
		return []Finding{f.Desktop.fine("notices.buttons")}
	case "plain":
		return []Finding{f.Desktop.fine("notices.plain")}
	case "browser":
		if f.isQuietForUs() {
			return []Finding{fine("notices.quiet")}
		}
		return []Finding{found(Note, "notices.browser", f.Desktop.Start)}
	}
	if all := nobodyShows(f); all != nil {
		return all
	}
	if f.Desktop.Startable {
		return []Finding{fine("notices.startable")}
	}
	return []Finding{found(Warning, "notices.unreached", f.begunAnew(), f.Desktop.by()...)}
}

// by names who shows notices, for the texts that do.
func (d Desktop) by() []string {
	if d.Service == "" {
		return []string{"service", "?"}
	}
	return []string{"service", d.Service}
}

// fine is well where notices are shown, with who shows them where that is known.
func (d Desktop) fine(code string) Finding {
	if d.Service == "" {
		return fine(code)
	}
	return fine(code+"_by", d.by()...)
}

// nobodyShows says why the desktop shows no notices, on a system that can be asked.
func nobodyShows(f Facts) []Finding {
	d := f.Desktop
	switch {
	case !d.Known || d.Startable && d.Service == "":
		return nil
	case !d.Bus:
		return []Finding{found(Warning, "notices.no_bus", "")}
	case d.Silent:
		return []Finding{found(Warning, "notices.silent", "")}
	case d.Service == "":
		return []Finding{found(Warning, "notices.nobody", d.Start)}
	}
	return nil
}

// tried judges a notice that was sent to try.
func tried(f Facts, n Notice) []Finding {
	where := "_desktop"
	if n.Path == "browser" {
		where = "_browser"
	}
	switch {
	case n.Failed != "":
		return []Finding{found(Error, "notices.unsent", "", "why", n.Failed)}
	case n.Path == "none" && !f.Desktop.Startable:
		return append([]Finding{found(Error, "notices.unshown", "")}, nobodyShows(f)...)
	case !n.Asked:
		return []Finding{fine("notices.sent"+where, "title", n.Title)}
	case n.Seen:
		return []Finding{fine("notices.seen" + where)}
	}
	return []Finding{found(Error, "notices.unseen"+where, "")}
}
