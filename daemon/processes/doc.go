// Package processes knows of the programs that run on this computer, as far as the
// system tells: which of them are browsers, and which one is at the other end of a
// connection. It asks the kernel of Linux; on other systems it knows nothing, and says so.
package processes

import (
	"errors"
	"time"
)

// ErrUnknown is the answer where the system does not tell.
var ErrUnknown = errors.New("the system does not tell whose process it is")

// Browser is a browser that runs here now.
type Browser struct {
	Name  string // of its kind, such as Firefox
	Pid   int    // of its first process
	Began time.Time
}
