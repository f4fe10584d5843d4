package browsers

import (
	"os/exec"
	"path/filepath"
	"slices"
)

// isHere says whether a browser is on this computer, or was used by this person.
func isHere(p place, home string) bool {
	switch p.browser {
	case "Firefox":
		return exists(filepath.Join(home, ".mozilla", "firefox")) || anyProgram("firefox", "firefox-esr")
	case "Chromium":
		return exists(filepath.Join(home, ".config", "chromium", "Local State")) || anyProgram("chromium", "chromium-browser")
	}
	return exists(p.config)
}

func anyProgram(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		_, err := exec.LookPath(name)
		return err == nil
	})
}
