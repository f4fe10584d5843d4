package doctor_test

import (
	"strings"
	"testing"

	"offhours/daemon/doctor"
	"offhours/protocol"
)

const (
	day   = 24 * 3_600_000
	nowMs = 1_800_000_000_000

	reinstalled = "sudo apt-get install --reinstall -o Dpkg::Options::=--force-confmiss offhours"

	family = protocol.Firefox
)

// healthy is an installation with which all is well.
func healthy() doctor.Facts {
	return doctor.Facts{
		NowMs:   nowMs,
		Program: doctor.Program{Command: "offhours", Path: "/usr/bin/offhours", Version: "1.2.0", User: "salma"},
		Data:    "/home/salma/data",
		Listen:  "127.0.0.1:47615",
		Service: doctor.Service{
			Way: doctor.WayUser, Phase: doctor.Running, File: "/home/salma/offhours.service",
			Program: "/usr/bin/offhours", ProgramVersion: "1.2.0", Log: "journalctl --user -u offhours -n 20",
		},
		Daemon: doctor.Daemon{Answers: true, Status: protocol.Status{
			Version: "1.2.0", Pid: 4711, Listen: "127.0.0.1:47615", Serving: true, Prompts: "buttons",
			Browsers: []protocol.BrowserInfo{
				{ID: "b_0123456789", Family: family, PairedMs: nowMs - day, StartedMs: nowMs - day, SeenMs: nowMs, Connected: true, Extension: "1.2.0", Report: report()},
			},
		}},
		Folders: []doctor.Folder{
			{Kind: doctor.DataFolder, Path: "/home/salma/data", Mode: 0o700},
			{Kind: doctor.SocketFolder, Path: "/run/offhours", Mode: 0o755},
			{Kind: doctor.DataFile, Path: "/home/salma/data/offhours.db", Mode: 0o600},
		},
		Disk:       doctor.Disk{FreeBytes: 1 << 30, NeedBytes: 33 << 20},
		Zone:       doctor.Zone{Name: "Africa/Cairo", Release: "2026f", Source: "system", Embedded: "2025c", Update: "update tzdata", Offsets: cairo(), ToMs: nowMs + 500*day},
		Desktop:    doctor.Desktop{Known: true, Bus: true, Service: "dunst"},
		Microphone: doctor.Microphone{Hearing: doctor.HearingWatched},
		Manifests:  []doctor.Manifest{{Browser: "Firefox"}},
	}
}

// hears makes the microphone be followed so, while these programs record.
func hears(how doctor.Hearing, programs ...string) func(*doctor.Facts) {
	return func(f *doctor.Facts) { f.Microphone = doctor.Microphone{Hearing: how, Programs: programs} }
}

// springMs is the first instant of summer time in Cairo after now: 30 April 2027.
const springMs = 1_809_036_000_000

// cairo is ahead of UTC by two hours, and by three from spring on.
func cairo() []protocol.ZoneOffset {
	return []protocol.ZoneOffset{{FromMs: nowMs, OffsetMin: 120}, {FromMs: springMs, OffsetMin: 180}}
}

// report is of a browser that knows what the daemon knows.
func report() *protocol.BrowserReport {
	return &protocol.BrowserReport{PrivateWindows: true, Zone: "Africa/Cairo", FromMs: nowMs - day, ToMs: nowMs + 499*day, Offsets: cairo()}
}

// down is the same without a daemon.
func down(f *doctor.Facts) {
	f.Daemon = doctor.Daemon{}
	f.Service.Phase = doctor.Stopped
	f.Databases = []doctor.Database{{Path: "/home/salma/data/offhours.db", State: doctor.Sound}, {Path: "/home/salma/data/keys.db", State: doctor.Sound}}
}

func TestAllIsWell(t *testing.T) {
	for _, finding := range doctor.Examine(healthy()) {
		if finding.Level != doctor.OK || finding.Fix != "" || strings.Count(finding.Text, " ") > 8 {
			t.Errorf("found %+v", finding)
		}
	}
}

