package settings_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func TestDefaultIsValid(t *testing.T) {
	if p := settings.Validate(settings.Default()); len(p) > 0 {
		t.Error(p)
	}
}

// TestBounds asks for the last value that is allowed and the first that is not.
func TestBounds(t *testing.T) {
	for name, c := range map[string]struct {
		field string // of the problem that the value after the last one makes
		set   func(s *protocol.Settings, past int)
	}{
		"follow-up": {"follow_up.minutes", func(s *protocol.Settings, past int) { s.FollowUp.Minutes = 60 + past }},
		"postpones": {"breaks.eyes.postpones", func(s *protocol.Settings, past int) { s.Breaks.Eyes.Postpones = 10 + past }},
		"skips":     {"breaks.skips", func(s *protocol.Settings, past int) { s.Breaks.Skips = 10 + past }},
		"weight":    {"breaks.weight", func(s *protocol.Settings, past int) { s.Breaks.Weight = 500 + past }},
		"often":     {"breaks.eyes.every", func(s *protocol.Settings, past int) { s.Breaks.Eyes.Every = fmt.Sprintf("%ds", 5-past) }},
		"ideas":     {"breaks.ideas.move", func(s *protocol.Settings, past int) { s.Breaks.Ideas.Move = slices.Repeat([]string{"a walk"}, 30+past) }},
		"idea":      {"breaks.ideas.eyes[0]", func(s *protocol.Settings, past int) { s.Breaks.Ideas.Eyes = []string{strings.Repeat("ع", 120+past)} }},
		"duration":  {"breaks.move.every", func(s *protocol.Settings, past int) { s.Breaks.Move.Every = fmt.Sprintf("%ds", 86400+past) }},
		"name": {"exceptions[0].name", func(s *protocol.Settings, past int) {
			s.Exceptions = exceptions(1)
			s.Exceptions[0].Name = strings.Repeat("ع", 100+past)
		}},
		"exceptions": {"exceptions", func(s *protocol.Settings, past int) { s.Exceptions = exceptions(500 + past) }},
		"ranges of a day": {"exceptions[0].work.sat", func(s *protocol.Settings, past int) {
			s.Exceptions = exceptions(1)
			for hour := range 12 + past {
				s.Exceptions[0].Work.Sat = append(s.Exceptions[0].Work.Sat, fmt.Sprintf("%02d:00-%02d:30", hour, hour))
			}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := settings.Default()
			c.set(&s, 0)
			if p := settings.Validate(s); len(p) > 0 {
				t.Errorf("the last one allowed: %v", p)
			}
			c.set(&s, 1)
			if p := settings.Validate(s); len(p) != 1 || p[0].Field != c.field {
				t.Errorf("one past it: got %v, want one problem with %s", p, c.field)
			}
		})
	}
}

// A document that is in order, exception by exception, can still be too long to
// reach a browser.
func TestTheDocumentFitsIntoAMessage(t *testing.T) {
	s := settings.Default()
	s.Exceptions = exceptions(500)
	for i := range s.Exceptions {
		s.Exceptions[i].Name = strings.Repeat("ع", 100)
	}
	if p := settings.Validate(s); len(p) != 1 || !strings.Contains(p[0].Hint, "exceptions") {
		t.Errorf("got %v, want one problem about the exceptions", p)
	}
}

func TestAnUnknownZoneOrPlatformIsNoObstacle(t *testing.T) {
	s := settings.Default()
	s.Zone = "Mars/Olympus"
	if err := settings.Usable(s); err != nil {
		t.Error(err)
	}
	s.Off.Places = []protocol.OffPlace{{Platform: "gone-since", Verdict: protocol.Open}}
	if err := settings.Usable(s); err != nil {
		t.Error(err)
	}
	s.Night = "late"
	if err := settings.Usable(s); err == nil {
		t.Error("a night that cannot be read is usable")
	}
}

func exceptions(n int) []protocol.Exception {
	return slices.Repeat([]protocol.Exception{{From: "2026-01-01", To: "2026-12-31"}}, n)
}

// Breaks of a kind that is off, and breaks without credit, need no durations.
func TestBreaksSwitchedOff(t *testing.T) {
	s := settings.Default()
	s.Breaks.Eyes = protocol.BreakRule{}
	s.Breaks.Move.Credit = ""
	s.Breaks.Move.Postpone, s.Breaks.Move.Postpones = "", 0
	if p := settings.Validate(s); len(p) > 0 {
		t.Error(p)
	}
}

// TestExamplesInHintsWork puts a value of the wrong kind into each setting in
// turn, follows the hint to the letter, and is understood.
func TestExamplesInHintsWork(t *testing.T) {
	s := settings.Default()
	s.Exceptions = exceptions(1)
	s.Exceptions[0].Name = "Leave"
	s.Exceptions[0].Work.Mon = []string{"10:00-15:00"}
	s.Off.Places = []protocol.OffPlace{{Platform: "x", Role: protocol.Care, Verdict: protocol.Open}}
	text, err := settings.FormatJSON(s)
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	if err := json.Unmarshal(text, &document); err != nil {
		t.Fatal(err)
	}
	tried := 0
	eachSetting(document, func(table map[string]any, key string) {
		tried++
		followHint(t, document, table, key)
	})
	if tried != 46 {
		t.Errorf("tried %d settings, want 46", tried)
	}
}

// eachSetting visits every value of a document that is no table.
func eachSetting(table map[string]any, visit func(table map[string]any, key string)) {
	for key, value := range table {
		switch inner := value.(type) {
		case map[string]any:
			eachSetting(inner, visit)
		case []any:
			if first, ok := inner[0].(map[string]any); ok {
				eachSetting(first, visit)
				continue
			}
			visit(table, key)
		default:
			visit(table, key)
		}
	}
}

func followHint(t *testing.T, document, table map[string]any, key string) {
	t.Helper()
	good := table[key]
	defer func() { table[key] = good }()
	table[key] = true
	var problems settings.Problems
	if err := parse(t, document); !errors.As(err, &problems) {
		t.Fatalf("%s = true: got %v", key, err)
	}
	example, found := strings.CutPrefix(problems[0].Hint, "write a value such as ")
	if !found {
		t.Fatalf("%s: the hint %q gives no example", key, problems[0].Hint)
	}
	table[key] = json.RawMessage(example)
	if err := parse(t, document); err != nil {
		t.Errorf("%s = %s: %v", key, example, err)
	}
}

func parse(t *testing.T, document map[string]any) error {
	t.Helper()
	text, err := json.Marshal(document)
	if err != nil {
		t.Fatal(err)
	}
	_, err = settings.ParseJSON(text)
	return err
}
