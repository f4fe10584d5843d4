package desktop

import (
	"context"
	"os/exec"
	"slices"
	"strings"

	"github.com/godbus/dbus/v5"
)

// Where desktops say whether they want quiet, and how they tell that it has changed.
const (
	properties        = "org.freedesktop.DBus.Properties"
	signalProperties  = properties + ".PropertiesChanged"
	propertyPaused    = "paused"    // of dunst
	propertyInhibited = "Inhibited" // of the specification; Plasma has it
	gnome             = "gnome-shell"
	bannersSchema     = "org.gnome.desktop.notifications"
	bannersKey        = "show-banners"
	bannersFolder     = "/org/gnome/desktop/notifications/"
)

// savers are the names of those who lock screens on the session bus. Each has an
// object of the same name that answers GetActive and tells of ActiveChanged.
func savers() []string {
	return []string{
		"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
		"org.mate.ScreenSaver", "org.xfce.ScreenSaver",
	}
}

func pathOf(name string) dbus.ObjectPath {
	return dbus.ObjectPath("/" + strings.ReplaceAll(name, ".", "/"))
}

// followQuiet has the bus tell us of everything that may change [road.quiet].
func followQuiet(conn *dbus.Conn) error {
	rules := [][]dbus.MatchOption{
		{dbus.WithMatchSender(service), dbus.WithMatchInterface(properties)},
		{dbus.WithMatchInterface("ca.desrt.dconf.Writer"), dbus.WithMatchArgPath(0, bannersFolder)},
	}
	for _, saver := range savers() {
		rules = append(
			rules,
			[]dbus.MatchOption{dbus.WithMatchSender(saver), dbus.WithMatchMember("ActiveChanged")},
			[]dbus.MatchOption{dbus.WithMatchMember("NameOwnerChanged"), dbus.WithMatchArg(0, saver)},
		)
	}
	for _, rule := range rules {
		if err := conn.AddMatchSignal(rule...); err != nil {
			return err
		}
	}
	return nil
}

// mayChangeQuiet says whether to ask again after a signal. What the signal itself says
// is not believed: every program on the bus can send one.
func mayChangeQuiet(s signal) bool {
	switch s.Name {
	case signalOwner, "ca.desrt.dconf.Writer.Notify":
		return true
	case signalProperties:
		return !isOther(s.Body)
	}
	return strings.HasSuffix(s.Name, ".ActiveChanged")
}

// isOther says whether a change of properties is about others than ours: dunst tells
// of its counts with every notice of every program.
func isOther(body []any) bool {
	var of string
	var changed map[string]dbus.Variant
	var unsaid []string
	if dbus.Store(body, &of, &changed, &unsaid) != nil {
		return true
	}
	for _, name := range []string{propertyPaused, propertyInhibited} {
		if _, has := changed[name]; has || slices.Contains(unsaid, name) {
			return false
		}
	}
	return true
}

// heed is how quiet the desktop wants it, beside what is on by ours. It asks only when
// that may have changed.
func (r *road) heed(ours Quiet) Quiet {
	if r.conn != nil && !r.heeded {
		ctx, cancel := context.WithTimeout(context.Background(), r.options.Patience)
		defer cancel()
		r.heeded, r.wants = true, r.quiet(ctx, ours)
	}
	return r.wants
}

// quiet asks the desktop. Who does not answer wants nothing, and nobody is started
// for it. A lock is told first: it says more, that nobody can see the screen.
func (r *road) quiet(ctx context.Context, ours Quiet) Quiet {
	how, on := r.doNotDisturb(ctx) // asked first: a screen saver that hangs uses up the time
	switch {
	case r.isLocked(ctx):
		return QuietLocked
	case on && how != ours:
		return how
	}
	return ""
}

func (r *road) isLocked(ctx context.Context) bool {
	return slices.ContainsFunc(savers(), func(saver string) bool { return r.isActive(ctx, saver) })
}

// property is one of the notification service's, if it has that.
func (r *road) property(ctx context.Context, of, name string) (is, has bool) {
	var value dbus.Variant
	err := r.question(ctx, service, properties+".Get", of, name).Store(&value)
	is, has = value.Value().(bool)
	return is, has && err == nil
}

// isGnome says whether GNOME shows the notices. Elsewhere its setting may be there
// too, and means nothing.
func (r *road) isGnome(ctx context.Context) bool {
	var name, vendor, version, spec string
	err := r.question(ctx, service, service+".GetServerInformation").Store(&name, &vendor, &version, &spec)
	return err == nil && name == gnome
}

// bannersAreOff asks by the desktop's own program, which knows where its settings are.
func bannersAreOff(ctx context.Context) (off, known bool) {
	out, err := exec.CommandContext(ctx, "gsettings", "get", bannersSchema, bannersKey).Output()
	return strings.TrimSpace(string(out)) == "false", err == nil
}

func (r *road) isActive(ctx context.Context, saver string) (active bool) {
	err := r.question(ctx, saver, saver+".GetActive").Store(&active)
	return err == nil && active
}

func (r *road) question(ctx context.Context, name, method string, args ...any) *dbus.Call {
	return r.conn.Object(name, pathOf(name)).CallWithContext(ctx, method, dbus.FlagNoAutoStart, args...)
}
