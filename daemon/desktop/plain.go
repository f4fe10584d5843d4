package desktop

import (
	"fmt"
	"strings"
	"time"

	"github.com/gen2brain/beeep"
)

// appName is what desktops list the notices under.
const appName = "Offhours"

func init() { beeep.AppName = appName } //nolint:gochecknoinits // beeep reads its variable in other goroutines: set it before there are any

// plain is the path through beeep, which has neither a timeout nor a way to
// cancel: a call that is given up goes on in its goroutine, and until it returns
// there is no other.
type plain struct {
	patience time.Duration
	stuck    <-chan struct{} // closed when the call that was given up returns; nil for none
}

func (p *plain) show(title, body string) error {
	if p.stuck != nil {
		return errNone
	}
	result, returned := make(chan error, 1), make(chan struct{})
	go func() {
		defer close(returned)
		result <- beeep.Notify(plainText(title), plainText(body), "")
	}()
	limit := time.NewTimer(p.patience)
	defer limit.Stop()
	select {
	case err := <-result:
		if err != nil {
			return fmt.Errorf("show plain notice: %w", err)
		}
		return nil
	case <-limit.C:
		p.stuck = returned
		return errSlow
	}
}

// plainText is text for beeep, which may hand it to a command line, where a
// leading dash would be read as an option.
func plainText(text string) string {
	return strings.TrimLeft(speakable(text), "- ")
}

// ShowPlain shows one notice by the plain path, for a program that ends after it, and
// waits until the desktop has it.
func ShowPlain(title, body string) error {
	notice := Notice{Title: title, Body: body}.clean()
	p := plain{patience: defaultPatience}
	return p.show(notice.Title, notice.Body)
}
