//go:build !linux

package browsers

import "context"

// StartDefault starts nothing here yet.
func StartDefault(context.Context) error { return ErrNotStarted }
