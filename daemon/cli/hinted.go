package cli

import (
	"errors"
	"fmt"
	"strings"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/protocol"
)

// hinted is an error that brings its way out along.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

// reworded is an error that says itself in other words.
type reworded struct {
	error
	words string
}

func (r reworded) Error() string { return r.words }
func (r reworded) Unwrap() error { return r.error }

// usageError marks an error as [errUsage] without a word of it.
type usageError struct{ error }

func (u usageError) Unwrap() []error { return []error{u.error, errUsage} }

// runsAlready says of a data folder that is in use what a person wants to know.
func runsAlready(err error) error {
	locked, ok := errors.AsType[*store.LockedError](err)
	if !ok {
		return err
	}
	words := "Offhours runs already"
	if locked.Pid != 0 {
		words += fmt.Sprintf(" (process %d)", locked.Pid)
	}
	return reworded{err, words}
}

// asRefused takes over the way out that the daemon names.
func asRefused(err error) error {
	refused, ok := errors.AsType[*server.Error](err)
	if !ok || refused.Data.Hint == "" {
		return err
	}
	return hinted{reworded{err, refused.Message}, refused.Data.Hint}
}

// noBreak parts why an act on a break was refused from what can be done instead.
func noBreak(err error) error {
	refused, ok := errors.AsType[*server.Error](err)
	if !ok || refused.Data.Code != protocol.ErrNoBreak {
		return err
	}
	words, hint, _ := strings.Cut(refused.Message, "; ")
	return hinted{reworded{err, words}, hint}
}
