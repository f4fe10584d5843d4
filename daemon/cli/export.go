package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/exchange"
	catalogue "offhours/daemon/places"
	"offhours/daemon/store"
)

func (c *command) export() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write your whole history and settings as lines of JSON",
		Long: `Write everything that Offhours knows of you: every revision of your settings, every
correction and every stretch of attention, one JSON object a line. Browsers' keys are not part of it.

It reads the data folder itself and changes no data there, so it works while the daemon
runs, while it does not, and also for data that a newer version of Offhours wrote.`,
		Example: "  offhours export --out history.jsonl\n  offhours export | jq 'select(.kind == \"span\")'",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c.warnOfSudo(cmd.Context())
			if out == "" {
				_, err := c.exportTo(cmd.Context(), c.Out)
				return err
			}
			spans, err := c.exportFile(cmd.Context(), out)
			if err != nil {
				return err
			}
			answer := exported{File: out, Spans: spans}
			return c.print(answer, func(table *tabwriter.Writer) {
				line(table, "wrote %d spans to %s, which only you can read", spans, out)
			})
		},
	}
	wordVar(cmd.Flags(), &out, "out", "FILE", "file to write, which must not exist yet (default standard output)")
	return cmd
}

type exported struct {
	File  string `json:"file"`
	Spans int64  `json:"spans"`
}

// exportFile writes a file that only its owner can read, wherever it lies, whole or
// not at all.
func (c *command) exportFile(ctx context.Context, path string) (spans int64, err error) {
	err = newFile(path, func(file io.Writer) (err error) {
		spans, err = c.exportTo(ctx, file)
		return err
	})
	return spans, err
}

// newFile makes a file that only its owner can read, whole or not at all, and never in
// the place of another.
func newFile(path string, write func(io.Writer) error) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600) //nolint:gosec // the person's own choice
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%w: --out %s is there already, and is kept: choose another name", errUsage, path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return hinted{fmt.Errorf("there is no folder %s", filepath.Dir(path)), "name a folder that exists"}
	}
	if err != nil {
		return err
	}
	err = errors.Join(write(file), file.Sync(), file.Close())
	if err != nil {
		err = errors.Join(err, os.Remove(path))
	}
	return err
}

func (c *command) exportTo(ctx context.Context, out io.Writer) (spans int64, err error) {
	buffered := bufio.NewWriter(out)
	writer := exchange.NewWriter(buffered, time.Now().UnixMilli(), catalogue.Catalogue())
	if err := store.Export(ctx, c.where.data, writer); err != nil {
		return 0, err
	}
	if spans, err = writer.End(); err != nil {
		return 0, err
	}
	return spans, buffered.Flush()
}
