package cli

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/daemon/server"
	"offhours/installer/browsers"
	"offhours/protocol"
)

func (c *command) browsers() *cobra.Command {
	return group("browsers", "Let browsers find the daemon; list, rename and disconnect them",
		c.browsersRegister(), c.browsersList(), c.browsersRename(), c.browsersRevoke())
}

const nonePaired = `none paired: a browser that has the extension pairs by itself when it starts; "offhours doctor" says what is missing, and "offhours pair" connects one by a code`

func (c *command) browsersRegister() *cobra.Command {
	var profile string
	cmd := &cobra.Command{
		Use:   "register",
		Short: "Write what lets this user's browsers pair with the daemon",
		Long: `Write the native-messaging manifests by which Chromium and Firefox find the daemon,
for all of this user's browsers or, with --profile, for one Chromium profile folder.
Doing it again changes nothing.`,
		Args: noArgs,
		RunE: func(*cobra.Command, []string) error {
			written, err := c.register(profile)
			if err != nil {
				return err
			}
			return c.print(written, func(table *tabwriter.Writer) {
				for _, file := range written {
					line(table, "%s\t%s", either(file.Browser, "launcher"), file.Path)
				}
			})
		},
	}
	wordVar(cmd.Flags(), &profile, "profile", "FOLDER", "folder that a Chromium is started with (--user-data-dir)")
	return cmd
}

func (c *command) register(profile string) ([]browsers.Written, error) {
	options, err := c.registration()
	if err != nil {
		return nil, err
	}
	options.ProfileDir = profile
	return browsers.Register(options)
}

// registration is what to register, or to take back, for this user.
func (c *command) registration() (browsers.Options, error) {
	executable, home, err := itself()
	options := browsers.Options{Executable: executable, Folder: c.where.data, Home: home, Listen: c.where.listen}
	// The daemon's socket is elsewhere when its folder was named, also by the same name.
	if c.where.named {
		options.Data = c.where.data
	}
	return options, err
}

// itself is the path of this program, and its user's home folder.
func itself() (executable, home string, err error) {
	if executable, err = os.Executable(); err != nil {
		return "", "", err
	}
	if executable, err = filepath.EvalSymlinks(executable); err != nil {
		return "", "", err
	}
	home, err = os.UserHomeDir()
	return executable, home, err
}

func (c *command) nativeHost() *cobra.Command {
	return &cobra.Command{
		Use:                "native-host",
		Short:              "Pair a browser (started by the browser itself)",
		Hidden:             true,
		DisableFlagParsing: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := keepMemoryPrivate(); err != nil {
				return err
			}
			return browsers.NativeHost(cmd.Context(), args, c.In, c.Out, c.pair)
		},
	}
}

// pair asks the daemon for a pairing on behalf of an extension. One that does not run
// is started only for a browser that has none yet: where a paired one meets a stranger
// at its port, another daemon would be as little able to be there.
func (c *command) pair(ctx context.Context, request protocol.PairRequest, wake bool) (protocol.Pairing, error) {
	ask := c.ask
	if wake {
		ask = c.askAwake
	}
	var pairing protocol.Pairing
	err := ask(ctx, "browsers.pair", request, &pairing)
	return pairing, err
}

// askAwake makes one call as ask does. A daemon that does not run is started for it,
// unless root would get one that is meant for a person.
func (c *command) askAwake(ctx context.Context, method string, params, result any) error {
	err := c.ask(ctx, method, params, result)
	if !errors.Is(err, server.ErrNotRunning) || c.isRootsOwn() {
		return err
	}
	if err := c.wake(ctx); err != nil {
		return err
	}
	return c.ask(ctx, method, params, result)
}

// wake starts the daemon of the data folder that was asked for: as a service where
// the service has that folder, and else on its own.
func (c *command) wake(ctx context.Context) error {
	s, err := c.service()
	if err != nil {
		return err
	}
	if s.Serves(ctx) {
		return s.Start(ctx)
	}
	return s.StartDetached(ctx)
}
