package protocol

// Clients are the brands that the person works for, in the order in which they were added,
// and the one that was chosen by hand, if any is.
type Clients struct {
	Clients []Client      `json:"clients" jsonschema:"maxItems=50"`
	Chosen  *ChosenClient `json:"chosen,omitempty"`
}

// Client is a brand that the person works for. Its pages are known by what stands in their
// addresses. What it says counts from when it was said on, and never for what was before.
type Client struct {
	ID    string `json:"id,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"` // the daemon gives it, for ever; missing of one that is to be added
	Label string `json:"label" jsonschema:"minLength=1,maxLength=64"`             // what its person calls it: all of it that ever leaves a page

	// Pages are patterns as screens show those of a [Rule], such as
	// "facebook.com/**?asset_id=12". Where one is set it may be the address of a page, too.
	Pages []string `json:"pages,omitempty" jsonschema:"maxItems=50"`
}

// ClientName is a client as the table of rules names it.
type ClientName struct {
	ID    string `json:"id" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
	Label string `json:"label" jsonschema:"minLength=1,maxLength=64"`
}

// ClientPages are pages of a client; the other fields ask of an address what those of a
// [Rule] do.
type ClientPages struct {
	Client string `json:"client" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
	Host   string `json:"host" jsonschema:"pattern=^[a-z0-9-]+(\\.[a-z0-9-]+)+$,maxLength=253"`
	Path   string `json:"path,omitempty" jsonschema:"pattern=^/,maxLength=200"`
	Query  string `json:"query,omitempty" jsonschema:"maxLength=100"`
	Hash   bool   `json:"hash,omitempty"`
}

// Mark is what in the address of a page says whose page it is. It is read as a [Rule] is;
// but a segment of its path that ends in "*" begins like that, and is the mark, and so is
// the value of a Query that names none. testdata/mark-vectors.json has examples.
type Mark struct {
	Host   string `json:"host" jsonschema:"pattern=^[a-z0-9-]+(\\.[a-z0-9-]+)+$,maxLength=253"`
	Path   string `json:"path,omitempty" jsonschema:"pattern=^/,maxLength=200"`
	Query  string `json:"query,omitempty" jsonschema:"maxLength=100"`
	Hash   bool   `json:"hash,omitempty"`
	Number bool   `json:"number,omitempty"` // what stands in the place of the star, or is the value, is a number
}

// ClientRef names a client.
type ClientRef struct {
	ID string `json:"id" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
}

// ClientChoice chooses by hand the client of the pages that say nothing of whose they are;
// without an id, none.
type ClientChoice struct {
	ID string `json:"id,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"`
}

// ChosenClient is the client chosen by hand. It holds to the end of the local day, so that
// nobody works for yesterday's client all morning.
type ChosenClient struct {
	ID      string `json:"id,omitempty" jsonschema:"pattern=^c[1-9][0-9]{0\\,14}$"` // missing: none
	UntilMs int64  `json:"untilMs,omitempty"`                                       // exclusive; missing without an id
}
