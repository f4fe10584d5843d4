package app

import (
	"testing"

	"offhours/protocol"
)

// A folder that is opened anew may have come back from an older snapshot, and one that
// could not be opened knows nothing.
func TestAChoiceOutlivesTheFolder(t *testing.T) {
	nour, bayt := protocol.ChosenClient{ID: "c1", UntilMs: 9}, protocol.ChosenClient{ID: "c2", UntilMs: 9}
	gone, none := protocol.ChosenClient{ID: "c3", UntilMs: 9}, protocol.ChosenClient{}
	for name, test := range map[string]struct {
		before, after *chosen
		want          protocol.ChosenClient
		knows         bool
	}{
		"it was chosen since the snapshot":     {&chosen{last: bayt, knows: true}, &chosen{last: nour, knows: true}, bayt, true},
		"it was ended since the snapshot":      {&chosen{last: none, knows: true}, &chosen{last: nour, knows: true}, none, true},
		"the folder can be opened at last":     {&chosen{}, &chosen{last: nour, knows: true}, nour, true},
		"the folder cannot be opened any more": {&chosen{last: nour, knows: true}, &chosen{}, nour, true},
		"nobody has ever known":                {&chosen{}, &chosen{}, none, false},
		"the snapshot does not know them":      {&chosen{last: gone, knows: true}, &chosen{last: nour, knows: true}, none, true},
	} {
		t.Run(name, func(t *testing.T) {
			test.after.inherit(test.before, func(id string) bool { return id == "c1" || id == "c2" })
			if test.after.last != test.want || test.after.knows != test.knows {
				t.Errorf("%+v, want %+v", test.after.last, test.want)
			}
		})
	}
}