// One row for each fact that is wrong: what it is called, how bad it is, and what
// mends it.
func TestExamine(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*doctor.Facts)
		check doctor.Check
		level doctor.Level
		text  string
		fix   string
	}{
		{"no service", func(f *doctor.Facts) { f.Service = doctor.Service{Way: doctor.WayNone} }, "service", "warning", "no service is installed", "offhours install"},
		{"no service for root", func(f *doctor.Facts) {
			f.Service, f.Program.Root = doctor.Service{Way: doctor.WayNone}, true
		}, "service", "note", "no service starts", ""},
		{"ended again and again", func(f *doctor.Facts) {
			down(f)
			f.Service.Phase, f.Service.ExitCode, f.Service.Restarts = doctor.Restarting, 1, 7
		}, "service", "error", "ended with code 1 and is started again every second, 7 times so far", "journalctl --user -u offhours -n 20"},
		{"failed", func(f *doctor.Facts) {
			down(f)
			f.Service.Phase, f.Service.ExitCode = doctor.Failed, 4
		}, "service", "error", "ended with code 4 (the data are newer than the program)", "journalctl --user -u offhours -n 20"},
		{"stopped beside a daemon", func(f *doctor.Facts) { f.Service.Phase = doctor.Stopped }, "service", "warning", "nothing brings back", "offhours restart"},
		{"a leftover entry", func(f *doctor.Facts) { f.Service.Leftover = "/home/salma/offhours.desktop" }, "service", "warning", "offhours.desktop starts a second", "offhours install"},
		{"disabled", func(f *doctor.Facts) { f.Service.Disabled = true }, "service", "warning", "does not start at login", "offhours install"},
		{"masked", func(f *doctor.Facts) { f.Service.Masked = true }, "service", "warning", "masked", "systemctl --user unmask offhours.service"},
		{"the program is gone", func(f *doctor.Facts) {
			down(f)
			f.Service.ProgramGone = true
		}, "service", "error", "offhours.service starts /usr/bin/offhours, which is gone", "offhours install"},
		{"the program is gone under a daemon", func(f *doctor.Facts) { f.Service.ProgramGone = true }, "service", "warning", "which is gone", "offhours install"},
		{"a package's program is gone", func(f *doctor.Facts) {
			f.Service.Way, f.Service.ProgramGone = doctor.WayPackage, true
		}, "service", "warning", "which is gone", reinstalled},
		{"everybody's program is gone", func(f *doctor.Facts) {
			f.Service.Way, f.Service.ProgramGone, f.Program.Flags = doctor.WayEverybody, true, " --data /d"
		}, "service", "warning", "which is gone", "sudo offhours install --system"},
		{"the service has another version", func(f *doctor.Facts) { f.Service.ProgramVersion = "1.1.0" }, "service", "warning", "starts version 1.1.0", "offhours install"},

		{"not running", down, "daemon", "error", "does not run", "offhours start"},
		{"not running nor installed", func(f *doctor.Facts) {
			down(f)
			f.Service = doctor.Service{Way: doctor.WayNone}
		}, "daemon", "error", "does not run, and nothing starts it at login", "offhours install"},
		{"not running in a folder of its own", func(f *doctor.Facts) {
			down(f)
			f.Service = doctor.Service{Way: doctor.WayNone}
			f.Program.Named, f.Program.Flags = true, " --data /tmp/d"
		}, "daemon", "error", "does not run", "offhours run --data /tmp/d"},
		{"not running, and its program is gone", func(f *doctor.Facts) {
			down(f)
			f.Service.ProgramGone = true
		}, "daemon", "error", "does not run", "offhours install"},
		{"halted", func(f *doctor.Facts) {
			f.Daemon = doctor.Daemon{Silent: true, Halted: true, Pid: 4711}
		}, "daemon", "error", "process 4711) was halted", "kill -CONT 4711"},
		{"silent", func(f *doctor.Facts) {
			f.Daemon = doctor.Daemon{Silent: true, Pid: 4711}
		}, "daemon", "error", "does not answer", "offhours restart"},
		{"silent without a service", func(f *doctor.Facts) {
			f.Daemon, f.Service = doctor.Daemon{Silent: true, Pid: 4711}, doctor.Service{Way: doctor.WayNone}
		}, "daemon", "error", "does not answer", "kill -KILL 4711 && tail --pid=4711 -f /dev/null && offhours install"},
		{"its socket is gone", func(f *doctor.Facts) { f.Daemon = doctor.Daemon{Pid: 4711} }, "daemon", "error", "its socket is gone", "offhours restart"},
		{"it cannot be asked", func(f *doctor.Facts) { f.Daemon = doctor.Daemon{Refused: "peer is user 7"} }, "daemon", "error", "peer is user 7", ""},
		{"another version", func(f *doctor.Facts) { f.Daemon.Status.Version = "1.1.0" }, "daemon", "warning", "is version 1.1.0, and this is version 1.2.0", "offhours restart"},
		{"another program", func(f *doctor.Facts) {
			f.Daemon.Status.Version, f.Service.Program = "1.1.0", "/opt/offhours"
		}, "daemon", "warning", "is version 1.1.0", "offhours install"},
		{"another version by hand", func(f *doctor.Facts) {
			f.Daemon.Status.Version, f.Service, f.Program.Named = "1.1.0", doctor.Service{Way: doctor.WayNone}, true
		}, "daemon", "warning", "is version 1.1.0", "offhours stop && offhours run"},
		{"another data folder", func(f *doctor.Facts) { f.Daemon.OtherData = true }, "daemon", "warning", "and not in /home/salma/data", "offhours restart"},

		{"the port is taken", func(f *doctor.Facts) {
			f.Daemon.Status.Serving = false
			f.Port = doctor.Port{Taken: true, Holder: doctor.Holder{Pid: 99, Program: "nc", User: "salma"}}
		}, "port", "error", "nc (process 99 of salma) listens at 127.0.0.1:47615", "kill 99"},
		{"another person's program has the port", func(f *doctor.Facts) {
			down(f)
			f.Port = doctor.Port{Taken: true, Holder: doctor.Holder{Pid: 99, Program: "nc", User: "omar", Foreign: true}}
		}, "port", "error", "process 99 of omar", "sudo kill 99"},
		{"somebody has the port", func(f *doctor.Facts) {
			f.Daemon.Status.Serving, f.Port.Taken, f.Port.Holder.User = false, true, "omar"
		}, "port", "error", "another program of omar listens", "sudo ss -ltnp src 127.0.0.1:47615"},
		{"nobody has the port", func(f *doctor.Facts) { f.Daemon.Status.Serving = false }, "port", "error", "nobody else does", "offhours restart"},

		{"open to others", func(f *doctor.Facts) { f.Folders[0].Mode = 0o755 }, "folders", "warning", "/home/salma/data is open to others (mode 0755)", "chmod 700 /home/salma/data"},
		{"a file open to others", func(f *doctor.Facts) { f.Folders[2].Mode = 0o644 }, "folders", "warning", "offhours.db is open to others", "chmod 600 /home/salma/data/offhours.db"},
		{"the socket's folder", func(f *doctor.Facts) { f.Folders[1].Mode, f.Folders[1].Path = 0o777, "/run/o h" }, "folders", "warning", "others can write", "chmod 700 '/run/o h'"},
		{"the socket's folder before a start", func(f *doctor.Facts) {
			down(f)
			f.Folders[1].Mode = 0o777
		}, "folders", "error", "others can write", "chmod 700 /run/offhours"},
		{"closed to its person", func(f *doctor.Facts) { f.Folders[0].Mode = 0o500 }, "folders", "warning", "you may not write", "chmod 700 /home/salma/data"},
		{"root's", func(f *doctor.Facts) { f.Folders[0].Owner = "root" }, "folders", "warning", "belongs to root", "sudo chown -R salma /home/salma/data"},
		{"another person's", func(f *doctor.Facts) { f.Folders[0].Owner = "omar" }, "folders", "warning", "belongs to omar; choose another", ""},
		{"on a network", func(f *doctor.Facts) { f.Folders[0].Risk = doctor.RiskNetwork }, "folders", "warning", "another computer's disk", ""},
		{"synced", func(f *doctor.Facts) { f.Folders[0].Risk = doctor.RiskSynced }, "folders", "warning", "copies /home/salma/data to other computers", ""},

		{"a full disk", func(f *doctor.Facts) { f.Disk.FreeBytes = 1 << 20 }, "disk", "error", "1 MiB free", ""},
		{"a disk that is nearly full", func(f *doctor.Facts) { f.Disk.FreeBytes = 20 << 20 }, "disk", "warning", "20 MiB free, and the next copy of the history takes 33 MiB", ""},

		{"nothing is saved", trouble(protocol.TroubleNotSaving), "database", "error", "nothing can be saved", ""},
		{"no copy was kept", trouble(protocol.TroubleNoSnapshot), "database", "warning", "today's copy", ""},
		{"the history was recovered", func(f *doctor.Facts) {
			f.Daemon.Status.Recoveries = []protocol.Recovery{{AtMs: nowMs, What: protocol.RecoveredHistory, Reason: protocol.ReasonDamaged, Day: "2027-01-14"}}
		}, "database", "note", "on 2027-01-15 the history was damaged, and the copy of 2027-01-14", ""},
		{"the history began anew", func(f *doctor.Facts) {
			f.Daemon.Status.Recoveries = []protocol.Recovery{{AtMs: nowMs, What: protocol.RecoveredHistory, Reason: protocol.ReasonLost}}
		}, "database", "note", "the history was lost and began anew", ""},
		{"the keys were lost", func(f *doctor.Facts) {
			f.Daemon.Status.Recoveries = []protocol.Recovery{{AtMs: nowMs, What: protocol.RecoveredPairings, Reason: protocol.ReasonLost}}
		}, "database", "note", "keys were lost", ""},
		{"a damaged history", database(doctor.Database{Path: "offhours.db", State: doctor.Damaged, Snapshot: "2027-01-14"}), "database", "warning", "damaged; the next start puts it aside and takes the copy of 2027-01-14", "offhours start"},
		{"a damaged history without a copy", database(doctor.Database{Path: "offhours.db", State: doctor.Damaged}), "database", "warning", "puts it aside and begins anew, with your hours", "offhours start"},
		{"a lost history", database(doctor.Database{Path: "offhours.db", State: doctor.Lost}), "database", "warning", "lost; the next start begins anew", "offhours start"},
		{"damaged keys", database(doctor.Database{Path: "keys.db", State: doctor.Damaged}), "database", "warning", "pairs the browsers anew", "offhours start"},
		{"a newer history", database(doctor.Database{Path: "offhours.db", State: doctor.Newer, Schema: 9, Knows: 4}), "database", "error", "has schema 9, and version 1.2.0 knows no newer than 4", ""},
		{"a history that cannot be read", database(doctor.Database{Path: "offhours.db", State: doctor.Unreadable, Why: "disk I/O error"}), "database", "error", "offhours.db cannot be read: disk I/O error", ""},
		{"another program's database", database(doctor.Database{Path: "/d/keys.db", State: doctor.Foreign}), "database", "error", "keys.db is a database of another program", "mv /d/keys.db /d/keys.db.other"},

		{"unusable settings", trouble(protocol.TroubleSettingsUnread), "settings", "warning", "the defaults count", "offhours hours edit"},
		{"unusable settings before a start", func(f *doctor.Facts) {
			down(f)
			f.Settings = "version: 9 is not known"
		}, "settings", "warning", "the defaults will count: version: 9 is not known", "offhours start && offhours hours edit"},

		{"the zone is guessed", func(f *doctor.Facts) { f.Zone.Guessed = true }, "zone", "warning", "does not say which time zone", "offhours hours edit"},
		{"the zone is unknown", trouble(protocol.TroubleZoneUnknown), "zone", "warning", "do not have the zone of your hours", "offhours hours edit"},
		{"old zone data", func(f *doctor.Facts) { f.Zone.Release = "2024b" }, "zone", "warning", "(2024b) are older than those in the program (2025c)", "update tzdata"},
		{"no zone data", func(f *doctor.Facts) { f.Zone.Source = "embedded" }, "zone", "note", "those in the program count (2025c)", ""},

		{"a browser with other zone data from spring on", offsets(
			protocol.ZoneOffset{FromMs: nowMs, OffsetMin: 120},
		), "zone", "warning", "Firefox b_01234567 has other zone data for Africa/Cairo: from 2027-04-30 on, the times that it shows are off by 1:00 h", ""},
		{"a browser that changes its clock on another day", offsets(
			protocol.ZoneOffset{FromMs: nowMs, OffsetMin: 120},
			protocol.ZoneOffset{FromMs: springMs - 7*day, OffsetMin: 180},
		), "zone", "warning", "from 2027-04-23 on", ""},
		{"a browser that is wrong already", offsets(
			protocol.ZoneOffset{FromMs: nowMs - day, OffsetMin: 90},
			protocol.ZoneOffset{FromMs: springMs, OffsetMin: 180},
		), "zone", "warning", "the times that it shows are off by 0:30 h", ""},
		{"a browser that does not have the zone", offsets(), "zone", "warning", "does not know the zone Africa/Cairo", ""},
		{"a browser that was wrong until now", offsets(
			protocol.ZoneOffset{FromMs: nowMs - day, OffsetMin: 180},
			protocol.ZoneOffset{FromMs: nowMs, OffsetMin: 120},
			protocol.ZoneOffset{FromMs: springMs, OffsetMin: 180},
		), "zone", "ok", "Africa/Cairo", ""},
		{"a browser that has told of another zone", browser(func(b *protocol.BrowserInfo) {
			b.Report.Zone, b.Report.Offsets = "Asia/Baku", nil
		}), "zone", "ok", "Africa/Cairo", ""},

		{"no bus", func(f *doctor.Facts) {
			f.Daemon.Status.Prompts, f.Desktop = "none", doctor.Desktop{Known: true}
		}, "notices", "warning", "no session bus", ""},
		{"no service for notices", func(f *doctor.Facts) {
			f.Daemon.Status.Prompts, f.Desktop = "none", doctor.Desktop{Known: true, Bus: true, Start: "dunst &"}
		}, "notices", "warning", "no notification service runs", "dunst &"},
		{"a service for notices that hangs", func(f *doctor.Facts) {
			f.Desktop.Silent = true
		}, "notices", "warning", "the notification service does not answer", ""},
		{"the daemon does not see the desktop", func(f *doctor.Facts) { f.Daemon.Status.Prompts = "none" }, "notices", "warning", "does not reach the desktop (dunst)", "offhours restart"},
		{"a browser stands in", func(f *doctor.Facts) { f.Daemon.Status.Prompts = "browser" }, "notices", "note", "a browser shows them", ""},
		{"the notice was not sent", func(f *doctor.Facts) { f.Notice = &doctor.Notice{Failed: "gone"} }, "notices", "error", "not sent: gone", ""},
		{"nobody could show the notice", func(f *doctor.Facts) { f.Notice = &doctor.Notice{Path: "none"} }, "notices", "error", "nobody could show", ""},
		{"the notice was not seen", func(f *doctor.Facts) { f.Notice = &doctor.Notice{Path: "buttons", Asked: true} }, "notices", "error", "not seen on the desktop", ""},
		{"dunst is paused", func(f *doctor.Facts) { f.Desktop.Quiet = doctor.QuietPaused }, "disturb", "warning", "do-not-disturb is on (dunst)", "dunstctl set-paused false"},
		{"GNOME shows no banners", func(f *doctor.Facts) { f.Desktop.Quiet = doctor.QuietBanners }, "disturb", "warning", "do-not-disturb is on (GNOME)", "gsettings set org.gnome.desktop.notifications show-banners true"},
		{"Plasma was asked not to disturb", func(f *doctor.Facts) { f.Desktop.Service, f.Desktop.Quiet = "Plasma", doctor.QuietInhibited }, "disturb", "warning", "do-not-disturb is on (Plasma)", ""},
		{"dunst is paused for the night", func(f *doctor.Facts) {
			f.Desktop.Quiet = doctor.QuietPaused
			f.Daemon.Status.Quiet = &protocol.QuietStatus{Why: protocol.QuietNight, UntilMs: nowMs + 16*3_600_000}
		}, "disturb", "note", "Offhours has switched do-not-disturb on for the night, until 02:00 (dunst)", ""},
		{"GNOME shows no banners in a break", func(f *doctor.Facts) {
			f.Desktop.Quiet = doctor.QuietBanners
			f.Daemon.Status.Quiet = &protocol.QuietStatus{Why: protocol.QuietBreak}
		}, "disturb", "note", "Offhours has switched do-not-disturb on for the break (GNOME)", ""},
		{"dunst is paused by its person, who asks for quiet nights, too", func(f *doctor.Facts) {
			f.Desktop.Quiet, f.Desktop.Switch, f.Daemon.Status.Quiet = doctor.QuietPaused, doctor.QuietPaused, &protocol.QuietStatus{}
		}, "disturb", "warning", "do-not-disturb is on (dunst)", "dunstctl set-paused false"},
		{"what a daemon that is no more has left on", func(f *doctor.Facts) {
			f.Desktop.Quiet, f.Desktop.LeftOn, f.Daemon = doctor.QuietPaused, doctor.QuietPaused, doctor.Daemon{}
		}, "disturb", "warning", "was ended before it could give it back", "offhours start"},
		{"nothing that could be switched", func(f *doctor.Facts) {
			f.Daemon.Status.Quiet = &protocol.QuietStatus{}
		}, "disturb", "note", "no do-not-disturb that Offhours could switch", ""},
		{"a browser shows prompts while the desktop is quiet for us", func(f *doctor.Facts) {
			f.Daemon.Status.Prompts, f.Daemon.Status.Quiet = "browser", &protocol.QuietStatus{Why: protocol.QuietNight}
		}, "notices", "ok", "in a browser, while the desktop is quiet for Offhours", ""},
		{"the screen is locked", func(f *doctor.Facts) { f.Desktop.Quiet = doctor.QuietLocked }, "disturb", "note", "the screen is locked", ""},

		{"a program records", hears(doctor.HearingWatched, "Meet", "Zoom"), "microphone", "note", "in use (Meet, Zoom), and breaks wait", ""},
		{"a program without a name records", hears(doctor.HearingWatched, ""), "microphone", "note", "the microphone is in use, and breaks wait", ""},
		{"a program records, which means nothing here", func(f *doctor.Facts) {
			hears(doctor.HearingWatched, "Meet")(f)
			f.Daemon.Status.IgnoresMicrophone = true
		}, "microphone", "ok", "the settings take no microphone for a call", ""},
		{"no sound server", hears(doctor.HearingNone), "microphone", "note", "calls are known by their pages only", ""},
		{"another computer's sound server", hears(doctor.HearingElsewhere), "microphone", "note", "on another computer", ""},
		{"a sound server that hangs", hears(doctor.HearingSilent), "microphone", "warning", "does not answer", ""},

		{"no manifest", manifest(doctor.ManifestMissing), "manifests", "warning", "Firefox cannot find the daemon: nothing is registered", "offhours browsers register"},
		{"no manifest, and nothing paired", func(f *doctor.Facts) {
			manifest(doctor.ManifestMissing)(f)
			f.Daemon.Status.Browsers = nil
		}, "manifests", "error", "Firefox cannot find the daemon", "offhours browsers register"},
		{"half a manifest", manifest(doctor.ManifestUnreadable), "manifests", "warning", "/m.json cannot be read", "offhours browsers register"},
		{"another extension's manifest", manifest(doctor.ManifestOrigin), "manifests", "warning", "/m.json is for another extension", "offhours browsers register"},
		{"no launcher", manifest(doctor.ManifestLauncher), "manifests", "warning", "/l is gone, or cannot be started", "offhours browsers register"},
		{"everybody's launcher", func(f *doctor.Facts) {
			manifest(doctor.ManifestLauncher)(f)
			f.Manifests[0].System = true
		}, "manifests", "warning", "/l is gone", "sudo offhours install --system"},
		{"a package's launcher", func(f *doctor.Facts) {
			manifest(doctor.ManifestLauncher)(f)
			f.Manifests[0].System, f.Service.HasPackage = true, true
		}, "manifests", "warning", "/l is gone", reinstalled},
		{"half of a package's manifest", func(f *doctor.Facts) {
			manifest(doctor.ManifestUnreadable)(f)
			f.Manifests[0].System, f.Service.HasPackage = true, true
		}, "manifests", "warning", "/m.json cannot be read", "sudo rm /m.json && " + reinstalled},
		{"no program behind the launcher", manifest(doctor.ManifestProgram), "manifests", "warning", "/l starts /p, which is gone", "offhours browsers register"},
		{"another folder's launcher", manifest(doctor.ManifestElsewhere), "manifests", "warning", "another data folder: /l", "offhours browsers register"},

		{"none paired", func(f *doctor.Facts) { f.Daemon.Status.Browsers = nil }, "browsers", "warning", "no browser is paired", "offhours pair"},
		{"not started", browser(func(b *protocol.BrowserInfo) { b.StartedMs = 0 }), "browsers", "warning", "Firefox b_01234567 is connected, and nobody has pressed Start", ""},
		{"another version of the extension", browser(func(b *protocol.BrowserInfo) { b.Name, b.Extension = "Shop", "1.1.9" }), "browsers", "note", "Shop has version 1.1.9 of the extension", ""},
		{"not heard of for a month", browser(func(b *protocol.BrowserInfo) {
			b.Connected, b.PairedMs, b.SeenMs = false, nowMs-99*day, nowMs-31*day
		}), "browsers", "note", "was last heard of on 2026-12-15", "offhours browsers revoke b_01234567"},
		{"paired twice", func(f *doctor.Facts) {
			old := protocol.BrowserInfo{ID: "b_abcdefghijk", Family: family, PairedMs: nowMs - 9*day, SeenMs: nowMs - 2*day}
			f.Daemon.Status.Browsers = append([]protocol.BrowserInfo{old}, f.Daemon.Status.Browsers...)
		}, "browsers", "note", "paired twice", "offhours browsers revoke b_abcdefgh"},

		{"it runs unheard", browser(func(b *protocol.BrowserInfo) {
			b.Connected, b.UnwatchedMs = false, nowMs-600_000
		}), "browsers", "note", "Firefox b_01234567 runs, and Offhours does not answer there", ""},
		{"others run, too", func(f *doctor.Facts) { f.Daemon.Status.Unpaired = []string{"Chrome", "Opera"} }, "browsers", "note", "run here without Offhours: Chrome, Opera;", ""},

		{"private windows of Chromium", browser(func(b *protocol.BrowserInfo) {
			b.Family, b.Report.PrivateWindows = protocol.Chromium, false
		}), "private", "note", `private windows of Chromium b_01234567 are not watched; to have platforms close there too, switch on "Allow in Incognito"`, ""},
		{"private windows of Firefox", browser(func(b *protocol.BrowserInfo) { b.Report.PrivateWindows = false }), "private", "note", "about:addons", ""},

		{"no answer in time", func(f *doctor.Facts) { f.Unanswered = []doctor.Check{doctor.CheckDisk} }, "disk", "warning", "did not answer in time", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			facts := healthy()
			tt.spoil(&facts)
			findings := doctor.Examine(facts)
			for _, finding := range findings {
				if finding.Check == string(tt.check) && finding.Level == tt.level && strings.Contains(finding.Text, tt.text) && finding.Fix == tt.fix {
					return
				}
			}
			t.Errorf("not among %+v", findings)
		})
	}
}

