package browsers

import (
	"path/filepath"

	"offhours/protocol"
)

// homePlaces are the folders of one person's browsers.
func homePlaces(home string) ([]place, error) {
	support := filepath.Join(home, "Library", "Application Support")
	places := []place{
		{"Firefox", protocol.Firefox, filepath.Join(support, "Mozilla", "NativeMessagingHosts"), ""},
		{"Chromium", protocol.Chromium, filepath.Join(support, "Chromium", "NativeMessagingHosts"), ""},
	}
	for _, other := range []struct{ browser, folder string }{
		{"Chrome", "Google/Chrome"},
		{"Brave", "BraveSoftware/Brave-Browser"},
		{"Edge", "Microsoft Edge"},
		{"Vivaldi", "Vivaldi"},
	} {
		config := filepath.Join(support, other.folder)
		places = append(places, place{other.browser, protocol.Chromium, filepath.Join(config, "NativeMessagingHosts"), config})
	}
	return places, nil
}

// systemPlaces are the folders that every person's browsers read.
func systemPlaces() ([]place, error) {
	return []place{
		{"Firefox", protocol.Firefox, "/Library/Application Support/Mozilla/NativeMessagingHosts", ""},
		{"Chromium", protocol.Chromium, "/Library/Application Support/Chromium/NativeMessagingHosts", ""},
		{"Chrome", protocol.Chromium, "/Library/Google/Chrome/NativeMessagingHosts", ""},
	}, nil
}
