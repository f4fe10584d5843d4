//go:build !linux

package service

import "context"

// look answers nothing on this system.
func (s Service) look(context.Context, manager) Look { return Look{} }

// HasPackage is always false on this system.
func HasPackage() bool { return false }
