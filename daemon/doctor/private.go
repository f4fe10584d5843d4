package doctor

// privateWindows says of each browser whether its person lets the extension into private
// windows. Either is as they want it, and the switch is in the browser alone.
func privateWindows(f Facts) []Finding {
	var all []Finding
	for _, browser := range f.Daemon.Status.Browsers {
		switch {
		case browser.Report == nil:
		case browser.Report.PrivateWindows:
			all = append(all, fine("private.seen", "browser", called(browser)))
		default:
			all = append(all, found(Note, "private."+string(browser.Family), "", "browser", called(browser)))
		}
	}
	return all
}
