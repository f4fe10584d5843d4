package cli

import (
	"fmt"
	"time"

	"offhours/protocol"
)

// eventLine is an event as a person reads it: the local time, and what happened.
func eventLine(e protocol.Event) string {
	return time.UnixMilli(e.AtMs).Format("15:04:05") + "  " + eventText(e)
}

func eventText(e protocol.Event) string {
	switch e.Event {
	case protocol.EventListening:
		return "listening on " + e.Listen
	case protocol.EventPaired:
		return "paired with " + string(e.Family)
	case protocol.EventRevoked:
		return string(e.Family) + " disconnected for good"
	case protocol.EventConnected:
		return string(e.Family) + " connected"
	case protocol.EventDisconnected:
		return string(e.Family) + " disconnected"
	case protocol.EventUnwatched:
		return string(e.Family) + " runs, and nothing is heard of it"
	case protocol.EventStarted:
		return "Start was pressed in " + string(e.Family)
	case protocol.EventTime:
		return fmt.Sprintf("%s %s: %s today", e.Platform, e.Role, duration(e.TotalMs))
	case protocol.EventPhase:
		return phaseText(e)
	case protocol.EventWarned:
		return fmt.Sprintf("warned: platforms close in %d min", e.Minutes)
	case protocol.EventAct:
		return actText(e)
	case protocol.EventBreak:
		return fmt.Sprintf("break for the %s: %s", breakName(e.Kind), e.State)
	case protocol.EventFollowUp:
		return "follow-up: " + followUpName(e.FollowUp)
	case protocol.EventOnCall:
		return onCallText(e)
	case protocol.EventDelay:
		return fmt.Sprintf("%s: entered after the wait, until %s", e.Platform, clock(e.UntilMs, e.AtMs, time.Local))
	case protocol.EventPlan:
		return fmt.Sprintf("plan %d made, zone %s", e.Revision, e.Zone)
	case protocol.EventSettings:
		return fmt.Sprintf("settings %d saved", e.Revision)
	case protocol.EventClock:
		return clockText(e)
	case protocol.EventStopped:
		return "stopped"
	}
	return string(e.Event)
}

// isOfDaemon says whether an event tells of the daemon and its browsers, and nothing
// of how its person spends the day.
func isOfDaemon(name protocol.EventName) bool {
	switch name {
	case protocol.EventListening, protocol.EventPaired, protocol.EventRevoked, protocol.EventConnected,
		protocol.EventDisconnected, protocol.EventUnwatched, protocol.EventSettings, protocol.EventStopped:
		return true
	default:
		return false
	}
}

// phaseText names the day of an end that is not today's.
func phaseText(e protocol.Event) string {
	if e.UntilMs == 0 {
		return phaseName(e.Phase) + ", always"
	}
	return phaseName(e.Phase) + " until " + clock(e.UntilMs, e.AtMs, time.Local)
}

func onCallText(e protocol.Event) string {
	if e.UntilMs == 0 {
		return "no longer on call"
	}
	return "on call until " + clock(e.UntilMs, e.AtMs, time.Local)
}

// clockText cannot tell a clock that was set ahead from a computer that slept.
func clockText(e protocol.Event) string {
	if e.StepMs < 0 {
		return "the clock was set back by " + duration(-e.StepMs)
	}
	return "the clock moved ahead by " + duration(e.StepMs) + ": the computer slept, or the clock was set"
}

func actText(e protocol.Event) string {
	switch {
	case e.Act == protocol.ActMuted:
		return "web notifications muted"
	case e.Act == protocol.ActUnmuted:
		return "web notifications restored"
	case e.Platform == "":
		return "a platform was " + string(e.Act)
	}
	return e.Platform + " " + string(e.Act)
}

func breakName(kind protocol.BreakKind) string {
	if kind == protocol.Outside {
		return "fresh air"
	}
	return string(kind)
}
