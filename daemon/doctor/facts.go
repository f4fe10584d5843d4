package doctor

import "offhours/protocol"

// Facts are what was found out about an installation. A fact that could not be
// found out is its zero value, and so is one of another system.
type Facts struct {
	NowMs      int64
	Program    Program
	Data       string // the data folder that is asked for
	Listen     string // the port that is asked for, with its address
	Service    Service
	Daemon     Daemon
	Port       Port
	Folders    []Folder
	Disk       Disk
	Databases  []Database // only when no daemon has them open
	Settings   string     // why the stored settings cannot be used, when no daemon says it
	Zone       Zone
	Desktop    Desktop
	Microphone Microphone
	Notice     *Notice // what became of a notice that was sent to try
	Manifests  []Manifest

	// Unanswered are the checks whose facts took too long.
	Unanswered []Check
}

// Program is the one that asks, and its person.
type Program struct {
	Command string // by which a person calls it, such as offhours
	Flags   string // that lead it to the same daemon, with a space in front of each
	Path    string
	Version string
	User    string
	Root    bool // whom no service of their own is installed for
	Named   bool // the data folder is not the person's usual one
}

// Way is how the daemon comes to run.
type Way string

// The ways; see the installer.
const (
	WayNone      Way = "none"
	WayUser      Way = "user"
	WayPackage   Way = "package"
	WayEverybody Way = "everybody"
	WayAutostart Way = "autostart"
)

// Phase is what the service is doing.
type Phase string

// The phases; see the installer.
const (
	Running    Phase = "running"
	Restarting Phase = "restarting"
	Failed     Phase = "failed"
	Stopped    Phase = "stopped"
)

// Service is what starts the daemon of this data folder at login.
type Service struct {
	Way      Way
	Phase    Phase
	ExitCode int
	Restarts int
	Log      string // the command that shows its log

	HasPackage bool // a package has put one here, whichever counts

	File           string // the unit or entry
	Disabled       bool   // it does not start at login
	Masked         bool   // and cannot be started either
	Leftover       string // an autostart entry that lies beside the unit
	Program        string // that it starts; "" for unknown
	ProgramGone    bool
	ProgramVersion string // "" for unknown
}

// Daemon is the one that has the data folder.
type Daemon struct {
	Answers   bool
	Status    protocol.Status // while it answers
	OtherData bool            // what answers has another data folder

	Silent  bool   // it takes a question, and does not answer
	Pid     int    // of a process that holds the data folder and does not answer
	Halted  bool   // that process was stopped by a signal
	Refused string // why it could not be asked, for another reason than that nobody is there
}

// Port is the browsers' door.
type Port struct {
	Taken  bool // somebody listens there
	Holder Holder
}

// Holder is who listens at the port, as far as that can be read.
type Holder struct {
	Pid     int
	Program string
	User    string
	Foreign bool // another person's
}

// Folder is a folder or file that must be its person's own.
type Folder struct {
	Kind  FolderKind
	Path  string
	Owner string // "" when it is ours
	Mode  uint32 // rights, such as 0o700
	Risk  Risk
}

// FolderKind is what a folder is for.
type FolderKind string

// The kinds.
const (
	DataFolder   FolderKind = "data"
	SocketFolder FolderKind = "socket"
	DataFile     FolderKind = "file" // in the data folder
)

// Risk is what makes a folder a bad place for a database.
type Risk string

// The risks; see the store.
const (
	RiskNetwork Risk = "network"
	RiskSynced  Risk = "synced"
)

// Disk is the one that the data folder is on.
type Disk struct {
	FreeBytes int64
	NeedBytes int64 // that the next copy of the history takes
}

// Database is one file, as the next start will find it.
type Database struct {
	Path     string
	State    DatabaseState
	Schema   int64  // of a newer one
	Knows    int64  // the newest schema of this program
	Why      string // it is unreadable
	Snapshot string // the day of the copy that takes the place of a damaged or lost history; "" for none
}

// DatabaseState is what is the matter with a file.
type DatabaseState string

// The states.
const (
	Sound   DatabaseState = "sound"
	New     DatabaseState = "new" // it is not there, and nothing misses it
	Lost    DatabaseState = "lost"
	Damaged DatabaseState = "damaged"
	Newer   DatabaseState = "newer"
	Foreign DatabaseState = "foreign" // a database of another program

	Unreadable DatabaseState = "unreadable" // it could not be looked at
)

// Zone is the zone data, and what names the zone.
type Zone struct {
	Name     string
	Guessed  bool
	Release  string // of the zone data that count
	Source   string // "system" or "embedded"
	Embedded string // the release in the program
	Update   string // the command that brings newer ones

	Offsets []protocol.ZoneOffset // of the zone from now on, by the data that count
	ToMs    int64                 // up to where they hold
}

// Desktop is what shows notices, without the daemon's own opinion of it.
type Desktop struct {
	Known     bool   // there is a bus to ask on this system
	Bus       bool   // and it answers
	Service   string // who shows notices, such as dunst; "" for nobody
	Startable bool   // the bus would start one
	Silent    bool   // it does not answer
	Quiet     Quiet  // how its person, or Offhours, asked not to be disturbed
	Start     string // the command that starts or brings one
	Switch    Quiet  // how its do-not-disturb can be switched; "" where we know no way
	LeftOn    Quiet  // how a daemon that is no more has switched it on; "" for not
}

// Quiet is how a desktop says that its person is not to be disturbed; "" when not.
type Quiet string

// The ways; see the desktop.
const (
	QuietPaused    Quiet = "paused"  // dunst shows nothing
	QuietBanners   Quiet = "banners" // GNOME shows nothing
	QuietInhibited Quiet = "inhibited"
	QuietLocked    Quiet = "locked" // the screen is
)

// Microphone is whether it can be known that a microphone is in use.
type Microphone struct {
	Hearing  Hearing
	Programs []string // that record from it now; "" for one without a name
}

// Hearing is who tells of the microphone.
type Hearing string

// The ways; see the desktop.
const (
	HearingUnknown   Hearing = "" // nobody on this system
	HearingNone      Hearing = "none"
	HearingElsewhere Hearing = "elsewhere" // a sound server of another computer
	HearingSilent    Hearing = "silent"    // a sound server that does not answer
	HearingWatched   Hearing = "watched"
)

// Notice is a notice that was sent to try.
type Notice struct {
	Failed string // why it could not be sent
	Title  string
	Path   string // as in [protocol.Status]
	Asked  bool   // its person was asked whether it was seen
	Seen   bool
}

// Manifest is how one browser finds the daemon.
type Manifest struct {
	Browser  string // such as Firefox
	Path     string // of the manifest
	Problem  ManifestProblem
	Launcher string // that the manifest leads to
	Program  string // that the launcher starts
	System   bool   // it is everybody's
}

// ManifestProblem is why a browser does not find the daemon; "" when it does.
type ManifestProblem string

// The problems.
const (
	ManifestMissing    ManifestProblem = "missing"
	ManifestUnreadable ManifestProblem = "unreadable"
	ManifestOrigin     ManifestProblem = "origin"    // it lets another extension in
	ManifestLauncher   ManifestProblem = "launcher"  // the launcher is gone, or cannot be started
	ManifestProgram    ManifestProblem = "program"   // the program is gone
	ManifestElsewhere  ManifestProblem = "elsewhere" // the launcher is that of another data folder
)
