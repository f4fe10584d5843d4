package budget_test

import (
	"strings"
	"testing"

	"offhours/daemon/budget"
	"offhours/protocol"
)

func TestCheckOnCall(t *testing.T) {
	tests := map[string]struct {
		start protocol.OnCallStart
		field string // "" when it is right
	}{
		"usual":                        {protocol.OnCallStart{Minutes: 30, Reason: "The shop is down"}, ""},
		"the shortest":                 {protocol.OnCallStart{Minutes: 15, Reason: "x"}, ""},
		"the longest":                  {protocol.OnCallStart{Minutes: 240, Reason: "x"}, ""},
		"too short for everything":     {protocol.OnCallStart{Minutes: 14, Reason: "x"}, "minutes"},
		"too short for a platform":     {protocol.OnCallStart{Minutes: 14, Reason: "x", Platform: "x"}, "minutes"},
		"short, for one kind of work":  {protocol.OnCallStart{Minutes: 10, Reason: "x", Platform: "x", Role: protocol.Content}, ""},
		"too short for that":           {protocol.OnCallStart{Minutes: 9, Reason: "x", Platform: "x", Role: protocol.Content}, "minutes"},
		"too long":                     {protocol.OnCallStart{Minutes: 241, Reason: "x"}, "minutes"},
		"no reason":                    {protocol.OnCallStart{Minutes: 30, Reason: " \t"}, "reason"},
		"a reason with two lines":      {protocol.OnCallStart{Minutes: 30, Reason: "a\nb"}, "reason"},
		"a reason that is not text":    {protocol.OnCallStart{Minutes: 30, Reason: "a\xff"}, "reason"},
		"the longest reason in Arabic": {protocol.OnCallStart{Minutes: 30, Reason: strings.Repeat("ش", 200)}, ""},
		"a reason that is too long":    {protocol.OnCallStart{Minutes: 30, Reason: strings.Repeat("ش", 201)}, "reason"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			field := ""
			if wrong := budget.CheckOnCall(test.start); wrong != nil {
				field = wrong.Field
			}
			if field != test.field {
				t.Errorf("wrong is %q, want %q", field, test.field)
			}
		})
	}
}
