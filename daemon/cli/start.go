package cli

import "github.com/spf13/cobra"

func (c *command) start() *cobra.Command {
	return &cobra.Command{
		Use:   "start",
		Short: "Start the background service",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := c.service()
			if err != nil {
				return err
			}
			var did steps
			if _, err := c.process(cmd.Context()); err == nil {
				return c.tell(did, "the daemon is running", nil)
			}
			if err := s.Start(cmd.Context()); err != nil {
				return err
			}
			did.say("started")
			return c.tell(did, "", nil)
		},
	}
}
