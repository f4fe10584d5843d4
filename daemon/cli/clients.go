package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"offhours/protocol"
)

func (c *command) clients() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "clients",
		Short: "Say for whom you work, or list your clients",
		Long: `List your clients: the brands that you work for. A page is a client's by what stands in
its address, such as the id of a page or an ad account, or its handle; nothing of that
leaves the browser, only whom it is for. What you say counts from now on: time that is
counted already keeps whom it was for.`,
		Example: `  offhours clients
  offhours clients add "Café Nour" --page "https://business.facebook.com/latest/inbox?asset_id=12"
  offhours clients now "Café Nour"`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.showClients(cmd, "clients.list", protocol.Empty{}, printClients)
		},
	}
	cmd.AddCommand(c.clientsAdd(), c.clientsRename(), c.clientsRemove(), c.clientsNow())
	return cmd
}

func (c *command) clientsAdd() *cobra.Command {
	var pages []string
	cmd := &cobra.Command{
		Use:   "add LABEL",
		Short: "Add a client, or more pages to one",
		Long: `Add a client, or more pages to one that you have. LABEL is what you call it: all of it
that ever leaves a page.

--page takes the address of a page of that client, copied from the browser. What names the
client in it counts, such as asset_id, act, /company/ID, /@handle or the name with which the
path begins; the rest of it does not. It can also be a pattern: "*" is any one segment of a
path, "**" any number of them. Where several clients fit, a path comes before an id, and all
of a host comes last.`,
		Example: `  offhours clients add "Café Nour" --page https://www.instagram.com/cafe.nour/
  offhours clients add "Café Nour" --page "facebook.com/**?asset_id=12" --page "linkedin.com/company/3/**"`,
		Args: oneArg("LABEL"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.changeClient(cmd, args[0], func(client protocol.Client, known bool) (string, any, error) {
				client.Pages = append(slices.Clone(client.Pages), pages...)
				if !known {
					client = protocol.Client{Label: args[0], Pages: pages}
				}
				return "clients.set", client, nil
			}, printClients)
		},
		ValidArgsFunction: c.completeClient,
	}
	cmd.Flags().StringArrayVar(&pages, "page", nil, "`ADDRESS` of a page of the client, or a pattern; can be given again")
	complete(cmd, "page")
	return cmd
}

func (c *command) clientsRename() *cobra.Command {
	return &cobra.Command{
		Use:     "rename LABEL NEW",
		Short:   "Call a client something else, also in what was counted",
		Example: `  offhours clients rename "Café Nour" Nour`,
		Args:    twoArgs("LABEL", "NEW"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.changeClient(cmd, args[0], func(client protocol.Client, known bool) (string, any, error) {
				client.Label = args[1]
				return "clients.set", client, missing(args[0], known)
			}, printClients)
		},
		ValidArgsFunction: c.completeClient,
	}
}

func (c *command) clientsRemove() *cobra.Command {
	var page string
	cmd := &cobra.Command{
		Use:   "remove LABEL",
		Short: "Remove a client, or some of its pages; what was counted stays",
		Example: `  offhours clients remove "Café Nour"
  offhours clients remove "Café Nour" --page "linkedin.com/company/3/**"`,
		Args: oneArg("LABEL"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.changeClient(cmd, args[0], func(client protocol.Client, known bool) (string, any, error) {
				if page == "" {
					return "clients.remove", protocol.ClientRef{ID: client.ID}, missing(args[0], known)
				}
				at := slices.Index(client.Pages, page)
				if known && at < 0 {
					return "", nil, hinted{fmt.Errorf("%s has no pages %s", client.Label, page), `"offhours clients" lists them as they are written`}
				}
				if known {
					client.Pages = slices.Delete(slices.Clone(client.Pages), at, at+1)
				}
				return "clients.set", client, missing(args[0], known)
			}, printClients)
		},
		ValidArgsFunction: c.completeClient,
	}
	wordVar(cmd.Flags(), &page, "page", "PATTERN", "only these of its pages, as the list writes them")
	complete(cmd, "page")
	return cmd
}

