package computertest

import (
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// again is what the environment holds in a test that runs once more.
const again = "OFFHOURS_TEST_AGAIN"

// Again is what this test was run once more as, and "" in its first process.
func Again() string { return os.Getenv(again) }

// AsAgain is the environment of a process in which [Again] answers as.
func AsAgain(as string) []string { return append(os.Environ(), again+"="+as) }

// RunAgain runs this very test in another process, and hands on what it says.
func RunAgain(t *testing.T, as string, attributes *syscall.SysProcAttr) {
	t.Helper()
	other := exec.Command("/proc/self/exe", "-test.run=^"+t.Name()+"$", "-test.v") //nolint:gosec,noctx // this test itself, with which it ends
	other.Env = AsAgain(as)
	other.SysProcAttr = attributes
	if said, err := other.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	} else if !strings.Contains(string(said), "--- PASS: "+t.Name()) {
		t.Fatalf("the other process has tested nothing:\n%s", said)
	}
}
