package protocol

// Page is a page of the extension that its person can have opened from outside the
// browser. Its file there has the same name, as in today.html.
type Page string

// The pages.
const (
	PageToday Page = "today" // the figures of today
)

// Pages is every page that can be asked for.
func Pages() []Page { return []Page{PageToday} }

// PageRef names one page.
type PageRef struct {
	Page Page `json:"page"`
}
