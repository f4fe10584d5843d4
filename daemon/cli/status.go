package cli

import (
	"errors"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/desktop"
	"offhours/protocol"
)

func (c *command) status() *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Say what the daemon is doing",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var status protocol.Status
			if err := c.ask(cmd.Context(), "status.get", protocol.Empty{}, &status); err != nil {
				return errors.Join(err, c.printDown(cmd.Context(), err))
			}
			answer := struct {
				protocol.Status
				Service serviceStatus `json:"service"`
			}{status, c.serviceOf(cmd.Context(), &status)}
			return c.print(answer, func(table *tabwriter.Writer) {
				printStatus(table, status, answer.Service, time.Now().UnixMilli())
			})
		},
	}
}

func printStatus(table *tabwriter.Writer, s protocol.Status, kept serviceStatus, nowMs int64) {
	for _, trouble := range s.Troubles {
		line(table, "trouble\t%s", troubleLine(trouble))
	}
	for _, recovery := range s.Recoveries {
		line(table, "recovered\t%s", recoveryLine(recovery, nowMs, location(s.Zone)))
	}
	line(table, "now\t%s", phaseLine(s, nowMs))
	if s.FollowUp != nil {
		line(table, "follow-up\t%s", followUpLine(*s.FollowUp, nowMs, location(s.Zone)))
	}
	if s.OnCall != nil {
		line(table, "on call\t%s", onCallLine(*s.OnCall, nowMs, location(s.Zone)))
	}
	line(table, "zone\t%s (zone data %s, %s)", s.Zone, s.Tzdata, s.TzdataSource)
	if s.PausedUntilMs != 0 {
		line(table, "break\tpaused until %s", clock(s.PausedUntilMs, nowMs, location(s.Zone)))
	}
	for _, b := range s.Breaks {
		line(table, "break\t%s: %s", breakName(b.Kind), breakLine(b, nowMs, s.PausedUntilMs, location(s.Zone)))
	}
	if s.Quiet != nil {
		line(table, "quiet\t%s", quietLine(*s.Quiet, nowMs, location(s.Zone)))
	}
	for _, b := range s.Browsers {
		line(table, "browser\t%s: %s", called(b), browserLine(b, nowMs, location(s.Zone)))
	}
	for _, name := range s.Unpaired {
		line(table, "browser\t%s", unpairedLine(name))
	}
	printGaps(table, s.Gaps, s.Browsers, location(s.Zone))
	if len(s.Browsers) == 0 {
		line(table, "browser\t%s", nonePaired)
	}
	line(table, "prompts\t%s", promptsLine(s.Prompts))
	line(table, "listens\t%s%s", s.Listen, servingNote(s.Serving))
	line(table, "data\t%s", s.Data)
	line(table, "service\t%s", kept.line())
	line(table, "version\t%s, process %d, up %s", s.Version, s.Pid, duration(nowMs-s.StartedMs))
	if seemsIll(s) {
		line(table, "doctor\t%s", doctorHint)
	}
}

// doctorHint leads to where more is known.
const doctorHint = `not all is well; "offhours doctor" says what mends it`

// seemsIll says whether the status alone shows something that doctor would tell of.
func seemsIll(s protocol.Status) bool {
	return len(s.Troubles) > 0 || !s.Serving || s.Prompts == desktop.PathNone || s.Version != Version
}

// otherFolder is the way out of a bad place for the data. To run a daemon by hand there
// would leave the service in the old one.
const otherFolder = `"offhours install --data FOLDER" uses another one on this computer, and your history does not move there by itself`

// troubleLine says what is wrong, and the way out.
func troubleLine(trouble protocol.Trouble) string {
	switch trouble {
	case protocol.TroubleSettingsUnread:
		return `this version cannot use your hours, and the defaults count; install the newer version again, or "offhours hours edit"`
	case protocol.TroubleZoneUnknown:
		return `the zone data do not have the zone of your hours, and this computer's counts; choose another with "offhours hours edit"`
	case protocol.TroubleZoneGuessed:
		return `this computer does not say which time zone it is in; set it in the system, or in your hours with "offhours hours edit"`
	case protocol.TroubleNotSaving:
		return "nothing can be saved, and the browsers keep what they have; see that the disk has room and that the data folder can be written"
	case protocol.TroubleNoSnapshot:
		return "today's copy of the history could not be kept, the older ones are there; see that the disk has room"
	case protocol.TroubleRecovered:
		return "a database was lost or damaged, and something took its place:"
	case protocol.TroubleFolderNetwork:
		return "the data folder is on another computer's disk, where a database breaks; " + otherFolder
	case protocol.TroubleFolderSynced:
		return "a program copies the data folder to other computers, and copies of half a write are damaged; " + otherFolder
	}
	return string(trouble)
}

