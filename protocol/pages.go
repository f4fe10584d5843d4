package protocol

// Page is a page of the extension that its person can have opened from outside the
// browser.
type Page string

// The pages.
const (
	PageToday      Page = "today"      // the figures of today
	PageStatistics Page = "statistics" // those of days, weeks, months and years
	PageHours      Page = "hours"      // where hours and breaks are changed
	PageDoctor     Page = "doctor"     // what does not work
)

// Pages is every page that can be asked for.
func Pages() []Page { return []Page{PageToday, PageStatistics, PageHours, PageDoctor} }

// PageRef names one page.
type PageRef struct {
	Page Page `json:"page"`
}
