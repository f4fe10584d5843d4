package service

import (
	"context"
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

// apart gives a program no console, and keeps our Ctrl-C from it.
func apart() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: windows.DETACHED_PROCESS | windows.CREATE_NEW_PROCESS_GROUP}
}

// endProcess ends the process at once: there is no signal that would ask it. The
// database is made for that.
func endProcess(_ context.Context, process *os.Process) error {
	if err := process.Kill(); err != nil {
		return err
	}
	_, err := process.Wait()
	return err
}
