package budget

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// maxReasonRunes is how long a reason may be.
const maxReasonRunes = 200

// CheckOnCall says what is wrong with a request to be on call; nil when nothing is.
func CheckOnCall(start protocol.OnCallStart) *schedule.FieldError {
	least := protocol.MinOnCallMinutes
	if start.Platform != "" && start.Role != "" {
		least = protocol.MinNarrowOnCallMinutes
	}
	if start.Minutes < least || start.Minutes > protocol.MaxOnCallMinutes {
		return &schedule.FieldError{
			Field:   "minutes",
			Problem: fmt.Sprintf("%d minutes are out of bounds", start.Minutes),
			Hint: fmt.Sprintf("take from %d to %d minutes; %d are enough for one kind of work at one platform",
				protocol.MinOnCallMinutes, protocol.MaxOnCallMinutes, protocol.MinNarrowOnCallMinutes),
		}
	}
	return checkReason(start.Reason)
}

func checkReason(reason string) *schedule.FieldError {
	switch {
	case strings.TrimSpace(reason) == "":
		return &schedule.FieldError{Field: "reason", Problem: "the reason is missing", Hint: "write what cannot wait; it is kept with your overtime"}
	case utf8.RuneCountInString(reason) > maxReasonRunes:
		return &schedule.FieldError{
			Field:   "reason",
			Problem: fmt.Sprintf("the reason has %d characters", utf8.RuneCountInString(reason)),
			Hint:    fmt.Sprintf("shorten it to at most %d", maxReasonRunes),
		}
	case !utf8.ValidString(reason) || strings.ContainsFunc(reason, unicode.IsControl):
		return &schedule.FieldError{
			Field:   "reason",
			Problem: fmt.Sprintf("%q has a line break or another character that cannot be seen", reason),
			Hint:    "write the reason on one line",
		}
	}
	return nil
}