func trouble(trouble protocol.Trouble) func(*doctor.Facts) {
	return func(f *doctor.Facts) { f.Daemon.Status.Troubles = []protocol.Trouble{trouble} }
}

func database(database doctor.Database) func(*doctor.Facts) {
	return func(f *doctor.Facts) {
		down(f)
		f.Databases[0] = database
	}
}

func manifest(problem doctor.ManifestProblem) func(*doctor.Facts) {
	return func(f *doctor.Facts) {
		f.Manifests[0] = doctor.Manifest{Browser: "Firefox", Path: "/m.json", Problem: problem, Launcher: "/l", Program: "/p"}
	}
}

func browser(change func(*protocol.BrowserInfo)) func(*doctor.Facts) {
	return func(f *doctor.Facts) { change(&f.Daemon.Status.Browsers[0]) }
}

func offsets(all ...protocol.ZoneOffset) func(*doctor.Facts) {
	return browser(func(b *protocol.BrowserInfo) { b.Report.Offsets = all })
}

// What is told of a daemon that does not run is told once, with the way out.
func TestOneWayOutOfADaemonThatDoesNotRun(t *testing.T) {
	facts := healthy()
	down(&facts)
	var errors []doctor.Finding
	for _, finding := range doctor.Examine(facts) {
		if finding.Level == doctor.Error {
			errors = append(errors, finding)
		}
	}
	if len(errors) != 1 || errors[0].Fix != "offhours start" {
		t.Errorf("errors: %+v", errors)
	}
}

func TestTheWorstComesFirst(t *testing.T) {
	facts := healthy()
	facts.Daemon.Status.Serving = false             // an error
	facts.Desktop.Quiet = doctor.QuietPaused        // a warning
	facts.Daemon.Status.Browsers[0].Extension = "2" // a note
	findings := doctor.Examine(facts)
	var order []string
	for _, finding := range findings[:4] {
		order = append(order, string(finding.Level))
	}
	if got := strings.Join(order, " "); got != "error warning note ok" {
		t.Errorf("order %s", got)
	}
	if worst := doctor.Worst(findings); worst != doctor.Error {
		t.Errorf("worst %s", worst)
	}
}
