package cli

import (
	"runtime"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

// Version is the program's version; the build sets it.
var Version = "0.1.0" //nolint:gochecknoglobals // the linker can set nothing else

func (c *command) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  noArgs,
		RunE:  func(*cobra.Command, []string) error { return c.printVersion() },
	}
}

func (c *command) printVersion() error {
	about := struct {
		Version  string `json:"version"`
		Protocol int    `json:"protocol"`
		Go       string `json:"go"`
	}{Version, protocol.Version, runtime.Version()}
	return c.print(about, func(table *tabwriter.Writer) {
		line(table, "offhours %s (protocol %d, %s)", about.Version, about.Protocol, about.Go)
	})
}
