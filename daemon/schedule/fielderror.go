package schedule

// FieldError is one thing that is wrong in a settings document, said so that the
// person who wrote it can put it right.
type FieldError struct {
	Field   string // where, such as work.mon[0]; "" for the document as a whole
	Problem string // what is wrong, quoting what was written
	Hint    string // the way out
}

// Error joins the three parts to one line.
func (e *FieldError) Error() string {
	text := e.Problem + "; " + e.Hint
	if e.Field == "" {
		return text
	}
	return e.Field + ": " + text
}
