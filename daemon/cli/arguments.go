package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// noArgs is the check of a command that takes no arguments.
func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%q takes no argument such as %q", cmd.CommandPath(), args[0])
	}
	return nil
}

// oneArg is the check of a command that takes exactly one argument, by its name.
func oneArg(name string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch len(args) {
		case 0:
			return fmt.Errorf("give one %s", name)
		case 1:
			return nil
		}
		return fmt.Errorf("give one %s, not %d", name, len(args))
	}
}

// atMostOneArg is the check of a command that takes one argument or none.
func atMostOneArg(name string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) > 1 {
			return fmt.Errorf("give at most one %s, not %d", name, len(args))
		}
		return nil
	}
}

// twoArgs is the check of a command that takes exactly two arguments.
func twoArgs(first, second string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) != 2 {
			return fmt.Errorf("give %s and %s", first, second)
		}
		return nil
	}
}

// knownCommand is the check of a command that only holds others: a word behind it is
// none of them.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	unknown := fmt.Errorf("unknown command %q for %q", args[0], cmd.CommandPath())
	cmd.SuggestionsMinimumDistance = 2
	near := cmd.SuggestionsFor(args[0])
	if len(near) == 0 {
		return unknown
	}
	for i, name := range near {
		near[i] = fmt.Sprintf("%q", cmd.CommandPath()+" "+name)
	}
	return hinted{unknown, "did you mean " + strings.Join(near, " or ") + "?"}
}

// requiredFlags names the flags that a command needs and was not given.
func requiredFlags(cmd *cobra.Command) error {
	if cmd.ValidateRequiredFlags() == nil {
		return nil
	}
	var missing []string
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if _, needed := flag.Annotations[cobra.BashCompOneRequiredFlag]; needed && !flag.Changed {
			missing = append(missing, "--"+flag.Name)
		}
	})
	last := len(missing) - 1
	if last == 0 {
		return fmt.Errorf("give %s", missing[0])
	}
	return fmt.Errorf("give %s and %s", strings.Join(missing[:last], ", "), missing[last])
}
