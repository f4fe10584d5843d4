package browsers

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"offhours/installer/files"
	"offhours/protocol"
)

// Unregister takes back what Register has written, for every browser, and answers
// which files it removed. A manifest that leads to another launcher stays. Folders
// that are empty then go too, for most were made by Register.
func Unregister(options Options) (removed []string, err error) {
	places, err := options.allPlaces()
	if err != nil {
		return nil, err
	}
	launcher := filepath.Join(options.Folder, launcherName)
	var written []string
	for _, place := range places {
		if path := filepath.Join(options.Root, place.folder, protocol.NativeHost+".json"); leadsTo(path, launcher) {
			written = append(written, path)
		}
	}
	for _, path := range append(written, filepath.Join(options.Root, launcher)) {
		switch failed := os.Remove(path); {
		case failed == nil:
			removed = append(removed, path)
			options.prune(filepath.Dir(path))
		case !errors.Is(failed, fs.ErrNotExist):
			err = errors.Join(err, failed)
		}
	}
	return removed, err
}

// allPlaces are where Register may once have registered: browsers come and go.
func (o Options) allPlaces() ([]place, error) {
	if o.System || o.ProfileDir != "" {
		return o.places()
	}
	return homePlaces(o.Home)
}

// leadsTo says whether a manifest names that launcher.
func leadsTo(path, launcher string) bool {
	text, err := os.ReadFile(path) //nolint:gosec // one of our own names
	if err != nil {
		return false
	}
	var m manifest
	return json.Unmarshal(text, &m) == nil && m.Path == launcher
}

// prune removes the folder and those above it as long as they are empty: below the
// person's home, or in the system the folder and the browser's own above it.
func (o Options) prune(folder string) {
	for range 2 {
		if os.Remove(folder) != nil {
			return
		}
		folder = filepath.Dir(folder)
	}
	if !o.System && o.ProfileDir == "" {
		files.Prune(o.Home, folder)
	}
}
