package cli

import "github.com/spf13/cobra"

func (c *command) restart() *cobra.Command {
	return &cobra.Command{
		Use:   "restart",
		Short: "Stop the background service and start it",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := c.service()
			if err != nil {
				return err
			}
			var did steps
			if err := s.Restart(cmd.Context(), did.say); err != nil {
				return c.tell(did, "", err)
			}
			did.say("restarted")
			return c.tell(did, "", nil)
		},
	}
}
