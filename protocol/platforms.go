package protocol

// OwnPlatforms are those that the person has added to the catalogue's, in order of host.
type OwnPlatforms struct {
	Platforms []OwnPlatform `json:"platforms" jsonschema:"maxItems=20"`
}

// OwnPlatform is a site that its person counts as a platform: every page of a host, and of
// the hosts under it. What they say of one host last is what counts.
type OwnPlatform struct {
	ID   string  `json:"id,omitempty" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"` // of its [Platform]: the daemon makes it from the host
	Host string  `json:"host" jsonschema:"minLength=1,maxLength=253"`
	Name string  `json:"name" jsonschema:"minLength=1,maxLength=64"`
	Kind OwnKind `json:"kind,omitempty"` // missing: a site of which only its person knows more
	Role Role    `json:"role"`           // of the pages that nothing below takes

	// Pages are told apart from the rest, from the first that matches on; then come those
	// that the kind knows.
	Pages []OwnPages `json:"pages,omitempty" jsonschema:"maxItems=20"`
}

// OwnKind is software by which a site's pages are known.
type OwnKind string

// Mastodon is social-network software that everybody can run on a host of their own.
const Mastodon OwnKind = "mastodon"

// OwnPages are some pages of a platform that its person has added.
type OwnPages struct {
	Path string `json:"path" jsonschema:"minLength=1,maxLength=200"` // as in [Rule]
	Role Role   `json:"role"`
}

// OwnPlatformRef names a platform that its person has added.
type OwnPlatformRef struct {
	Host string `json:"host" jsonschema:"minLength=1,maxLength=253"`
}
