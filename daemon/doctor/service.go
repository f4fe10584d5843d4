package doctor

import (
	"fmt"
	"strconv"
)

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
		all = append(all, found(Warning, "service.leftover", f.run("install"), "file", s.Leftover))
	}
	switch {
	case s.Masked:
		all = append(all, found(Warning, "service.masked", "systemctl --user unmask offhours.service"))
	case s.Disabled:
		all = append(all, found(Warning, "service.disabled", f.run("install")))
	}
	all = append(all, programOf(f)...)
	if len(all) == 0 {
		all = append(all, fine("service."+string(s.Way)))
	}
	return all
}

// notInstalled matters only beside a daemon that runs: where none does, that is
// what is wrong.
func notInstalled(f Facts) []Finding {
	switch {
	case f.Daemon.dead():
		return nil
	case f.mayInstall():
		return []Finding{found(Warning, "service.none", f.run("install"))}
	}
	return []Finding{found(Note, "service.none_here", "")}
}

// phase says what is wrong with how the service runs.
func phase(f Facts) (Finding, bool) {
	s := f.Service
	switch s.Phase {
	case Restarting:
		return found(Error, "service.restarting", s.Log, "code", strconv.Itoa(s.ExitCode), "times", strconv.Itoa(s.Restarts)), true
	case Failed:
		return found(Error, "service.failed"+meaning(s.ExitCode), s.Log, "code", strconv.Itoa(s.ExitCode)), true
	case Stopped:
		if f.Daemon.Answers {
			return found(Warning, "service.stopped", f.run("restart")), true
		}
	case Running:
	}
	return Finding{}, false
}

// meaning is the end of a code of a text that knows what the daemon says with an exit
// code.
func meaning(exit int) string {
	switch exit {
	case 2, 3, 4, 6:
		return "_" + strconv.Itoa(exit)
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
		return []Finding{found(worse(f.Daemon.Answers), "service.gone", fix, "file", s.File, "program", s.Program)}
	case s.ProgramVersion != "" && s.ProgramVersion != f.Program.Version:
		return []Finding{found(Warning, "service.version", fix, "other", s.ProgramVersion, "program", s.Program, "version", f.Program.Version)}
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
	d, pid := f.Daemon, strconv.Itoa(f.Daemon.Pid)
	switch {
	case d.Answers:
		return answering(f)
	case d.Halted:
		return []Finding{found(Error, "daemon.halted", fmt.Sprintf("kill -CONT %d", d.Pid), "pid", pid)}
	case d.Silent:
		return []Finding{found(Error, "daemon.silent", f.replaced("KILL", d.Pid))}
	case d.Refused != "":
		return []Finding{found(Error, "daemon.refused", "", "why", d.Refused)}
	case d.Pid != 0:
		return []Finding{found(Error, "daemon.unreachable", f.replaced("TERM", d.Pid), "pid", pid)}
	case f.Service.Phase == Restarting || f.Service.Phase == Failed:
		return nil // which the service tells, with its log
	}
	code := "daemon.down"
	if f.Service.Way == WayNone {
		code = "daemon.down_for_good"
	}
	return []Finding{found(Error, code, f.begins())}
}

func answering(f Facts) []Finding {
	var all []Finding
	status := f.Daemon.Status
	if status.Version != f.Program.Version {
		all = append(all, found(Warning, "daemon.version", f.begunAnew(), "other", status.Version, "version", f.Program.Version))
	}
	if f.Daemon.OtherData {
		all = append(all, found(Warning, "daemon.elsewhere", f.begunAnew(), "other", status.Data, "data", f.Data))
	}
	if len(all) == 0 {
		all = append(all, fine("daemon.ok", "version", status.Version, "pid", strconv.Itoa(status.Pid)))
	}
	return all
}
