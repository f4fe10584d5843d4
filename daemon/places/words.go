package places

import "offhours/protocol"

// Words is all that the person has said of pages, oldest first: which sites are platforms
// beside the catalogue's, and what the pages of rules count as.
type Words struct {
	Own         []Own
	Corrections []Correction
}

// Rules is the table that follows from the words.
func (w Words) Rules(catalogue protocol.Rules) protocol.Rules {
	return Correct(WithOwn(catalogue, w.Own), w.Corrections)
}

// Table is the same made ready for look-ups; it knows what the rules counted as that are
// gone.
func (w Words) Table(catalogue protocol.Rules) *Table {
	gone := Correct(Gone(w.Own), w.Corrections)
	return New(w.Rules(catalogue), gone.Rules...)
}
