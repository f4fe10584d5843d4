package service

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"unicode/utf16"
)

// task is the way of Windows: a logon task. A service proper would run in session 0,
// which has no desktop to prompt on, under an account that is not the person's.
type task struct{ Service }

func (s Service) best(context.Context) manager      { return task{s} }
func (s Service) installed(context.Context) manager { return task{s} }

// state asks the Task Scheduler only whether the task is there: what it says of a
// task is in the language of the system.
func (m task) state(ctx context.Context) (State, error) {
	state := State{Way: User, Phase: Stopped}
	if err := schtasks(ctx, "/query", "/tn", TaskName); err != nil {
		state.Way = None
	}
	if pid, err := m.Door(ctx); err == nil {
		state.Phase, state.Pid = Running, pid
	}
	return state, nil
}

// install creates the task anew: /f replaces one that is there.
func (m task) install(ctx context.Context, say Say) error {
	who, err := user.Current()
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "offhours-*")
	if err != nil {
		return err
	}
	path := filepath.Join(folder, "task.xml")
	err = os.WriteFile(path, withUTF16(Task(m.Daemon, who.Username)), 0o600)
	if err == nil {
		err = schtasks(ctx, "/create", "/tn", TaskName, "/xml", path, "/f")
	}
	if err := errors.Join(err, os.RemoveAll(folder)); err != nil {
		return err
	}
	say("made the logon task %s: it starts at login", TaskName)
	if err := m.endLoose(ctx, say); err != nil {
		return err
	}
	say("started")
	return m.start(ctx)
}

func (m task) uninstall(ctx context.Context, say Say) error {
	if err := schtasks(ctx, "/query", "/tn", TaskName); err != nil {
		return nil //nolint:nilerr // there is none
	}
	if err := errors.Join(m.stop(ctx), schtasks(ctx, "/delete", "/tn", TaskName, "/f")); err != nil {
		return err
	}
	say("removed the logon task %s", TaskName)
	return nil
}

func (m task) start(ctx context.Context) error { return schtasks(ctx, "/run", "/tn", TaskName) }
func (m task) stop(ctx context.Context) error  { return schtasks(ctx, "/end", "/tn", TaskName) }

// serves compares the arguments: the task as XML is the same in every language.
func (m task) serves(ctx context.Context) bool {
	out, err := exec.CommandContext(ctx, "schtasks", "/query", "/tn", TaskName, "/xml").Output() //nolint:gosec // our own words
	return err == nil && strings.Contains(string(out), "<Arguments>"+xmlText(taskArguments(m.Daemon))+"</Arguments>")
}

func schtasks(ctx context.Context, args ...string) error {
	out, err := exec.CommandContext(ctx, "schtasks", args...).CombinedOutput() //nolint:gosec // our own words
	if err != nil {
		return fmt.Errorf("schtasks %s: %w: %s", args[0], err, strings.TrimSpace(string(out)))
	}
	return nil
}

// withUTF16 is the text as its declaration says, with a byte order mark.
func withUTF16(text string) []byte {
	var file bytes.Buffer
	_ = binary.Write(&file, binary.LittleEndian, append([]uint16{0xFEFF}, utf16.Encode([]rune(text))...)) // a Buffer takes everything
	return file.Bytes()
}
