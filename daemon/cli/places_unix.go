//go:build unix

package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
)

// maxSocketPath is the longest path of a Unix socket: 108 bytes on Linux and 104
// on macOS, with a zero at the end.
const maxSocketPath = 103

// door is the path of the owner's socket.
func (p *places) door() (string, error) {
	folder := p.data
	if !p.named {
		folder = runtimeFolder(p.data)
	}
	socket, err := filepath.Abs(filepath.Join(folder, "offhours.sock"))
	if err != nil {
		return "", fmt.Errorf("socket: %w", err)
	}
	if len(socket) > maxSocketPath {
		return "", fmt.Errorf("%w: the path of the socket %s is longer than %d bytes; choose a shorter --data", errUsage, socket, maxSocketPath)
	}
	return socket, nil
}

// runtimeFolder is where the socket lies: in the session's runtime folder, or with
// the data where there is no such session, as after su or over ssh.
func runtimeFolder(data string) string {
	if info, err := os.Stat(xdg.RuntimeDir); err != nil || !info.IsDir() {
		return data
	}
	return filepath.Join(xdg.RuntimeDir, "offhours")
}
