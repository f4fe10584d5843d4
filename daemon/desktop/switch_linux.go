package desktop

import (
	"context"
	"fmt"
	"log/slog"
	"os/exec"
	"strconv"
	"strings"

	"github.com/godbus/dbus/v5"
)

// dunst is the interface that dunst has of its own.
const dunst = "org.dunstproject.cmd0"

// mayDiffer says whether the desktop is to be asked anew.
func (r *road) mayDiffer() bool { return r.conn != nil && !r.heeded }

func (r *road) isThere() bool { return r.conn != nil }

// isKnown says whether it is known who shows notices now, or that nobody does.
func (r *road) isKnown() bool { return r.conn != nil && r.known }

// doNotDisturb is how this desktop's own do-not-disturb is switched, and whether it is
// on; "" where there is none that we know, or nobody answers.
func (r *road) doNotDisturb(ctx context.Context) (how Quiet, on bool) {
	if r.conn == nil {
		return "", false
	}
	if paused, has := r.property(ctx, dunst, propertyPaused); has {
		return QuietPaused, paused
	}
	if inhibited, has := r.property(ctx, service, propertyInhibited); has {
		return QuietInhibited, inhibited
	}
	if r.isGnome(ctx) {
		if off, known := bannersAreOff(ctx); known {
			return QuietBanners, off
		}
	}
	return "", false
}

// identify writes down whose do-not-disturb it is; false while that is not known.
func (r *road) identify(s *Switched) bool {
	s.Bus, s.Owner = r.bus, r.owner
	return r.known && r.owner != ""
}

// isGone says whether what was switched on went with the service that it was asked of.
// GNOME's setting outlives it.
func (r *road) isGone(s Switched) bool {
	switch {
	case s.How == QuietInhibited && r.cookie == 0:
		return true // it ends with the connection
	case r.conn == nil, s.How == QuietBanners:
		return false
	case s.Bus != r.bus:
		return true
	}
	return r.known && s.Owner != r.owner
}

// switchTo switches do-not-disturb on or off.
func (r *road) switchTo(ctx context.Context, how Quiet, on bool) error {
	switch {
	case r.conn == nil:
		return errNone
	case how == QuietPaused:
		return r.question(ctx, service, properties+".Set", dunst, propertyPaused, dbus.MakeVariant(on)).Err
	case how == QuietBanners:
		return switchBanners(ctx, !on)
	case how == QuietInhibited && on:
		return r.question(ctx, service, service+".Inhibit", "offhours", appName, map[string]dbus.Variant{}).Store(&r.cookie)
	case how == QuietInhibited:
		cookie := r.cookie
		r.cookie = 0
		return r.question(ctx, service, service+".UnInhibit", cookie).Err
	}
	return errNoSwitch
}

// switchBanners leaves a setting alone that is as it is to be.
func switchBanners(ctx context.Context, shown bool) error {
	if off, known := bannersAreOff(ctx); known && off != shown {
		return nil
	}
	value := strconv.FormatBool(shown)
	out, err := exec.CommandContext(ctx, "gsettings", "set", bannersSchema, bannersKey, value).CombinedOutput() //nolint:gosec // two words of ours
	if err != nil {
		return fmt.Errorf("gsettings: %w: %s", err, strings.TrimSpace(string(out)))
	}
	return nil
}

// GiveBack switches off what a notifier that is no more has left on. That its service is
// gone, and the do-not-disturb with it, is no error.
func GiveBack(ctx context.Context, s Switched) error {
	r := newRoad(Options{Patience: defaultPatience, Log: slog.New(slog.DiscardHandler)})
	if err := r.connect(ctx); err != nil {
		return err
	}
	defer r.close()
	if err := r.within(ctx, "ask for the notification service", func() error { return r.ask(false) }); err != nil {
		return err
	}
	r.known = true
	if s.How == "" || r.isGone(s) {
		return nil
	}
	return r.switchTo(ctx, s.How, false)
}
