package cli

import (
	"context"

	"github.com/spf13/cobra"

	"offhours/daemon/app"
	"offhours/daemon/desktop"
	"offhours/daemon/doctor"
	"offhours/daemon/facts"
	"offhours/daemon/shell"
	"offhours/protocol"
)

// installation is what doctor looks at: that of the data folder and port that were asked
// for. Flags lead a command to the same daemon.
func (c *command) installation(flags string, ask func(context.Context) (protocol.Status, error)) facts.Installation {
	executable, _, _ := itself() // without it, what needs it cannot be looked at
	program := facts.Program(executable, Version)
	program.Named, program.Flags = c.where.named, flags
	in := facts.Installation{Program: program, Data: c.where.data, Listen: c.where.listen, Socket: c.where.socket, Ask: ask}
	in.LeftOn = func() desktop.Quiet { return app.LeftOn(c.where.data).How }
	in.Service, _ = c.service()
	in.Registration, _ = c.registration()
	return in
}

// factsOf are the facts for a daemon that says itself how it is. What mends it is typed in
// a terminal, whose environment may be another.
func (c *command) factsOf(ctx context.Context, status protocol.Status) doctor.Facts {
	flags := ""
	if c.where.named {
		flags += " --data " + shell.Word(c.where.data)
	}
	if c.where.listen != protocol.DefaultListen {
		flags += " --listen " + shell.Word(c.where.listen)
	}
	itself := func(context.Context) (protocol.Status, error) { return status, nil }
	return c.installation(flags, itself).Collect(ctx)
}

// askStatus asks the daemon at the owner's door how it is.
func (c *command) askStatus(ctx context.Context) (status protocol.Status, err error) {
	err = c.ask(ctx, "status.get", protocol.Empty{}, &status)
	return status, err
}

// flagsOf are those of a command line that lead another command to the same daemon.
func flagsOf(cmd *cobra.Command) (flags string) {
	for _, name := range []string{"data", "listen"} {
		if flag := cmd.Flag(name); flag != nil && flag.Changed {
			flags += " --" + name + " " + shell.Word(flag.Value.String())
		}
	}
	return flags
}
