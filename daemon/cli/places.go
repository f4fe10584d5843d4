package cli

import (
	"fmt"
	"net"
	"os"
	"os/user"
	"path/filepath"
	"strconv"

	"github.com/adrg/xdg"

	"offhours/protocol"
)

// maxSocketPath is the longest path of a Unix socket: 108 bytes on Linux and 104
// on macOS, with a zero at the end.
const maxSocketPath = 103

// places is where the daemon keeps its data and can be reached.
type places struct {
	data   string
	listen string
	socket string
	named  bool // the data folder was named, by flag or environment
}

// resolve fills in what the flags left open. A data folder of one's own brings a
// socket of its own, so that two daemons on two folders do not meet.
func (p *places) resolve(getenv func(string) string) error {
	if p.listen == "" {
		p.listen = either(getenv("OFFHOURS_LISTEN"), protocol.DefaultListen)
	}
	if err := checkListen(p.listen); err != nil {
		return err
	}
	if p.data == "" {
		p.data = getenv("OFFHOURS_DATA")
	}
	folder := p.data
	p.named = folder != ""
	if !p.named {
		if !filepath.IsAbs(xdg.DataHome) {
			return fmt.Errorf("%w: $HOME is no folder: set it, or name the data folder with --data", errUsage)
		}
		p.data = filepath.Join(xdg.DataHome, "offhours")
		folder = runtimeFolder(p.data)
	}
	var err error
	if p.data, err = filepath.Abs(p.data); err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	if p.socket, err = filepath.Abs(filepath.Join(folder, "offhours.sock")); err != nil {
		return fmt.Errorf("socket: %w", err)
	}
	if len(p.socket) > maxSocketPath {
		return fmt.Errorf("%w: the path of the socket %s is longer than %d bytes; choose a shorter --data", errUsage, p.socket, maxSocketPath)
	}
	return nil
}

// ensureHome names the person's home folder where the environment does not, as for
// what a system starts: else the data would go where the program happens to be.
func ensureHome() {
	if home, err := os.UserHomeDir(); err == nil && filepath.IsAbs(home) {
		return
	}
	home := ""
	if person, err := user.Current(); err == nil {
		home = person.HomeDir
	}
	_ = os.Setenv("HOME", home)
	xdg.Reload()
}

// runtimeFolder is where the socket lies: in the session's runtime folder, or with
// the data where there is no such session, as after su or over ssh.
func runtimeFolder(data string) string {
	if info, err := os.Stat(xdg.RuntimeDir); err != nil || !info.IsDir() {
		return data
	}
	return filepath.Join(xdg.RuntimeDir, "offhours")
}

// checkListen allows this computer's own address and nothing else: a daemon that
// other computers can reach would be a way in.
func checkListen(listen string) error {
	host, port, err := net.SplitHostPort(listen)
	number, portErr := strconv.Atoi(port)
	if err != nil || portErr != nil || host != "127.0.0.1" || number < 1 || number > 65535 {
		return fmt.Errorf("%w: --listen %q is not 127.0.0.1 and a port, such as %s", errUsage, listen, protocol.DefaultListen)
	}
	return nil
}

func either(first, second string) string {
	if first != "" {
		return first
	}
	return second
}
