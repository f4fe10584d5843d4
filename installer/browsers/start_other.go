//go:build !linux

package browsers

import (
	"context"

	"offhours/protocol"
)

// StartDefault starts nothing here yet.
func StartDefault(context.Context, protocol.Page) error { return ErrNotStarted }
