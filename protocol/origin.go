package protocol

import "regexp"

// ChromiumOrigin is the Origin header of the extension in every Chromium.
const ChromiumOrigin = "chrome-extension://" + ExtensionID

// firefoxOrigin is what Firefox makes up for each installation of an add-on. It
// says that some add-on speaks, never which one: only a pairing tells that.
var firefoxOrigin = regexp.MustCompile(`^moz-extension://[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`)

// OriginFamily is the family of the browser whose extension has this Origin,
// compared byte for byte; false when it cannot be ours.
func OriginFamily(origin string) (Family, bool) {
	switch {
	case origin == ChromiumOrigin:
		return Chromium, true
	case firefoxOrigin.MatchString(origin):
		return Firefox, true
	}
	return "", false
}
