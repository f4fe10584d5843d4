//go:build !linux

package desktop

import "context"

func (*road) mayDiffer() bool                             { return false }
func (*road) isThere() bool                               { return false }
func (*road) isKnown() bool                               { return false }
func (*road) doNotDisturb(context.Context) (Quiet, bool)  { return "", false }
func (*road) identify(*Switched) bool                     { return false }
func (*road) isGone(Switched) bool                        { return false }
func (*road) switchTo(context.Context, Quiet, bool) error { return errNoSwitch }

// GiveBack has nothing to give back on this system.
func GiveBack(context.Context, Switched) error { return nil }