func (c *command) clientsNow() *cobra.Command {
	var nobody bool
	cmd := &cobra.Command{
		Use:   "now [LABEL]",
		Short: "Choose for whom the pages are that do not say it, until midnight",
		Long: `Choose for whom the pages are whose address says nothing of it, from now to the end of the
day. Without LABEL, say who is chosen.`,
		Example: "  offhours clients now \"Café Nour\"\n  offhours clients now --nobody",
		Args:    atMostOneArg("LABEL"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case nobody && len(args) > 0:
				return usageError{errors.New("give either LABEL or --nobody")}
			case nobody:
				return c.showClients(cmd, "clients.choose", protocol.ClientChoice{}, printChosen)
			case len(args) == 0:
				return c.showClients(cmd, "clients.list", protocol.Empty{}, printChosen)
			}
			return c.changeClient(cmd, args[0], func(client protocol.Client, known bool) (string, any, error) {
				return "clients.choose", protocol.ClientChoice{ID: client.ID}, missing(args[0], known)
			}, printChosen)
		},
		ValidArgsFunction: c.completeClient,
	}
	cmd.Flags().BoolVar(&nobody, "nobody", false, "choose none any more")
	return cmd
}

// missing is the error of a label that no client has.
func missing(label string, known bool) error {
	if known {
		return nil
	}
	return hinted{fmt.Errorf("you have no client %q", label), `"offhours clients" lists those that you have`}
}

// changeClient finds a client by its label, asks for the change, and prints what is
// answered.
func (c *command) changeClient(
	cmd *cobra.Command, label string,
	change func(client protocol.Client, known bool) (method string, params any, err error),
	show func(*tabwriter.Writer, protocol.Clients),
) error {
	var list protocol.Clients
	if err := c.ask(cmd.Context(), "clients.list", protocol.Empty{}, &list); err != nil {
		return err
	}
	client, known := clientOf(list, label)
	method, params, err := change(client, known)
	if err != nil {
		return err
	}
	return c.showClients(cmd, method, params, show)
}

// showClients asks for a change, or for none, and prints what is answered.
func (c *command) showClients(
	cmd *cobra.Command, method string, params any, show func(*tabwriter.Writer, protocol.Clients),
) error {
	var list protocol.Clients
	if err := c.ask(cmd.Context(), method, params, &list); err != nil {
		return asRefused(err)
	}
	return c.print(list, func(table *tabwriter.Writer) { show(table, list) })
}

// clientID is the id of a client by its label; none for none.
func (c *command) clientID(ctx context.Context, label string) (string, error) {
	if label == "" {
		return "", nil
	}
	var list protocol.Clients
	if err := c.ask(ctx, "clients.list", protocol.Empty{}, &list); err != nil {
		return "", err
	}
	client, known := clientOf(list, label)
	return client.ID, missing(label, known)
}

func clientOf(list protocol.Clients, label string) (client protocol.Client, known bool) {
	for _, one := range list.Clients {
		if strings.EqualFold(one.Label, strings.TrimSpace(label)) {
			return one, true
		}
	}
	return client, false
}

func printClients(table *tabwriter.Writer, list protocol.Clients) {
	if len(list.Clients) == 0 {
		line(table, "you have no clients: time is counted by platform and kind of work alone")
	}
	for _, client := range list.Clients {
		line(table, "%s", client.Label)
		for _, pages := range client.Pages {
			line(table, "  %s", pages)
		}
	}
	if list.Chosen != nil {
		printChosen(table, list)
	}
}

// completeClient offers the clients for a first argument. Without a daemon it offers
// nothing.
func (c *command) completeClient(cmd *cobra.Command, args []string, _ string) (labels []cobra.Completion, _ cobra.ShellCompDirective) {
	var list protocol.Clients
	if len(args) == 0 && c.where.resolve(os.Getenv) == nil {
		ctx, cancel := context.WithTimeout(cmd.Context(), completeLimit)
		defer cancel()
		_ = c.ask(ctx, "clients.list", protocol.Empty{}, &list) // offers what it knows
	}
	for _, client := range list.Clients {
		labels = append(labels, client.Label)
	}
	return labels, cobra.ShellCompDirectiveNoFileComp
}

// printChosen says for whom the pages are that do not say it.
func printChosen(table *tabwriter.Writer, list protocol.Clients) {
	if list.Chosen == nil {
		line(table, "other pages are for nobody in particular")
		return
	}
	for _, client := range list.Clients {
		if client.ID == list.Chosen.ID {
			line(table, "other pages are for %s, to the end of the day", client.Label)
		}
	}
}
