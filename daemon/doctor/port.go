package doctor

import (
	"fmt"
	"strconv"
)

func port(f Facts) []Finding {
	d, holder := f.Daemon, f.Port.Holder
	address := f.Listen
	if d.Answers {
		address = d.Status.Listen
	}
	switch {
	case d.Answers && d.Status.Serving:
		return []Finding{fine("port.ours", "address", address)}
	case d.Answers && !f.Port.Taken:
		return []Finding{found(Error, "port.nobody", f.begunAnew(), "address", address)}
	case !f.Port.Taken, d.Pid != 0 && (holder.Pid == d.Pid || holder.Pid == 0 && !holder.Foreign):
		return nil
	}
	return []Finding{holder.at(address)}
}

// at says who listens at the address, as far as that is known.
func (h Holder) at(address string) Finding {
	code, pid := "port.taken", strconv.Itoa(h.Pid)
	program := h.Program
	if program == "" {
		program = "?"
	}
	switch {
	case h.Pid != 0 && h.User != "":
		code = "port.taken_process_user"
	case h.Pid != 0:
		code = "port.taken_process"
	case h.User != "":
		code = "port.taken_user"
	}
	return found(Error, code, h.ends(address), "program", program, "pid", pid, "user", h.User, "address", address)
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
