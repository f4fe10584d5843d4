package browsers

import (
	"path/filepath"

	"offhours/protocol"
)

// homePlaces are the folders of one person's browsers. Chromium and Firefox have
// theirs made for them; of the others there may be a dozen that nobody uses.
func homePlaces(home string) ([]place, error) {
	places := []place{
		{"Firefox", protocol.Firefox, filepath.Join(home, ".mozilla", "native-messaging-hosts"), ""},
		{"Chromium", protocol.Chromium, filepath.Join(home, ".config", "chromium", "NativeMessagingHosts"), ""},
	}
	for _, other := range []struct{ browser, folder string }{
		{"Chrome", "google-chrome"},
		{"Chrome Beta", "google-chrome-beta"},
		{"Chrome Dev", "google-chrome-unstable"},
		{"Brave", "BraveSoftware/Brave-Browser"},
		{"Edge", "microsoft-edge"},
		{"Vivaldi", "vivaldi"},
	} {
		config := filepath.Join(home, ".config", other.folder)
		places = append(places, place{other.browser, protocol.Chromium, filepath.Join(config, "NativeMessagingHosts"), config})
	}
	return places, nil
}

// systemPlaces are the folders that every person's browsers read. Firefox looks
// under /usr only, Debian's Chromium under /etc only.
func systemPlaces() ([]place, error) {
	return []place{
		{"Firefox", protocol.Firefox, "/usr/lib/mozilla/native-messaging-hosts", ""},
		{"Chromium", protocol.Chromium, "/etc/chromium/native-messaging-hosts", ""},
		{"Chrome", protocol.Chromium, "/etc/opt/chrome/native-messaging-hosts", ""},
		{"Edge", protocol.Chromium, "/etc/opt/edge/native-messaging-hosts", ""},
	}, nil
}
