package protocol

// Notice is one notification that a browser shows because no desktop does.
type Notice struct {
	Tag     string         `json:"tag" jsonschema:"minLength=1,maxLength=64"` // what it is about; a later one replaces it
	AtMs    int64          `json:"atMs"`                                      // a notice with the same tag and instant is the same one
	Title   string         `json:"title" jsonschema:"maxLength=120"`
	Body    string         `json:"body" jsonschema:"maxLength=400"`
	Buttons []NoticeButton `json:"buttons,omitempty" jsonschema:"maxItems=4"` // most wanted first; one with buttons stays until it is answered
}

// NoticeButton is one answer to a notice.
type NoticeButton struct {
	Act   string `json:"act" jsonschema:"pattern=^[a-z]{1\\,16}$"`
	Label string `json:"label" jsonschema:"maxLength=40"`
}

// Notices is everything that a browser is to show now, oldest first. What it shows
// beside that goes away.
type Notices struct {
	Notices []Notice `json:"notices" jsonschema:"maxItems=16"`
}

// NoticePress says that a person pressed a button of a notice.
type NoticePress struct {
	Tag string `json:"tag" jsonschema:"minLength=1,maxLength=64"`
	Act string `json:"act" jsonschema:"pattern=^[a-z]{1\\,16}$"`
}

// NoticeTested says that a notice was sent for its person to see that it comes.
type NoticeTested struct {
	Title string `json:"title" jsonschema:"maxLength=120"`
	Path  string `json:"path" jsonschema:"enum=buttons,enum=plain,enum=browser,enum=none"` // the way that it takes, as in [Status]
}
