package doctor

import "fmt"

func port(f Facts) []Finding {
	d, holder := f.Daemon, f.Port.Holder
	address := f.Listen
	if d.Answers {
		address = d.Status.Listen
	}
	switch {
	case d.Answers && d.Status.Serving:
		return []Finding{fine("%s, ours", address)}
	case d.Answers && !f.Port.Taken:
		return []Finding{found(Error, f.begunAnew(), "browsers cannot come: the daemon does not listen at %s, and nobody else does", address)}
	case !f.Port.Taken, d.Pid != 0 && (holder.Pid == d.Pid || holder.Pid == 0 && !holder.Foreign):
		return nil
	}
	return []Finding{found(Error, holder.ends(address), "browsers cannot come: %s listens at %s", holder.name(), address)}
}

func (h Holder) name() string {
	name := "another program"
	if h.Program != "" {
		name = h.Program
	}
	switch {
	case h.Pid != 0 && h.User != "":
		return fmt.Sprintf("%s (process %d of %s)", name, h.Pid, h.User)
	case h.Pid != 0:
		return fmt.Sprintf("%s (process %d)", name, h.Pid)
	case h.User != "":
		return fmt.Sprintf("%s of %s", name, h.User)
	}
	return name
}

// ends is the command that ends the program, or that shows which it is.
func (h Holder) ends(address string) string {
	switch {
	case h.Pid == 0:
		return "sudo ss -ltnp src " + address
	case h.Foreign:
		return fmt.Sprintf("sudo kill %d", h.Pid)
	}
	return fmt.Sprintf("kill %d", h.Pid)
}
