package desktop

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"offhours/daemon/zones"
)

// Zones names the computer's time zone. The zero value looks at this computer.
type Zones struct {
	Root string // where etc/localtime and etc/timezone lie; "" for /
}

// ZoneName is the zone that the computer is in now, under its IANA name: as TZ
// says, else /etc/localtime, else /etc/timezone, else "UTC". Names that Go's zone
// data does not know are passed over; then, and when nothing names a zone, the
// answer is not sure. It reads the disk each time, because Go itself looks only
// once, and costs some ten microseconds.
func (z Zones) ZoneName() (name string, sure bool) {
	sure = true
	for _, source := range []func() string{zoneFromEnvironment, z.fromLocaltime, z.fromTimezone} {
		name = source()
		if isZone(name) {
			return name, sure
		}
		sure = sure && name == ""
	}
	return "UTC", false
}

// Zone is the zone by the zone data as they are now: the system's, else those in
// the program. Names that are no IANA names, such as Local, are errors.
func (z Zones) Zone(name string) (*time.Location, error) {
	if name == "Local" || !zonePattern.MatchString(name) {
		return nil, fmt.Errorf("%q is not the name of a time zone", name)
	}
	return zones.Load(name)
}

// zoneFromEnvironment reads TZ, which may be a name, a file, either with a colon
// in front, or empty for UTC (tzset(3)).
func zoneFromEnvironment() string {
	tz, set := os.LookupEnv("TZ")
	if set && tz == "" {
		return "UTC"
	}
	tz = strings.TrimPrefix(tz, ":")
	if filepath.IsAbs(tz) {
		return zoneOfFile(tz)
	}
	return tz
}

// fromLocaltime reads where the link /etc/localtime points. A further link
// inside the zone data is not followed: it leads to another name of the zone.
func (z Zones) fromLocaltime() string {
	link := filepath.Join(z.Root, "/etc/localtime")
	target, err := os.Readlink(link)
	if err != nil {
		return ""
	}
	if name := zoneOfFile(target); name != "" {
		return name
	}
	if target, err = filepath.EvalSymlinks(link); err != nil {
		return ""
	}
	return zoneOfFile(target)
}

func (z Zones) fromTimezone() string {
	text, err := os.ReadFile(filepath.Join(z.Root, "/etc/timezone"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}

// zoneOfFile is the name of the zone that a file of the zone data is for.
func zoneOfFile(path string) string {
	_, name, _ := strings.Cut(filepath.ToSlash(path), "zoneinfo/")
	name = strings.TrimPrefix(name, "posix/")
	return strings.TrimPrefix(name, "right/")
}

// zonePattern is how the protocol writes a zone.
var zonePattern = regexp.MustCompile(`^[A-Za-z0-9_+/-]{1,64}$`)

func isZone(name string) bool {
	_, err := Zones{}.Zone(name)
	return err == nil
}
