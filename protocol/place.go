package protocol

// Role is the kind of work that a page is for.
type Role string

// The roles, in the order in which screens list them.
const (
	Feed      Role = "feed"      // scrolling
	Community Role = "community" // groups, comments, notifications
	Care      Role = "care"      // private messages, reviews
	Content   Role = "content"   // making posts, videos, broadcasts
	Analytics Role = "analytics"
	Ads       Role = "ads"
	Admin     Role = "admin" // settings, planning
)

// Roles lists every role in the order in which screens show them.
func Roles() []Role {
	return []Role{Feed, Community, Care, Content, Analytics, Ads, Admin}
}

// Rules is the table that says what a page is. Its order is its precedence: the
// first rule that matches decides. The daemon owns it and pushes it.
//
// Its revision is an instant or more: that of its last correction, or of the daemon's
// last start. So it differs for each table that a browser is given and never goes back,
// whatever becomes of the data. The catalogue's own only counts its editions.
type Rules struct {
	Revision  int64      `json:"revision" jsonschema:"minimum=1"`
	Platforms []Platform `json:"platforms" jsonschema:"maxItems=200"`
	Rules     []Rule     `json:"rules" jsonschema:"maxItems=2000"`

	// Clients are those of the person, and ClientPages says whose page a page of a platform
	// is: the first that matches. Marks are what such pages are known by, to be offered; the
	// first that matches counts. A table without clients needs none of them.
	Clients     []ClientName  `json:"clients,omitempty" jsonschema:"maxItems=50"`
	ClientPages []ClientPages `json:"clientPages,omitempty" jsonschema:"maxItems=2500"`
	Marks       []Mark        `json:"marks,omitempty" jsonschema:"maxItems=100"`

	// Calls are pages of other sites on which people call one another. They are no places,
	// and leave no trace; breaks wait for them.
	Calls []CallPage `json:"calls,omitempty" jsonschema:"maxItems=50"`
}

// CallPage is pages on which people call one another: by host and path, as in [Rule].
type CallPage struct {
	Host string `json:"host" jsonschema:"pattern=^[a-z0-9-]+(\\.[a-z0-9-]+)+$,maxLength=253"`
	Path string `json:"path,omitempty" jsonschema:"pattern=^/,maxLength=200"`

	// Sounding says that the same pages are for chatting and reading, too: a call runs
	// there only while they can be heard.
	Sounding bool `json:"sounding,omitempty"`

	Examples []string `json:"examples,omitempty" jsonschema:"maxItems=20"`
}

// Platform is one social network or tool.
type Platform struct {
	ID   string `json:"id" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Name string `json:"name" jsonschema:"minLength=1,maxLength=64"` // as the platform writes it
	Home string `json:"home" jsonschema:"pattern=^https://[^ ]+$"`  // where "open it now" leads

	// Where people are answered; missing where only the person knows the address.
	Care      string `json:"care,omitempty" jsonschema:"pattern=^https://[^ ]+$"`
	Community string `json:"community,omitempty" jsonschema:"pattern=^https://[^ ]+$"`
}

// Rule turns pages into a place. A page matches when its host is Host or ends in
// "." + Host, when its path matches Path, and when Query is met.
//
//	Path   segments between slashes; "*" is any one segment, "**" is any number
//	       of segments, also none; missing means any path; empty segments do not
//	       count, so "/groups/" equals "/groups"
//	Query  "act" asks for that key with any value, "tab=videos" for that value
//	Hash   Path is matched against what follows "#" or "#!", up to a "?", instead
//	       of the path
//
// Percent signs are resolved before segments, keys and values are compared.
// Hosts and literal segments are compared without regard to the case of A to Z.
// testdata/url-vectors.json settles every finer point.
type Rule struct {
	ID       string `json:"id" jsonschema:"pattern=^[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+$,maxLength=64"` // stable for ever
	Platform string `json:"platform" jsonschema:"pattern=^[a-z][a-z0-9-]{0\\,31}$"`
	Role     Role   `json:"role"`
	Host     string `json:"host" jsonschema:"pattern=^[a-z0-9-]+(\\.[a-z0-9-]+)+$,maxLength=253"`
	Path     string `json:"path,omitempty" jsonschema:"pattern=^/,maxLength=200"`
	Query    string `json:"query,omitempty" jsonschema:"maxLength=100"`
	Hash     bool   `json:"hash,omitempty"`
	Hold     Hold   `json:"hold,omitempty" jsonschema:"enum=call,enum=live"` // what runs here and is never interrupted; the time of a call is never counted
	Embed    bool   `json:"embed,omitempty"`                                 // made to be shown in a frame of another site's page

	// Main is what stands in the page's main landmark (ARIA role "main") where that is
	// another kind of work than the page is for: a composer in a dialog above the feed.
	// While it is shut and the page is not, the landmark is covered, and the rest is not.
	Main Role `json:"main,omitempty"`

	// Beside names rules, of the same platform and with a Main, by which the page counts
	// while its own place is closed: what can be done beside its main landmark. The first
	// one whose place is open decides. They stand after this rule and match no page by
	// themselves. By the first one for content it counts, too, while a post is written in
	// a dialog above the page.
	Beside []string `json:"beside,omitempty" jsonschema:"maxItems=4"`

	// Catalogue is the role that the catalogue gives, where the person has corrected it.
	Catalogue Role `json:"catalogue,omitempty"`

	// Rest says that the rule takes what the others of its host leave: pages that nobody
	// has sorted yet. They count as what is done there most, and are told apart from those
	// of which the table knows better.
	Rest bool `json:"rest,omitempty"`

	// Uncertain says that the address, or what it is for, was not found in public code or
	// documentation: it is likely from how the platform works, old, or behind a login. A
	// person who finds it wrong should not take it for a mistake of theirs.
	Uncertain bool `json:"uncertain,omitempty"`

	Examples []string `json:"examples,omitempty" jsonschema:"maxItems=20"`
}

// Place is what a page counts as, and the rule that said so.
type Place struct {
	Platform string `json:"platform"`
	Role     Role   `json:"role"`
	Rule     string `json:"rule"`
	Client   string `json:"client,omitempty"` // id of the [Client] whose page it is
}