// recoveryLine says what was recovered, and from when.
func recoveryLine(r protocol.Recovery, nowMs int64, zone *time.Location) string {
	what := clock(r.AtMs, nowMs, zone) + ": "
	switch {
	case r.What == protocol.RecoveredPairings:
		what += "the browsers' keys were " + string(r.Reason) + "; connect the browsers again"
	case r.Day == "":
		what += "the history was " + string(r.Reason) + " and begins anew; your hours are kept, and browsers send the last 72 hours"
	default:
		what += "the history was " + string(r.Reason) + "; the copy of " + r.Day + " took its place, and browsers send the last 72 hours"
	}
	if r.MovedTo != "" {
		what += "; what was there is quarantine/" + r.MovedTo
	}
	return what
}

func phaseLine(s protocol.Status, nowMs int64) string {
	if s.PhaseUntilMs == 0 {
		return phaseName(s.Phase) + ", always"
	}
	return phaseName(s.Phase) + " until " + clock(s.PhaseUntilMs, nowMs, location(s.Zone)) + ", then " + phaseName(s.Next)
}

func phaseName(phase protocol.Phase) string {
	switch phase {
	case protocol.Work:
		return "working hours"
	case protocol.Off:
		return "off hours"
	case protocol.Night:
		return "night"
	}
	return string(phase)
}

// breakLine says when a break comes, what it waits for or how it ended, given when a pause
// of all breaks ends.
func breakLine(b protocol.Break, nowMs, pausedUntilMs int64, zone *time.Location) string {
	if atMs := comesMs(b, nowMs); 0 < atMs && atMs < pausedUntilMs {
		return "after the pause"
	}
	ahead, next := aheadLine(b, nowMs, zone), "; "
	if b.EveryMs > 0 || b.AtMs > 0 {
		next = "; the next "
	}
	switch b.State {
	case protocol.BreakAhead:
		return ahead
	case protocol.BreakRunning:
		if b.Stands {
			return "running, and stands still while a platform is in front"
		}
		return "running, " + duration(max(0, b.UntilMs-nowMs)) + " left"
	case protocol.BreakPostponed:
		return "postponed, asks again in " + duration(max(0, b.UntilMs-nowMs))
	case protocol.BreakDue:
		return "due, and waits for another break"
	case protocol.BreakPrompted:
		return `due, and asking; "offhours break start" begins it`
	case protocol.BreakHeld:
		return "due, and waits for " + holdName(b.Hold)
	case protocol.BreakTaken, protocol.BreakSkipped:
		return string(b.State) + next + ahead
	case protocol.BreakCredited:
		return "already rested" + next + ahead
	}
	return string(b.State)
}

// quietLine says whose the desktop's do-not-disturb is.
func quietLine(quiet protocol.QuietStatus, nowMs int64, zone *time.Location) string {
	switch {
	case quiet.Why == "":
		return "do-not-disturb is as you have it"
	case quiet.UntilMs == 0:
		return "Offhours has switched do-not-disturb on for the " + string(quiet.Why)
	}
	return "Offhours has switched do-not-disturb on for the " + string(quiet.Why) + ", until " + clock(quiet.UntilMs, nowMs, zone)
}

// comesMs is when a break would ask if there were no pause; 0 for one that is not to come.
func comesMs(b protocol.Break, nowMs int64) int64 {
	switch {
	case b.State == protocol.BreakPostponed:
		return b.UntilMs
	case b.State == protocol.BreakAhead && b.EveryMs > 0:
		return nowMs + max(0, b.EveryMs-b.LoadMs)
	case b.State == protocol.BreakAhead:
		return b.AtMs
	}
	return 0
}

// aheadLine says when a break comes.
func aheadLine(b protocol.Break, nowMs int64, zone *time.Location) string {
	switch {
	case b.EveryMs > 0:
		return "after about " + duration(max(0, b.EveryMs-b.LoadMs)) + " more at the screen"
	case b.AtMs > 0:
		return "at " + clock(b.AtMs, nowMs, zone)
	}
	return "none any more in these working hours"
}

func browserLine(b protocol.BrowserInfo, nowMs int64, zone *time.Location) string {
	switch {
	case b.Connected && b.StartedMs == 0:
		return "connected, but nobody has pressed Start there"
	case b.Connected:
		return "connected"
	case b.UnwatchedMs != 0:
		return unwatchedLine(b, nowMs, zone)
	case b.SeenMs == 0:
		return "never heard from"
	}
	return "last heard from " + duration(nowMs-b.SeenMs) + " ago"
}

func promptsLine(path string) string {
	switch path {
	case "buttons":
		return "on the desktop, with buttons"
	case "plain":
		return "on the desktop, without buttons"
	case "browser":
		return "in the browser, for this desktop shows no notifications"
	}
	return "no notification service on this desktop"
}

func servingNote(serving bool) string {
	if serving {
		return ""
	}
	return " (another program holds this port; trying again every 15 s)"
}
