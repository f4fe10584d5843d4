package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"offhours/daemon/server"
	"offhours/protocol"
	"offhours/protocol/locale"
)

// pairingLook is how often the window is looked at while it is waited for.
const pairingLook = 250 * time.Millisecond

func (c *command) pairByCode() *cobra.Command {
	return &cobra.Command{
		Use:   "pair",
		Short: "Show a code that connects one browser",
		Long: `Show a code of eight digits that connects one browser: it is entered on the first page
of Offhours there, or behind its button. It is good for two minutes; five wrong codes,
another "offhours pair" or Ctrl-C end it earlier. Only someone who can run commands as you
can connect a browser this way. With --json, one line says the code and another what
became of it.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			client, err := server.Dial(cmd.Context(), c.where.socket)
			if err != nil {
				return err
			}
			defer func() { _ = client.Close() }()
			return c.runPairing(cmd.Context(), &pairingWait{client: client, texts: textsOf(cmd.Context(), client)})
		},
	}
}

// textsOf are the product's texts in the person's language.
func textsOf(ctx context.Context, client *server.Client) *locale.Localizer {
	var revision protocol.SettingsRevision
	_ = client.Call(ctx, "settings.get", protocol.Empty{}, &revision) // without them the system's language does
	return locale.New(locale.Choose(revision.Settings.Language, locale.System()))
}

// pairingWait is a pairing window that this command has opened.
type pairingWait struct {
	client *server.Client
	texts  *locale.Localizer
	ref    protocol.WindowRef
}

func (c *command) runPairing(ctx context.Context, wait *pairingWait) error {
	var code protocol.PairingCode
	if err := wait.client.Call(ctx, "pairing.open", protocol.Empty{}, &code); err != nil {
		return err
	}
	wait.ref.Window = code.Window
	if err := c.say(code, wait.invitation(code)); err != nil {
		_, closed := wait.withdraw()
		return errors.Join(err, closed)
	}
	window, err := wait.end(ctx)
	if err != nil {
		return err
	}
	return c.sayEnd(ctx, window, wait.texts)
}

// sayEnd says what became of the window. That nobody was connected is an error.
func (c *command) sayEnd(ctx context.Context, window protocol.PairingWindow, texts *locale.Localizer) error {
	if window.State == protocol.WindowPaired && window.Browser != nil {
		done := texts.Text("pair.done", "browser", family(*window.Browser))
		return c.say(window, done+"\n"+texts.Text("pair.done.body")+"\n")
	}
	what := lowerFirst(texts.Text("pair." + string(window.State)))
	if window.State != protocol.WindowWithdrawn || ctx.Err() == nil {
		return errors.Join(c.say(window, ""), errors.New(what))
	}
	_, _ = fmt.Fprintf(c.Err, "offhours: %s\n", what) // as the person wanted
	return errors.Join(c.say(window, ""), verdict(ExitFailed))
}

// lowerFirst is a sentence in the voice of errors.
func lowerFirst(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(first)) + text[size:]
}

// say writes one line of JSON with --json, and else the text.
func (c *command) say(value any, text string) error {
	if c.json {
		return json.NewEncoder(c.Out).Encode(value)
	}
	_, err := fmt.Fprint(c.Out, text)
	return err
}

// invitation shows the code, in two groups that are easily read and typed, and the
// port where it is not the usual one.
func (w *pairingWait) invitation(code protocol.PairingCode) string {
	shown := code.Code[:4] + " " + code.Code[4:]
	if code.Listen != protocol.DefaultListen {
		shown += code.Listen[len("127.0.0.1"):]
	}
	return w.texts.Text("pair.code") + "\n\n    " + shown + "\n\n" + w.texts.Text("pair.wait") + "\n"
}

// end waits until the window is open no more. When the person loses patience the
// window is closed.
func (w *pairingWait) end(ctx context.Context) (protocol.PairingWindow, error) {
	ticker := time.NewTicker(pairingLook)
	defer ticker.Stop()
	for {
		var window protocol.PairingWindow
		err := w.client.Call(ctx, "pairing.get", w.ref, &window)
		if ctx.Err() != nil {
			return w.withdraw()
		}
		if err != nil || window.State != protocol.WindowOpen {
			return window, err
		}
		select {
		case <-ctx.Done():
			return w.withdraw()
		case <-ticker.C:
		}
	}
}

// withdraw closes the window, if nobody was quicker.
func (w *pairingWait) withdraw() (window protocol.PairingWindow, err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	err = w.client.Call(ctx, "pairing.close", w.ref, &window)
	return window, err
}

// family is a browser's family as a name.
func family(b protocol.BrowserInfo) string {
	if b.Family == protocol.Firefox {
		return "Firefox"
	}
	return "Chromium"
}
