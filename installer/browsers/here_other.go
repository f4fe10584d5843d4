//go:build !linux

package browsers

import "path/filepath"

// isHere says whether this person has used a browser. Those whose folder Register
// makes itself have one for their profiles beside it.
func isHere(p place, home string) bool {
	switch p.browser {
	case "Firefox":
		return exists(filepath.Join(home, "Library", "Application Support", "Firefox"))
	case "Chromium":
		return exists(filepath.Join(filepath.Dir(p.folder), "Local State"))
	}
	return exists(p.config)
}
