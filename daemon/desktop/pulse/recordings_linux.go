package pulse

import (
	"errors"
	"slices"
)

// recording is a stream that a program, or the server itself, reads from a source.
type recording struct {
	client  uint32 // nobody: the server's own, as to pass a sound on
	source  uint32
	method  string // by which the sound is converted
	said    map[string]string
	stopped bool // its program has it paused
}

// recording reads one from the list of all.
func (a *answer) recording() (r recording) {
	a.skip(3) // its number, name and module
	r.client, r.source = a.word(), a.word()
	a.skip(4) // what the sound is like, and how late
	r.method = a.text()
	a.skip(1) // who handles it
	r.said = a.properties()
	r.stopped = a.flag()
	return r
}

// listens says whether somebody is heard by it, or only looked at: a meter shows how
// loud a source is, as the settings of a desktop do all the time they are open, and reads
// peaks instead of sound.
func (r recording) listens() bool {
	return r.client != nobody && !r.stopped && !r.isMeter()
}

// isMeter knows meters as PulseAudio tells of them, then as PipeWire does, and then by
// the programs that have nothing else, which is how GNOME's own sign leaves them out.
func (r recording) isMeter() bool {
	return r.method == "peaks" || r.said["resample.peaks"] == "true" ||
		slices.Contains([]string{"org.gnome.VolumeControl", "org.PulseAudio.pavucontrol"}, r.said["application.id"])
}

// Recorders are the programs that record from a microphone now, by the names that they
// give themselves. Who records what the computer itself plays is none of them.
func (c *Conn) Recorders() (programs []string, err error) {
	c.stale = false // what changes from here on may be missing in the answer
	list, err := c.ask(commandRecordings, nil)
	if err != nil {
		return nil, err
	}
	for list.more() {
		r := list.recording()
		if list.err != nil || !r.listens() {
			continue
		}
		monitor, err := c.isMonitor(r.source)
		if err != nil {
			return nil, err
		}
		if !monitor {
			programs = append(programs, r.said["application.name"])
		}
	}
	return programs, list.err
}

// isMonitor says whether a source gives what the computer plays. One that is gone is no
// microphone either; that its recordings have moved or ended is told.
func (c *Conn) isMonitor(source uint32) (bool, error) {
	a, err := c.ask(commandSource, append(question{}.word(source), markNoText))
	if errors.Is(err, refusal(noEntity)) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	a.skip(8) // its number and names, what its sound is like, and how loud
	return a.word() != nobody, a.err
}
