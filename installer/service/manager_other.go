//go:build !linux && !darwin && !windows

package service

import (
	"context"
	"errors"
)

var errNoManager = errors.New(`a background service is not supported on this system yet: run "offhours run" in your session`)

// nowhere is a system of which we know no way.
type nowhere struct{}

func (s Service) best(context.Context) manager      { return nowhere{} }
func (s Service) installed(context.Context) manager { return nowhere{} }

func (nowhere) state(context.Context) (State, error) {
	return State{Way: None, Phase: Stopped}, nil
}
func (nowhere) install(context.Context, Say) error   { return errNoManager }
func (nowhere) uninstall(context.Context, Say) error { return nil }
func (nowhere) start(context.Context) error          { return errNoManager }
func (nowhere) stop(context.Context) error           { return errNoManager }
func (nowhere) serves(context.Context) bool          { return false }
