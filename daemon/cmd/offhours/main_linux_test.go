package main_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
)

// programEnv tells this binary, run again, in which folder the program is.
const programEnv = "OFFHOURS_TEST_PROGRAM"

// Some parts run in a process of their own, which is this very binary again: that
// of another user, that of a service, and that of a computer without a network.
func TestMain(m *testing.M) {
	if paths := os.Getenv(strangerEnv); paths != "" {
		if err := json.NewEncoder(os.Stdout).Encode(tryAll(paths)); err != nil {
			panic(err)
		}
		return
	}
	if path := os.Getenv(probeEnv); path != "" {
		probe(path)
		return
	}
	if os.Getenv(programEnv) != "" {
		os.Exit(m.Run())
	}
	folder, err := os.MkdirTemp("", "offhours-*")
	if err != nil {
		panic(err)
	}
	_ = os.Setenv(programEnv, folder)
	code := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// build builds the program, once for all tests, where every user may start it.
var build = sync.OnceValues(func() (path string, err error) {
	path = filepath.Join(os.Getenv(programEnv), "offhours")
	if _, err := os.Stat(path); err == nil {
		return path, nil
	}
	if out, err := exec.Command("go", "build", "-o", path, "offhours/daemon/cmd/offhours").CombinedOutput(); err != nil {
		return "", fmt.Errorf("build: %w: %s", err, out)
	}
	return path, os.Chmod(filepath.Dir(path), 0o755)
})

func program(t *testing.T) string {
	t.Helper()
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	return path
}
