package protocol

// Page is a page of the extension that its person can have opened from outside the
// browser.
type Page string

// The pages.
const (
	PageToday  Page = "today"  // the figures of today
	PageHours  Page = "hours"  // where hours and breaks are changed
	PageDoctor Page = "doctor" // what does not work
)

// Pages is every page that can be asked for.
func Pages() []Page { return []Page{PageToday, PageHours, PageDoctor} }

// PageRef names one page.
type PageRef struct {
	Page Page `json:"page"`
}
