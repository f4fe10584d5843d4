package browsers

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"offhours/installer/files"
	"offhours/protocol"
)

// Options says what to register, and for whom. Paths are absolute.
type Options struct {
	Executable string // the offhours program
	Folder     string // where the launcher goes: the data folder
	Home       string // the person's home; not used with System

	// ProfileDir is a Chromium user-data folder of its own to register in, instead
	// of those that belong to the person; "" for these.
	ProfileDir string

	// System registers for everybody on this computer instead of one person. Root is
	// then put in front of every path that is written, for who makes a package.
	System bool
	Root   string

	// Data and Listen are what the launcher passes on as OFFHOURS_DATA and
	// OFFHOURS_LISTEN, so that the host finds the daemon; "" passes nothing on.
	Data, Listen string
}

// Written is one file of a registration.
type Written struct {
	Path    string `json:"path"`
	Browser string `json:"browser,omitempty"` // "Chromium", "Firefox", …; "" for the launcher
	Changed bool   `json:"changed"`           // false: it was there already, the same
}

// place is a folder in which a browser looks for manifests.
type place struct {
	browser string
	family  protocol.Family
	folder  string // of manifests
	config  string // the browser's own folder, which shows that it is used; "" for always
}

// Register writes the launcher, and a manifest for each browser that is used here.
// To do it again changes nothing.
func Register(options Options) ([]Written, error) {
	if !filepath.IsAbs(options.Executable) || !filepath.IsAbs(options.Folder) {
		return nil, fmt.Errorf("register: %q and %q must be absolute paths", options.Executable, options.Folder)
	}
	places, err := options.places()
	if err != nil {
		return nil, err
	}
	launcher := filepath.Join(options.Folder, launcherName)
	written, err := options.writeLauncher(launcher)
	if err != nil {
		return nil, fmt.Errorf("write the launcher: %w", err)
	}
	all := []Written{written}
	for _, place := range places {
		written, err := options.writeManifest(place, launcher)
		if err != nil {
			return all, fmt.Errorf("register with %s: %w", place.browser, err)
		}
		all = append(all, written)
	}
	return all, nil
}

// places are where to register.
func (o Options) places() ([]place, error) {
	if o.System {
		return systemPlaces()
	}
	if o.ProfileDir != "" {
		return []place{{"Chromium", protocol.Chromium, filepath.Join(o.ProfileDir, "NativeMessagingHosts"), ""}}, nil
	}
	all, err := homePlaces(o.Home)
	return slices.DeleteFunc(all, func(p place) bool { return !exists(p.config) }), err
}

func exists(path string) bool {
	if path == "" {
		return true
	}
	_, err := os.Stat(path)
	return err == nil
}

// manifest is a native-messaging manifest, as both families read it.
type manifest struct {
	Name              string   `json:"name"`
	Description       string   `json:"description"`
	Path              string   `json:"path"`
	Type              string   `json:"type"`
	AllowedOrigins    []string `json:"allowed_origins,omitempty"`    // Chromium
	AllowedExtensions []string `json:"allowed_extensions,omitempty"` // Firefox
}

func (o Options) writeManifest(at place, launcher string) (Written, error) {
	m := manifest{Name: protocol.NativeHost, Description: "Offhours: pairs the extension with the daemon", Path: launcher, Type: "stdio"}
	if at.family == protocol.Chromium {
		m.AllowedOrigins = []string{protocol.ChromiumOrigin + "/"}
	} else {
		m.AllowedExtensions = []string{protocol.AddonID}
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return Written{}, err
	}
	path := filepath.Join(o.Root, at.folder, protocol.NativeHost+".json")
	changed, err := files.Put(path, append(text, '\n'), 0o644)
	return Written{path, at.browser, changed}, err
}
