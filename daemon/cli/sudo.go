package cli

import (
	"context"
	"fmt"
)

// sudoHint is the way out of a command that looked where root's daemon would be.
const sudoHint = "run it as yourself, without sudo"

// throughSudo says whether a person became root for this command only.
func throughSudo(euid int, getenv func(string) string) bool {
	person := getenv("SUDO_USER")
	return euid == 0 && person != "" && person != "root"
}

// isRootsOwn says whether the data folder is root's, though a person meant their own.
func (c *command) isRootsOwn() bool { return c.sudo && !c.where.named }

// warnOfSudo says before a command that also succeeds without a daemon that what it
// finds is not the person's. Whoever runs a daemon as root means that one.
func (c *command) warnOfSudo(ctx context.Context) {
	if !c.isRootsOwn() {
		return
	}
	if _, err := c.process(ctx); err != nil {
		_, _ = fmt.Fprintf(c.Err, "offhours: hint: this looks for root's daemon and data; %s\n", sudoHint)
	}
}
