//go:build unix

package service

import "syscall"

// apart gives a program a session of its own: it hears no Ctrl-C of our terminal,
// and does not end with it.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
