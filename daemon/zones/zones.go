// Package zones finds time zones: in the zone data of the system, which somebody keeps up
// to date, else in those of the program. They are what time/tzdata has, in an eighth of
// the room: most zones are another name of one, or much like one.
package zones

import (
	"bufio"
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// packed is made by `make gen` from the zone data of the Go toolchain: for each set of zones
// that are the same a line with their names, the length of what follows (two bytes, the
// larger one first), and their data in the form of RFC 9636.
//
//go:embed zones.deflate
var packed []byte

// Load is the zone of an IANA name. Like [time.LoadLocation] it takes "" and "Local", too.
func Load(name string) (*time.Location, error) { return load(name, time.LoadLocation) }

// Local is the zone in which times are shown: Go's own, but that of the environment variable
// TZ where only the program knows it.
func Local(tz string) *time.Location { return local(tz, time.LoadLocation) }

// lookUp finds a zone in the system's zone data.
type lookUp func(name string) (*time.Location, error)

func load(name string, system lookUp) (*time.Location, error) {
	location, err := system(name)
	if err == nil {
		return location, nil
	}
	if data, known := own()[name]; known {
		return time.LoadLocationFromTZData(name, data)
	}
	return nil, err
}

func local(tz string, system lookUp) *time.Location {
	name := strings.TrimPrefix(tz, ":")
	if _, err := system(name); err == nil {
		return time.Local
	}
	if location, err := load(name, system); err == nil {
		return location
	}
	return time.Local
}

// own are the zone data of the program by name, unpacked when they are needed first.
//
//nolint:gochecknoglobals // a value that is worked out once; nothing changes it
var own = sync.OnceValue(func() map[string][]byte {
	zones, err := unpack(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic(fmt.Sprintf("zones.deflate: %v", err)) // it is built in: a test reads it
	}
	return zones
})

func unpack(from io.Reader) (map[string][]byte, error) {
	zones := map[string][]byte{}
	for reader := bufio.NewReader(from); ; {
		names, err := reader.ReadString('\n')
		if errors.Is(err, io.EOF) && names == "" {
			return zones, nil
		}
		if err != nil {
			return nil, err
		}
		var length uint16
		if err := binary.Read(reader, binary.BigEndian, &length); err != nil {
			return nil, err
		}
		data := make([]byte, length)
		if _, err := io.ReadFull(reader, data); err != nil {
			return nil, err
		}
		for name := range strings.FieldsSeq(names) {
			zones[name] = data
		}
	}
}
