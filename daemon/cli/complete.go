package cli

import (
	"context"
	"os"
	"time"

	"github.com/spf13/cobra"
)

// completeLimit is how long a shell waits for names that the daemon knows.
const completeLimit = time.Second

// complete tells shells the words that a flag takes, and that it takes no file.
func complete(cmd *cobra.Command, flag string, words ...string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)) // fails only for a flag that is not there
}

// completeBrowser offers the paired browsers for a first argument: their names, and
// the ids of those that have none. Without a daemon it offers nothing.
func (c *command) completeBrowser(cmd *cobra.Command, args []string, _ string) (words []cobra.Completion, _ cobra.ShellCompDirective) {
	if len(args) > 0 || c.where.resolve(os.Getenv) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	ctx, cancel := context.WithTimeout(cmd.Context(), completeLimit)
	defer cancel()
	list, err := c.pairedBrowsers(ctx)
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	for _, b := range list.Browsers {
		words = append(words, cobra.CompletionWithDesc(either(b.Name, b.ID[:min(len(b.ID), shortID)]), string(b.Family)))
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}
