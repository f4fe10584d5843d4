package protocol

// JSON-RPC error codes. The stable word for programs is in error.data.code.
const (
	CodeParse         = -32700 // not JSON
	CodeInvalidParams = -32602 // wrong shape
	CodeUnknownMethod = -32601
	CodeForbidden     = -32001 // wrong door
	CodeRefused       = -32002 // right shape, but it cannot be: error.data says why
	CodeUnavailable   = -32003 // not now: the disk is full, the database is locked
)

// ErrorCode is the stable word in error.data.code.
type ErrorCode string

// The stable words.
const (
	ErrBadJSON       ErrorCode = "bad_json"
	ErrBadShape      ErrorCode = "bad_shape"
	ErrUnknownMethod ErrorCode = "unknown_method"
	ErrForbidden     ErrorCode = "forbidden"
	ErrBadSettings   ErrorCode = "bad_settings"
	ErrChanged       ErrorCode = "settings_changed" // another revision than the one to be replaced is in force
	ErrBeforeFirst   ErrorCode = "before_first"     // at that time there were no settings yet
	ErrNoBreak       ErrorCode = "no_break"         // nothing to start, postpone or skip
	ErrNotSaved      ErrorCode = "not_saved"

	ErrNoFollowUp ErrorCode = "no_follow_up" // there is none now, or nothing of it is left
	ErrAtWork     ErrorCode = "at_work"      // it is working hours: everything is open
	ErrOnCall     ErrorCode = "on_call"      // on call already: end that first
	ErrNotOnCall  ErrorCode = "not_on_call"
	ErrNoDelay    ErrorCode = "no_delay" // nothing of the platform waits first now

	ErrUnknownRule ErrorCode = "unknown_rule" // the table has none of that id
	ErrBadPlatform ErrorCode = "bad_platform" // it cannot be added so
	ErrInCatalogue ErrorCode = "in_catalogue" // the catalogue has the host already
	ErrNoPlatform  ErrorCode = "no_platform"  // there is none on that host, or none that the person has added
	ErrBadClient   ErrorCode = "bad_client"   // it cannot be added so
	ErrNoClient    ErrorCode = "no_client"    // there is none of that id
	ErrBadEntry    ErrorCode = "bad_entry"    // it cannot be added so
	ErrNoEntry     ErrorCode = "no_entry"     // there is none of that number, or it was withdrawn
	ErrBadPage     ErrorCode = "bad_page"     // what was written for the pages of a client names none
	ErrPageTaken   ErrorCode = "page_taken"   // those pages are a client's already
	ErrStrict      ErrorCode = "strict"       // it would open what is closed, and the person wants it strict

	ErrUnknownBrowser  ErrorCode = "unknown_browser"
	ErrNameTaken       ErrorCode = "name_taken"        // another browser, or another client, has that name
	ErrTooManyBrowsers ErrorCode = "too_many_browsers" // [MaxBrowsers] are paired already
	ErrTooManyWindows  ErrorCode = "too_many_windows"  // [MaxPairingWindows] were opened within a day
	ErrNotServing      ErrorCode = "not_serving"       // another program holds the port
	ErrUnknownWindow   ErrorCode = "unknown_window"
	ErrNoBrowser       ErrorCode = "no_browser" // none is connected
)

// ErrorData is the data of a JSON-RPC error.
type ErrorData struct {
	Code  ErrorCode `json:"code"`
	Field string    `json:"field,omitempty"` // which field is wrong, such as work.mon[0]
	Hint  string    `json:"hint,omitempty"`  // the way out, in one English sentence
}

// WebSocket close codes of the browser door, beside the standard ones.
const (
	CloseBadInput  = 4400
	CloseNotProved = 4401 // the proof is wrong, or the browser is unknown: pair again
	CloseRevoked   = 4403 // forget the key
	CloseReplaced  = 4409 // a newer connection of the same browser took over
	CloseVersion   = 4426 // no common version
	CloseSlowDown  = 4429 // too many messages or control frames: come again in a minute
)
