package cli

import (
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"sync"

	"github.com/spf13/cobra"

	"offhours/daemon/app"
	"offhours/protocol"
)

func (c *command) run() *cobra.Command {
	var quiet bool
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run the daemon in the foreground, until Ctrl-C",
		Long: `Run the daemon in the foreground, until Ctrl-C. What happens is printed as one line
each, or with --json as one JSON object each; what goes wrong goes to standard error.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := keepMemoryPrivate(); err != nil {
				return err
			}
			config := app.Config{
				Data:    c.where.data,
				Listen:  c.where.listen,
				Socket:  c.where.socket,
				Version: Version,
				Log:     slog.New(slog.NewTextHandler(c.Err, &slog.HandlerOptions{Level: slog.LevelWarn})),
			}
			if !quiet {
				config.Events = c.eventPrinter()
			}
			if os.Geteuid() == 0 {
				config.Log.Warn("running as root; Offhours is meant to run as the person it is for")
			}
			daemon, err := app.New(cmd.Context(), config)
			if err != nil {
				return err
			}
			return daemon.Run(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&quiet, "quiet", false, "print no events")
	return cmd
}

// eventPrinter writes every event as one line. Events come from several
// goroutines.
func (c *command) eventPrinter() func(protocol.Event) {
	var mu sync.Mutex
	encoder := json.NewEncoder(c.Out)
	return func(event protocol.Event) {
		mu.Lock()
		defer mu.Unlock()
		if c.json {
			_ = encoder.Encode(event)
			return
		}
		_, _ = io.WriteString(c.Out, eventLine(event)+"\n")
	}
}
