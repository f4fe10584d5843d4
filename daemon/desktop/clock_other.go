//go:build !linux

package desktop

import "context"

// ClockSteps is nil: this system does not tell when its clock was set.
func ClockSteps(context.Context) <-chan struct{} { return nil }
