package pulse

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
)

// Why there is no path.
var (
	ErrNone      = errors.New("this session names no sound server")
	ErrElsewhere = errors.New("the sound server is reached through a network")
)

// Path is that of the socket of this session's sound server, as its environment names
// it. Only a socket of this computer counts: what is recorded on another one is nothing
// that its person says into this one.
func Path() (string, error) {
	if servers := strings.Fields(os.Getenv("PULSE_SERVER")); len(servers) > 0 {
		for _, server := range servers {
			if path, is := socketOf(server); is {
				return path, nil
			}
		}
		return "", ErrElsewhere
	}
	if folder := os.Getenv("PULSE_RUNTIME_PATH"); folder != "" {
		return filepath.Join(folder, "native"), nil
	}
	if folder := os.Getenv("XDG_RUNTIME_DIR"); folder != "" {
		return filepath.Join(folder, "pulse", "native"), nil
	}
	return "", ErrNone
}

// socketOf is the path in one name of a server, such as {host}unix:/run/native.
func socketOf(server string) (path string, is bool) {
	if strings.HasPrefix(server, "{") {
		_, server, _ = strings.Cut(server, "}")
	}
	path, is = strings.CutPrefix(server, "unix:")
	return path, is || strings.HasPrefix(path, "/")
}
