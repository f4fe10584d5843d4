//go:build !linux

package desktop

import "context"

// signal is what the desktop tells us: nothing, on this system.
type signal struct{}

// road is the way to a desktop whose only path is the plain one.
type road struct{}

func newRoad(Options) *road { return &road{} }

func (*road) path() string               { return PathPlain }
func (*road) body(n Notice) string       { return n.Body }
func (*road) show(Notice) error          { return errNone }
func (*road) withdraw(string) error      { return nil }
func (*road) signals() <-chan signal     { return nil }
func (*road) hear(signal, bool)          {}
func (*road) look(context.Context, bool) {}
func (*road) tryAgain()                  {}
func (*road) heed(Quiet) Quiet           { return "" }
func (*road) leave()                     {}
func (*road) close()                     {}
