package browsers

import "errors"

// ErrNotStarted says that no browser of the person's own could be started.
var ErrNotStarted = errors.New("no browser could be started")
