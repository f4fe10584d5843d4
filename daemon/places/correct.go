package places

import (
	"slices"

	"offhours/protocol"
)

// Correction is the person's word on what the pages of a rule count as.
type Correction struct {
	Revision int64  // of the table that it made
	AtMs     int64  // when it was said
	Browser  string // where; "": at the owner's door
	Rule     string
	Role     protocol.Role // "": what the catalogue says
}

// Correct is the catalogue as the person has corrected it; of several corrections of
// one rule the last one counts. What corrects a rule that is not there, as another
// version may have known it, does nothing. The input is not changed.
//
// Only the role becomes another one: a call stays a call, an embed an embed. What stands
// in the main landmark of the pages is what they are for, so that follows.
func Correct(catalogue protocol.Rules, corrections []Correction) protocol.Rules {
	roles := map[string]protocol.Role{}
	for _, c := range corrections {
		roles[c.Rule] = c.Role
	}
	corrected := catalogue
	corrected.Rules = slices.Clone(catalogue.Rules)
	for i, rule := range catalogue.Rules {
		role := roles[rule.ID]
		if role == "" || role == rule.Role {
			continue
		}
		corrected.Rules[i].Role, corrected.Rules[i].Catalogue = role, rule.Role
		correctMain(corrected.Rules, rule, role)
	}
	return corrected
}

// correctMain brings what can be done beside the main landmark of a rule's pages in
// line with the role that they have now.
func correctMain(rules []protocol.Rule, own protocol.Rule, role protocol.Role) {
	for i := range rules {
		if rules[i].Main == own.Role && slices.Contains(own.Beside, rules[i].ID) {
			rules[i].Main = role
		}
	}
}

// Pattern is which pages a rule is about, for people: "facebook.com/groups/**".
func Pattern(rule protocol.Rule) string {
	text := rule.Host
	switch {
	case rule.Path == "":
		text += "/" + anySegments
	case rule.Hash:
		text += "/#" + rule.Path
	default:
		text += rule.Path
	}
	if rule.Query != "" {
		text += "?" + rule.Query
	}
	return text
}
