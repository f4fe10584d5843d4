package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"offhours/daemon/server"
	"offhours/installer/browsers"
	"offhours/protocol"
)

// The wait for a browser that was started: how often it is looked for, and for how
// long. A cold one comes within seconds.
const (
	openLook     = 250 * time.Millisecond
	openPatience = 20 * time.Second
)

// browserHint is the way out where no browser comes.
const browserHint = `open the browser that has Offhours, and press the Offhours button there; if nothing comes of it, "offhours doctor" says why`

// errNotCome says that a browser was started in vain.
var errNotCome = fmt.Errorf("no browser with Offhours came within %d s", openPatience/time.Second)

func (c *command) open() *cobra.Command {
	return &cobra.Command{
		Use:   "open [PAGE]",
		Short: "Open today's figures, statistics, your hours or the doctor in the browser",
		Long: `Open a page of Offhours in the browser, and bring it to the front: "today", the figures
of today, which is the one when you name none; "statistics", those of days, weeks, months
and years; "hours", where hours and breaks are changed; or "doctor", which says what does
not work. A tab that shows it already is used again. With several browsers it is the one in
which you were at a platform last; where none runs, your default browser is started, and so
is the Offhours service.`,
		Args:      onePage,
		ValidArgs: pageNames(),
		RunE: func(cmd *cobra.Command, args []string) error {
			ref := protocol.PageRef{Page: protocol.PageToday}
			if len(args) > 0 {
				ref.Page = protocol.Page(args[0])
			}
			browser, err := c.openPage(cmd.Context(), ref)
			if err != nil {
				return c.inSight(cmd.Context(), err)
			}
			return c.print(browser, func(table *tabwriter.Writer) {
				line(table, "opened in %s", either(browser.Name, family(browser)))
			})
		},
	}
}

// onePage is the check of an argument that may name a page.
func onePage(_ *cobra.Command, args []string) error {
	switch {
	case len(args) > 1:
		return fmt.Errorf("give one page, not %d", len(args))
	case len(args) == 1 && !slices.Contains(pageNames(), args[0]):
		return fmt.Errorf("there is no page %q, only %s", args[0], strings.Join(pageNames(), ", "))
	}
	return nil
}

func pageNames() (names []string) {
	for _, page := range protocol.Pages() {
		names = append(names, string(page))
	}
	return names
}

// openPage opens a page in a browser that is connected, or else starts the default one
// and waits until any is.
func (c *command) openPage(ctx context.Context, ref protocol.PageRef) (browser protocol.BrowserInfo, err error) {
	err = c.askAwake(ctx, "pages.open", ref, &browser)
	if !isNoBrowser(err) {
		return browser, err
	}
	if err := browsers.StartDefault(ctx); err != nil {
		return browser, hinted{fmt.Errorf("no browser with Offhours is open, and %w", err), browserHint}
	}
	err = awaitBrowser(ctx, func(ctx context.Context) error { return c.ask(ctx, "pages.open", ref, &browser) })
	return browser, err
}

// awaitBrowser asks again and again until a browser is there, or nobody would wait any
// longer. The daemon keeps no wish: whoever presses Ctrl-C has taken it back.
func awaitBrowser(ctx context.Context, ask func(context.Context) error) error {
	limit := time.NewTimer(openPatience)
	defer limit.Stop()
	ticker := time.NewTicker(openLook)
	defer ticker.Stop()
	for {
		if err := ask(ctx); !isNoBrowser(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-limit.C:
			return hinted{errNotCome, browserHint}
		case <-ticker.C:
		}
	}
}

// isNoBrowser says whether the daemon knew no browser to ask.
func isNoBrowser(err error) bool {
	refused, ok := errors.AsType[*server.Error](err)
	return ok && refused.Data.Code == protocol.ErrNoBrowser
}
