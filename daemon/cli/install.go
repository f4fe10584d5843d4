package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"offhours/installer/browsers"
	"offhours/installer/service"
)

// systemFolder is where the launcher lies for everybody on this computer.
const systemFolder = "/usr/local/lib/offhours"

func (c *command) install() *cobra.Command {
	var system bool
	cmd := &cobra.Command{
		Use:   "install",
		Short: "Start the daemon now and at every login, and let browsers find it",
		Long: `Make the daemon a background service of your session: it starts now and at every
login, and comes back after a crash. Browsers are told where to find it.

Doing it again changes nothing, except that what was lost or has changed is put right.
Nobody needs to be root for it. With --system, root makes it a service of everybody on
this computer: each person gets a daemon of their own, in their own session.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var did steps
			err := c.installFor(cmd.Context(), system, did.say)
			return c.tell(did, "the service is installed and running", err)
		},
	}
	cmd.Flags().BoolVar(&system, "system", false, "for everybody on this computer, from their next login on")
	return cmd
}

func (c *command) installFor(ctx context.Context, system bool, say service.Say) error {
	if system {
		return c.installForEverybody(ctx, say)
	}
	if err := refuseRoot(); err != nil {
		return err
	}
	s, err := c.service()
	if err != nil {
		return err
	}
	if err := s.Install(ctx, say); err != nil {
		return err
	}
	state, err := s.State(ctx)
	if err != nil {
		return err
	}
	everybodys := state.Way == service.Packaged || state.Way == service.Shared
	if everybodys && !c.where.named { // and so are the manifests
		return c.unregister(say)
	}
	written, err := c.register("")
	sayWritten(say, written)
	return err
}

func (c *command) installForEverybody(ctx context.Context, say service.Say) error {
	everybody, options, err := c.everybody()
	if err != nil {
		return err
	}
	openToOthers()
	if err := everybody.Install(ctx, say); err != nil {
		return err
	}
	written, err := browsers.Register(options)
	sayWritten(say, written)
	return err
}

// everybody is the service of everybody on this computer, and its registration.
func (c *command) everybody() (service.Everybody, browsers.Options, error) {
	if c.where.named {
		return service.Everybody{}, browsers.Options{}, errors.New("--data is one person's, and --system is for everybody: leave one of them out")
	}
	executable, _, err := itself()
	options := browsers.Options{Executable: executable, Folder: systemFolder, System: true}
	return service.Everybody{Executable: executable}, options, err
}

// sayWritten tells of the files of a registration that were not there yet.
func sayWritten(say service.Say, written []browsers.Written) {
	for _, file := range written {
		if file.Changed {
			say("wrote %s for %s", file.Path, either(file.Browser, "the browsers"))
		}
	}
}
