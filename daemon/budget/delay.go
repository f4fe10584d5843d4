package budget

import (
	"fmt"

	"offhours/daemon/schedule"
	"offhours/protocol"
)

// CheckDelay says what is wrong with a request to enter what waits first; nil when
// nothing is.
func CheckDelay(open protocol.DelayOpen) *schedule.FieldError {
	if open.Minutes < 1 || open.Minutes > protocol.MaxDelayMinutes {
		return &schedule.FieldError{
			Field:   "minutes",
			Problem: fmt.Sprintf("%d minutes are out of bounds", open.Minutes),
			Hint:    fmt.Sprintf("take from 1 to %d minutes; afterwards it can be asked for again", protocol.MaxDelayMinutes),
		}
	}
	return checkReason(open.Reason)
}
