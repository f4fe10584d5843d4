package doctor

import "strings"

// microphone says whether a microphone in use is known to be a call. Where it is not,
// nothing is broken: the page of a call is known all the same.
func microphone(f Facts) []Finding {
	if f.Daemon.Status.IgnoresMicrophone {
		return []Finding{fine("microphone.ignored")}
	}
	level := Note
	switch f.Microphone.Hearing {
	case HearingUnknown:
		return nil
	case HearingWatched:
		return f.Microphone.watched()
	case HearingSilent:
		level = Warning
	case HearingNone, HearingElsewhere:
	}
	return []Finding{found(level, "microphone."+string(f.Microphone.Hearing), "")}
}

// watched names who records now: a program that never stops keeps breaks waiting for
// ever, and its person would not know why.
func (m Microphone) watched() []Finding {
	if len(m.Programs) == 0 {
		return []Finding{fine("microphone.ok")}
	}
	named := strings.Join(m.Programs, ", ")
	if strings.Trim(named, ", ") == "" {
		return []Finding{found(Note, "microphone.used", "")}
	}
	return []Finding{found(Note, "microphone.used_by", "", "program", named)}
}
