// Package browsers lets browsers find Offhours: it writes the native-messaging
// manifests and the launcher that they point to, and it is the host behind that
// launcher, which pairs an extension with the daemon.
//
// A browser starts a host only for an extension that the host's manifest names,
// and says in the host's arguments which one it is. So the browser itself vouches
// for the extension, and pairing needs nothing from the person.
package browsers
