package service

import "errors"

// Everybody is the daemon as a service of everybody on this computer: each person
// who logs in gets one of their own, in their own session, with their own data.
type Everybody struct{ Executable string }

// Errors of a service for everybody that have a way out of their own.
var (
	ErrNeedsRoot   = errors.New("only root installs for everybody")
	ErrReplaceable = errors.New("not for everybody")
)
