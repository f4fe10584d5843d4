//go:build !linux

package desktop

import "context"

// Inspect has nothing to look at on this system.
func Inspect(context.Context) Inspection { return Inspection{} }
