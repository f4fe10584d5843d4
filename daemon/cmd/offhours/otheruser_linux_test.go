package main_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// attempt is one thing that the other user tried, and what came of it: the name of
// the error, or what could be read.
type attempt struct {
	What, Got string
}

// tryAll reads, writes and lists every file it is told of, and calls at the sockets.
func tryAll(paths string) []attempt {
	var all []attempt
	for _, path := range filepath.SplitList(paths) {
		name := filepath.Base(path)
		switch {
		case strings.HasSuffix(name, ".sock"):
			all = append(all, attempt{"call at " + name, call(path)})
		case strings.HasPrefix(path, "/proc/"):
			all = append(all, attempt{"read " + name, read(path)})
		default:
			all = append(all, attempt{"read " + name, read(path)}, attempt{"write " + name, write(path)})
		}
	}
	return all
}

func read(path string) string {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		entries, err := os.ReadDir(path)
		return outcome(err, fmt.Sprint(len(entries), " entries"))
	}
	content, err := os.ReadFile(path)
	return outcome(err, string(content))
}

func write(path string) string {
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		path = filepath.Join(path, "planted")
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err == nil {
		_ = file.Close()
	}
	return outcome(err, "open")
}

// call asks for the browsers at the owner's door, as the command line would.
func call(path string) string {
	conn, err := net.DialTimeout("unix", path, patience)
	if err != nil {
		return outcome(err, "")
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(patience))
	_, _ = io.WriteString(conn, `{"jsonrpc":"2.0","id":1,"method":"browsers.list","params":{}}`+"\n")
	answer := make([]byte, 64<<10)
	n, err := conn.Read(answer)
	if errors.Is(err, io.EOF) || errors.Is(err, syscall.ECONNRESET) {
		return "hung up"
	}
	return outcome(err, string(answer[:n]))
}

func outcome(err error, got string) string {
	var errno syscall.Errno
	switch {
	case err == nil:
		return got
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	case errors.As(err, &errno):
		return errno.Error()
	}
	return err.Error()
}

// Everything of a daemon that has paired a browser, as another user of the same
// computer meets it: first as the daemon leaves it, then after the person has opened
// folder and socket by hand.
func TestOtherUser(t *testing.T) {
	d := start(t)
	key := pairingKey(t, d.pair(t))
	stranger := newStranger(t)
	files := d.files(t)
	for _, name := range []string{"offhours.db", "offhours.db-wal", "keys.db", "keys.db-wal", "offhours.lock", "offhours.sock"} {
		if !slices.Contains(files, filepath.Join(d.data, name)) {
			t.Fatalf("the data folder has no %s: %q", name, files)
		}
	}

	t.Run("R13 the data folder", func(t *testing.T) {
		wantDenied(t, stranger.try(t, append(files, d.data)...))
	})
	t.Run("H47 the process", func(t *testing.T) {
		tried := stranger.try(t, d.proc("environ"), d.proc("cmdline"), d.proc("mem"), d.proc("maps"), d.proc("fd"))
		cmdline := strings.Join([]string{d.binary, "run", "--data", d.data, "--listen", d.listen, ""}, "\x00")
		const denied = "permission denied"
		want := []attempt{{"read environ", denied}, {"read cmdline", cmdline}, {"read mem", denied}, {"read maps", denied}, {"read fd", denied}}
		if diff := cmp.Diff(want, tried); diff != "" {
			t.Errorf("the process (-want +got):\n%s", diff)
		}
	})
	t.Run("H47 the files, when the folder is open", func(t *testing.T) {
		chmod(t, d.data, 0o777)
		plain := slices.DeleteFunc(d.files(t), func(path string) bool { return path == d.socket() || path == d.data })
		wantDenied(t, stranger.try(t, plain...))
		wantDenied(t, stranger.try(t, d.socket()))
	})
	t.Run("H48 the socket, when it is open too", func(t *testing.T) {
		chmod(t, d.data, 0o777)
		chmod(t, d.socket(), 0o777)
		want := []attempt{{"call at offhours.sock", "hung up"}}
		if diff := cmp.Diff(want, stranger.try(t, d.socket())); diff != "" {
			t.Errorf("a stranger's call (-want +got):\n%s", diff)
		}
		if answer := call(d.socket()); !strings.Contains(answer, `"result"`) {
			t.Errorf("the owner's own call: %q, want a result", answer)
		}
		d.stop(t)
		if want := fmt.Sprintf("peer is user %d, not %d", strangerID, os.Getuid()); !strings.Contains(d.said.String(), want) {
			t.Errorf("the daemon said %q, want %q in it", d.said.String(), want)
		}
	})
	t.Run("no key in what the daemon says", func(t *testing.T) {
		d.stop(t)
		for _, form := range formsOf(key) {
			if bytes.Contains(d.said.Bytes(), form) {
				t.Errorf("the daemon told a key: %q", d.said.String())
			}
		}
	})
}

// wantDenied wants that nothing of it could be had, and that something was tried.
func wantDenied(t *testing.T, tried []attempt) {
	t.Helper()
	if len(tried) == 0 {
		t.Error("nothing was tried")
	}
	for _, a := range tried {
		if a.Got != "permission denied" {
			t.Errorf("%s: %q, want permission denied", a.What, a.Got)
		}
	}
	t.Logf("%d attempts, all denied", len(tried))
}

func chmod(t *testing.T, path string, mode fs.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
