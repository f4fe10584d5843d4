package places

import "offhours/protocol"

// Words is all that the person has said of pages, oldest first: which sites are platforms
// beside the catalogue's, what the pages of rules count as, and whose they are.
type Words struct {
	Own         []Own
	Clients     []ClientWord
	Corrections []Correction
}

// Rules is the table that follows from the words.
func (w Words) Rules(catalogue protocol.Rules) protocol.Rules {
	return withClients(Correct(WithOwn(catalogue, w.Own), w.standing()), Clients(w.Clients))
}

// standing are the corrections that no later word on a platform has overtaken: what is
// said last of a rule is what counts.
func (w Words) standing() (corrections []Correction) {
	saidAt := lastSaid(w.Own)
	for _, c := range w.Corrections {
		if c.Revision >= saidAt[c.Rule] {
			corrections = append(corrections, c)
		}
	}
	return corrections
}

// Gone are the platforms and rules of the person's own that count no more, as they counted
// last: see [Gone].
func (w Words) Gone() protocol.Rules {
	return Correct(Gone(w.Own), w.standing())
}

// Table is the table made ready for look-ups; it knows what the rules counted as that are
// gone.
func (w Words) Table(catalogue protocol.Rules) *Table {
	return New(w.Rules(catalogue), w.Gone().Rules...)
}
