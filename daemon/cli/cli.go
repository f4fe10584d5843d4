// Package cli is the command line: one file per command, each a thin caller of
// the daemon through the owner's door.
//
// # Voice
//
// Results go to standard output and nothing else does, so that they can be piped;
// with --json they are one JSON document. What goes wrong goes to standard error
// as "offhours: error: …", in lower case, followed by "offhours: hint: …" where
// there is a way out.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"offhours/daemon/server"
	"offhours/daemon/store"
	"offhours/installer/service"
	"offhours/protocol"
)

// Exit codes, for scripts.
const (
	ExitDone    = 0
	ExitFailed  = 1
	ExitUsage   = 2 // wrong use
	ExitRunning = 3 // a daemon already has this data folder
	ExitNewer   = 4 // the data is newer than this program
	ExitMend    = 5 // "doctor": all works, and something should be mended
	ExitUnsafe  = 6 // a folder is open to others, or holds another program's data

	// ExitFaulty is a daemon's that gave up on itself; whoever keeps it starts another.
	ExitFaulty = 70
)

// IO is what a command reads and writes.
type IO struct {
	In  io.Reader
	Out io.Writer
	Err io.Writer
}

// command is what the commands share: where to write, and the global flags.
type command struct {
	IO
	where places
	json  bool
	began bool   // flags and arguments were understood
	sudo  bool   // root runs this for a person, and knows nothing of that person's daemon
	path  string // of the command that was meant, such as "offhours break"
}

// Main runs one command line, without the program's name, and answers its exit
// code.
func Main(ctx context.Context, args []string, stdio IO) int {
	ensureHome()
	c := &command{IO: stdio}
	root := c.root()
	root.SetArgs(args)
	meant, err := root.ExecuteContextC(ctx)
	if err == nil {
		return ExitDone
	}
	if code, ok := errors.AsType[verdict](err); ok {
		return int(code)
	}
	c.path = meant.CommandPath()
	c.complain(err)
	return c.exitCode(err)
}

// Tree is every command, for who writes down what they are: manual pages and what
// shells complete.
func Tree() *cobra.Command { return (&command{}).root() }

func (c *command) root() *cobra.Command {
	var version bool
	root := &cobra.Command{
		Use:   "offhours COMMAND",
		Short: "Evenings back for people who work on social media",
		Long: `Offhours counts the minutes that your work on social media takes, by kind of work,
closes and mutes the platforms outside working hours, and reminds you of breaks.
Everything stays on this computer.`,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if err := requiredFlags(cmd); err != nil {
				return err
			}
			c.began = true
			c.sudo = throughSudo(os.Geteuid(), os.Getenv)
			return c.where.resolve(os.Getenv)
		},
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return c.printVersion()
			}
			return cmd.Help()
		},
	}
	root.SetIn(c.In)
	root.SetOut(c.Out)
	root.SetErr(c.Err)
	flags := root.PersistentFlags()
	wordVar(flags, &c.where.data, "data", "FOLDER", "folder of the data (default $OFFHOURS_DATA, else the user's data folder)")
	wordVar(flags, &c.where.listen, "listen", "ADDRESS", "address for browsers (default $OFFHOURS_LISTEN, else "+protocol.DefaultListen+")")
	flags.BoolVar(&c.json, "json", false, "print JSON")
	root.Flags().BoolVar(&version, "version", false, "print the version")
	for _, section := range c.sections() {
		root.AddGroup(&cobra.Group{ID: section.title, Title: section.title + ":"})
		for _, cmd := range section.commands {
			cmd.GroupID = section.title
			root.AddCommand(cmd)
		}
	}
	root.AddCommand(c.nativeHost()) // hidden, so of no section
	root.SetHelpCommand(help())
	root.SetHelpCommandGroupID(helpSection)
	root.SetUsageFunc(usage(root.UsageFunc()))
	return root
}

// complain says what went wrong and, where it is known, the way out.
func (c *command) complain(err error) {
	said := strings.TrimPrefix(err.Error(), errUsage.Error()+": ") // the exit code tells that
	_, _ = fmt.Fprintf(c.Err, "offhours: error: %s\n", said)
	if hint := c.hint(err); hint != "" {
		_, _ = fmt.Fprintf(c.Err, "offhours: hint: %s\n", hint)
	}
}

func (c *command) hint(err error) string {
	if known, ok := errors.AsType[hinted](err); ok {
		return known.hint
	}
	switch {
	case errors.Is(err, errRoot):
		return `run it as yourself, without sudo; for everybody on this computer there is "offhours install --system"`
	case errors.Is(err, service.ErrPackaged):
		return `remove the package, as with "sudo apt remove offhours"; "offhours stop" is for this session only`
	case errors.Is(err, service.ErrForEverybody):
		return `"sudo offhours uninstall --system" takes it away; "offhours stop" is for this session only`
	case errors.Is(err, service.ErrNeedsRoot):
		return `run it with sudo; "offhours install" without --system is for yourself alone, and needs no root`
	case errors.Is(err, service.ErrReplaceable):
		return `put the program where only root can change it, as with "sudo install offhours /usr/local/bin", and run that one`
	case errors.Is(err, errStillThere):
		return `"offhours doctor" says what ends it; then do this again`
	case c.isRootsOwn() && (errors.Is(err, server.ErrNotRunning) || errors.Is(err, service.ErrNotInstalled)):
		return sudoHint
	case errors.Is(err, service.ErrNotInstalled):
		return installHint
	case errors.Is(err, service.ErrNotOurs):
		return `say it below [Service] in "systemctl --user edit offhours.service", as Environment="OFFHOURS_DATA=…" or Environment="OFFHOURS_LISTEN=…"; then "systemctl --user restart offhours.service", and this again`
	case errors.Is(err, service.ErrOtherData):
		return `name its folder with --data or OFFHOURS_DATA, or run a daemon on this one with "offhours run"`
	case errors.Is(err, service.ErrFailing):
		return failingHint
	case errors.Is(err, server.ErrNotRunning):
		return c.startHint()
	case errors.Is(err, store.ErrLocked):
		return `ask it with "offhours status"`
	case errors.Is(err, store.ErrUnread), errors.Is(err, store.ErrDamaged):
		return `"offhours doctor" says what is wrong with the data folder`
	case errors.Is(err, fs.ErrPermission):
		return "use a file or folder of your own; --data names another data folder"
	case errors.Is(err, store.ErrNewer):
		return "install the version of Offhours that wrote this data, or a later one"
	case !c.began:
		return `see "` + c.path + ` --help"`
	}
	return ""
}

func (c *command) exitCode(err error) int {
	switch {
	case errors.Is(err, store.ErrLocked), errors.Is(err, server.ErrRunning):
		return ExitRunning
	case errors.Is(err, store.ErrNewer):
		return ExitNewer
	case errors.Is(err, store.ErrUnsafe), errors.Is(err, store.ErrForeign), errors.Is(err, server.ErrUnsafe):
		return ExitUnsafe
	case errors.Is(err, server.ErrFaulty):
		return ExitFaulty
	case !c.began, errors.Is(err, errUsage):
		return ExitUsage
	}
	return ExitFailed
}

// errUsage marks an argument that has the wrong form.
var errUsage = errors.New("wrong use")
