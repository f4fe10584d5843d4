package processes

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// known names the browsers by their processes: what the kernel calls those, which is at
// most 15 letters.
func known() map[string]string {
	return map[string]string{
		"brave": "Brave", "chrome": "Chrome", "chromium": "Chromium", "firefox": "Firefox", "firefox-bin": "Firefox",
		"firefox-esr": "Firefox", "librewolf": "LibreWolf", "msedge": "Edge", "opera": "Opera", "vivaldi-bin": "Vivaldi",
	}
}

// ticksPerSecond is what the kernel counts the age of a process in. It is the same for
// every program on Linux, whatever the kernel itself counts in: see proc_pid_stat(5) and
// sysconf(3).
const ticksPerSecond = 100

// Table is what runs at one instant, by number.
type Table map[int]entry

type entry struct {
	name   string
	parent int
	ticks  int64 // since the computer was started
}

// Read reads the table. What ends meanwhile is left out.
func Read() Table {
	files, _ := filepath.Glob("/proc/[0-9]*/stat")
	table := make(Table, len(files))
	for _, file := range files {
		text, err := os.ReadFile(file) //nolint:gosec // the kernel's own
		if err != nil {
			continue
		}
		if pid, entry, ok := parse(text); ok {
			table[pid] = entry
		}
	}
	return table
}

// parse reads a line such as "4711 (Web Content) S 4321 …". The name may hold anything,
// parentheses too.
func parse(stat []byte) (pid int, e entry, ok bool) {
	open, shut := bytes.IndexByte(stat, '('), bytes.LastIndexByte(stat, ')')
	if open < 1 || shut < open {
		return 0, entry{}, false
	}
	rest := strings.Fields(string(stat[shut+1:])) // state, parent, …; the 20th is when it began
	if len(rest) < 20 {
		return 0, entry{}, false
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(stat[:open])))
	if rest[0] == "Z" || rest[0] == "X" {
		return 0, entry{}, false // it has ended
	}
	e.name = string(stat[open+1 : shut])
	e.parent, _ = strconv.Atoi(rest[1])
	e.ticks, _ = strconv.ParseInt(rest[19], 10, 64)
	return pid, e, err == nil
}

// Main is the first process of the browser to which a process belongs, or 0 for one of
// no browser.
func (t Table) Main(pid int) int {
	first, names := 0, known()
	for seen := 0; pid > 0 && seen < len(t); seen++ {
		e, there := t[pid]
		if !there {
			break
		}
		if names[e.name] != "" {
			first = pid
		}
		pid = e.parent
	}
	return first
}

// Browsers are the browsers of this computer's present user, in no order.
func (t Table) Browsers() []Browser {
	names, booted := known(), bootTime()
	var all []Browser
	for pid, e := range t {
		if names[e.name] == "" || t.Main(pid) != pid || !isOurs(pid) {
			continue
		}
		began := booted.Add(time.Duration(e.ticks) * time.Second / ticksPerSecond)
		all = append(all, Browser{names[e.name], pid, began})
	}
	return all
}

// bootTime is when the computer was started, to the second.
func bootTime() time.Time {
	text, _ := os.ReadFile("/proc/stat")
	for line := range strings.Lines(string(text)) {
		if seconds, is := strings.CutPrefix(line, "btime "); is {
			unix, _ := strconv.ParseInt(strings.TrimSpace(seconds), 10, 64)
			return time.Unix(unix, 0)
		}
	}
	return time.Time{}
}

// isOurs asks for the user, not for the owner of the folder in /proc: that is root of a
// process that keeps its memory private.
func isOurs(pid int) bool {
	text, _ := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	for line := range strings.Lines(string(text)) {
		if users, is := strings.CutPrefix(line, "Uid:"); is {
			fields := strings.Fields(users) // real, effective, saved, file system
			return len(fields) > 0 && fields[0] == strconv.Itoa(os.Getuid())
		}
	}
	return false
}
