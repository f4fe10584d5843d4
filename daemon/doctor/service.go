package doctor

import "fmt"

func service(f Facts) []Finding {
	s := f.Service
	if s.Way == WayNone {
		return notInstalled(f)
	}
	var all []Finding
	if finding, bad := phase(f); bad {
		all = append(all, finding)
	}
	if s.Leftover != "" {
		all = append(all, found(Warning, f.run("install"), "%s starts a second daemon at login, beside the service", s.Leftover))
	}
	switch {
	case s.Masked:
		all = append(all, found(Warning, "systemctl --user unmask offhours.service", "the service is masked, and cannot be started"))
	case s.Disabled:
		all = append(all, found(Warning, f.run("install"), "the service does not start at login"))
	}
	all = append(all, programOf(f)...)
	if len(all) == 0 {
		all = append(all, fine("%s, starts at login", ways(s.Way)))
	}
	return all
}

func ways(way Way) string {
	switch way {
	case WayUser:
		return "your own"
	case WayPackage:
		return "the package's"
	case WayEverybody:
		return "everybody's"
	case WayAutostart:
		return "autostart by the desktop"
	case WayNone:
	}
	return string(way)
}

// notInstalled matters only beside a daemon that runs: where none does, that is
// what is wrong.
func notInstalled(f Facts) []Finding {
	switch {
	case f.Daemon.dead():
		return nil
	case f.mayInstall():
		return []Finding{found(Warning, f.run("install"), "no service is installed: the daemon does not start at the next login")}
	}
	return []Finding{found(Note, "", "no service starts the daemon of this data folder at login")}
}

// phase says what is wrong with how the service runs.
func phase(f Facts) (Finding, bool) {
	s := f.Service
	switch s.Phase {
	case Restarting:
		return found(Error, s.Log, "the service has ended with code %d and is started again every second, %d times so far; its log says why", s.ExitCode, s.Restarts), true
	case Failed:
		return found(Error, s.Log, "the service has ended with code %d%s; its log says why", s.ExitCode, meaning(s.ExitCode)), true
	case Stopped:
		if f.Daemon.Answers {
			return found(Warning, f.run("restart"), "the service is stopped, and a daemon runs that nothing brings back after a crash"), true
		}
	case Running:
	}
	return Finding{}, false
}

// meaning is what the daemon says with an exit code.
func meaning(code int) string {
	switch code {
	case 2:
		return " (it was started wrongly)"
	case 3:
		return " (another daemon has the data folder)"
	case 4:
		return " (the data are newer than the program)"
	case 6:
		return " (a folder is open to others, or holds another program's data)"
	}
	return ""
}

// programOf says what is wrong with the program that the service starts.
func programOf(f Facts) []Finding {
	s := f.Service
	fix := f.run("install")
	switch s.Way {
	case WayPackage:
		fix = reinstall
	case WayEverybody:
		fix = f.forEverybody()
	default: // the person's own
	}
	switch {
	case s.ProgramGone:
		return []Finding{found(worse(f.Daemon.Answers), fix, "%s starts %s, which is gone", s.File, s.Program)}
	case s.ProgramVersion != "" && s.ProgramVersion != f.Program.Version:
		return []Finding{found(Warning, fix, "the service starts version %s (%s), and this is version %s", s.ProgramVersion, s.Program, f.Program.Version)}
	}
	return nil
}

// worse is an error where nothing works now, and else a warning.
func worse(works bool) Level {
	if works {
		return Warning
	}
	return Error
}

func (d Daemon) dead() bool { return !d.Answers && !d.Silent && d.Pid == 0 && d.Refused == "" }

func daemon(f Facts) []Finding {
	d := f.Daemon
	switch {
	case d.Answers:
		return answering(f)
	case d.Halted:
		return []Finding{found(Error, fmt.Sprintf("kill -CONT %d", d.Pid), "the daemon (process %d) was halted by a signal, and answers nobody", d.Pid)}
	case d.Silent:
		return []Finding{found(Error, f.replaced("KILL", d.Pid), "the daemon%s does not answer", process(d.Pid))}
	case d.Refused != "":
		return []Finding{found(Error, "", "the daemon cannot be asked: %s", d.Refused)}
	case d.Pid != 0:
		return []Finding{found(Error, f.replaced("TERM", d.Pid), "the daemon runs (process %d), and its socket is gone", d.Pid)}
	case f.Service.Phase == Restarting || f.Service.Phase == Failed:
		return nil // which the service tells, with its log
	}
	why := "the daemon does not run"
	if f.Service.Way == WayNone {
		why += ", and nothing starts it at login"
	}
	return []Finding{found(Error, f.begins(), "%s", why)}
}

func process(pid int) string {
	if pid == 0 {
		return ""
	}
	return fmt.Sprintf(" (process %d)", pid)
}

func answering(f Facts) []Finding {
	var all []Finding
	status := f.Daemon.Status
	if status.Version != f.Program.Version {
		all = append(all, found(Warning, f.begunAnew(), "the daemon that runs is version %s, and this is version %s", status.Version, f.Program.Version))
	}
	if f.Daemon.OtherData {
		all = append(all, found(Warning, f.begunAnew(), "the daemon that answers has its data in %s, and not in %s", status.Data, f.Data))
	}
	if len(all) == 0 {
		all = append(all, fine("version %s, process %d", status.Version, status.Pid))
	}
	return all
}
