//go:build !linux

package service

import "context"

// Look answers nothing on this system.
func (s Service) Look(context.Context) (Look, error) { return Look{}, nil }

// HasPackage is always false on this system.
func HasPackage() bool { return false }
