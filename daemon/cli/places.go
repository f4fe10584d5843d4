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

// places is where the daemon keeps its data and can be reached.
type places struct {
	data   string
	listen string
	socket string // the owner's door: a path, or the name of a pipe
	named  bool   // the data folder was named, by flag or environment
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
	p.named = p.data != ""
	if !p.named {
		if !filepath.IsAbs(xdg.DataHome) {
			return fmt.Errorf("%w: $HOME is no folder: set it, or name the data folder with --data", errUsage)
		}
		p.data = filepath.Join(xdg.DataHome, "offhours")
	}
	var err error
	if p.data, err = filepath.Abs(p.data); err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	p.socket, err = p.door()
	return err
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
