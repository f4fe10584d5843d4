package service

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
)

// StartDetached starts the daemon apart from whoever asks for it, until its person
// logs out, and waits until it answers. A second one on the same data ends by itself.
func (s Service) StartDetached(ctx context.Context) error {
	if _, err := s.Door(ctx); err == nil {
		return nil
	}
	cmd := exec.Command(s.Executable, "run", "--background") //nolint:gosec,noctx // our own program, which outlives us
	cmd.Env = append(os.Environ(), s.environment()...)
	cmd.Dir = s.Home
	cmd.SysProcAttr = apart()
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start the daemon: %w", err)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	go func() {
		if ended := cmd.Wait(); cmd.ProcessState.ExitCode() != exitRunning {
			cancel(fmt.Errorf("it ended at once: %w", cmp.Or(ended, os.ErrProcessDone)))
		}
	}()
	return s.awaitDoor(ctx)
}

// exitRunning is the daemon's word that another one has the data: that one will answer.
const exitRunning = 3
