package desktop_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"offhours/daemon/desktop"
)

// Go does not tell which release it brings, but the script that made it does.
func TestTheEmbeddedReleaseIsThatOfTheToolchain(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "update.bash"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "\nDATA=" + desktop.EmbeddedTzdata + "\n"; !strings.Contains(string(script), want) {
		t.Errorf("the toolchain has other zone data than %s: change EmbeddedTzdata", desktop.EmbeddedTzdata)
	}
}
