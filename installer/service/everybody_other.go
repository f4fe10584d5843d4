//go:build !linux

package service

import (
	"context"
	"errors"
)

var errOnlyLinux = errors.New("a service for everybody is not supported on this system yet")

// Install is not supported here.
func (e Everybody) Install(context.Context, Say) error { return errOnlyLinux }

// Uninstall is not supported here.
func (e Everybody) Uninstall(context.Context, Say) error { return errOnlyLinux }
