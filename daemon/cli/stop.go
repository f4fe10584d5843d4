package cli

import "github.com/spf13/cobra"

func (c *command) stop() *cobra.Command {
	return &cobra.Command{
		Use:   "stop",
		Short: "Stop the background service, until it is started or the next login",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := c.service()
			if err != nil {
				return err
			}
			c.warnOfSudo(cmd.Context())
			var did steps
			_, unreachable := c.process(cmd.Context())
			if err := s.Stop(cmd.Context(), did.say); err != nil {
				return c.tell(did, "", err)
			}
			if unreachable == nil && len(did.Done) == 0 {
				did.say("stopped; browsers go on closing by the plan they have, for at most 48 hours")
			}
			c.giveBack(cmd.Context(), did.say)
			return c.tell(did, "the daemon is not running", nil)
		},
	}
}
