package cli

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"os"
	"runtime"
	"runtime/debug"
	"sync"

	"github.com/spf13/cobra"

	"offhours/daemon/app"
	"offhours/protocol"
)

func (c *command) run() *cobra.Command {
	var quiet, background bool
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run the daemon in the foreground, until Ctrl-C",
		Long: `Run the daemon in the foreground, until Ctrl-C. What happens is printed as one line
each, or with --json as one JSON object each; what goes wrong goes to standard error.
Where nobody looks, as in the log of a service, only that browsers come and go and the
like is printed: no log holds your history unless you ask for it with --json.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := keepMemoryPrivate(); err != nil {
				return err
			}
			config := app.Config{
				Data:       c.where.data,
				Listen:     c.where.listen,
				Socket:     c.where.socket,
				Version:    Version,
				Background: background,
				Facts:      c.factsOf,
				Log:        slog.New(slog.NewTextHandler(c.Err, &slog.HandlerOptions{Level: slog.LevelWarn})),
			}
			if !quiet {
				config.Events = c.eventPrinter()
			}
			if os.Geteuid() == 0 {
				config.Log.Warn("running as root; Offhours is meant to run as the person it is for")
			}
			daemon, err := app.New(cmd.Context(), config)
			if errors.Is(err, context.Canceled) {
				return nil // asked to end while it opened the data folder
			}
			if err != nil {
				return runsAlready(err)
			}
			giveMemoryBack()
			return daemon.Run(cmd.Context())
		},
	}
	cmd.Flags().BoolVar(&quiet, "quiet", false, "print no events")
	cmd.Flags().BoolVar(&background, "background", false, "a service manager says this, not a person")
	_ = cmd.Flags().MarkHidden("background") // fails only for a flag that is not there
	return cmd
}

// giveMemoryBack returns to the system what only the start needed: by far the most
// of it is room in which migrations were read, kept in pools that it takes two
// collections to empty.
func giveMemoryBack() {
	runtime.GC()
	debug.FreeOSMemory()
}

// eventPrinter writes events as one line each; every one as JSON or to a terminal,
// else those of the daemon's own life. Events come from several goroutines.
func (c *command) eventPrinter() func(protocol.Event) {
	var mu sync.Mutex
	encoder := json.NewEncoder(c.Out)
	seen := isTerminal(c.Out)
	return func(event protocol.Event) {
		mu.Lock()
		defer mu.Unlock()
		switch {
		case c.json:
			_ = encoder.Encode(event)
		case seen || isOfDaemon(event.Event):
			_, _ = io.WriteString(c.Out, eventLine(event)+"\n")
		}
	}
}

// isTerminal says whether a person may be looking, and nothing is kept of it.
func isTerminal(out io.Writer) bool {
	file, isFile := out.(*os.File)
	if !isFile {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
