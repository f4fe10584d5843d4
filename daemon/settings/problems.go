package settings

import (
	"strings"

	"offhours/daemon/schedule"
)

// FieldError is one thing that is wrong in a document.
type FieldError = schedule.FieldError

// Problems is everything that is wrong in a document, in its order. The error of
// ParseTOML and ParseJSON is always of this type and never empty.
type Problems []FieldError //nolint:errname // it is a list that a person reads first, and an error second

// Error puts each problem on a line of its own.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i := range p {
		lines[i] = p[i].Error()
	}
	return strings.Join(lines, "\n")
}

// Err is p as an error: nil when nothing is wrong.
func (p Problems) Err() error {
	if len(p) == 0 {
		return nil
	}
	return p
}
