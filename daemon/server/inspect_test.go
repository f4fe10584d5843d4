package server_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/server"
	"offhours/protocol"
)

// span is a good span with one member changed, added, or with "" left out.
func span(name, value string) string {
	members := map[string]string{
		"sequence": `1`, "fromMs": `1795000000000`, "toMs": `1795000060000`, "sinceMs": `1795000000000`,
		"rule": `"facebook.feed"`, "attention": `"focused"`, "zone": `"Africa/Cairo"`,
	}
	members[name] = value
	var parts []string
	for name, value := range members {
		if value != "" {
			parts = append(parts, fmt.Sprintf("%q:%s", name, value))
		}
	}
	return "{" + strings.Join(parts, ",") + "}"
}

// upload is a request that carries spans.
func upload(spans ...string) string {
	return `{"jsonrpc":"2.0","id":1,"method":"spans.upload","params":{"oldestSequence":1,"spans":[` + strings.Join(spans, ",") + `]}}`
}

func call(rest string) string { return `{"jsonrpc":"2.0","id":1` + rest + `}` }

func TestInspect(t *testing.T) {
	s := server.New(server.Config{Methods: methods()})
	good := span("sequence", "1")
	const pass, badJSON, badShape = 0, protocol.CodeParse, protocol.CodeInvalidParams
	for name, test := range map[string]struct {
		message string
		code    int
		field   string
	}{
		"a good upload":                  {upload(good), pass, ""},
		"spaces around":                  {" \n" + upload(good) + "\t", pass, ""},
		"no parameters where none are":   {call(`,"method":"status.get"`), pass, ""},
		"no parameters where some may":   {call(`,"method":"stats.get"`), pass, ""},
		"an id of text":                  {`{"jsonrpc":"2.0","id":"a-1","method":"status.get"}`, pass, ""},
		"a notification":                 {`{"jsonrpc":"2.0","method":"acts.report","params":{"act":"muted"}}`, pass, ""},
		"F12 nothing":                    {``, badJSON, ""},
		"J1 half an object":              {`{`, badJSON, ""},
		"J1 NaN":                         {upload(span("fromMs", "NaN")), badJSON, ""},
		"J1 Infinity":                    {upload(span("fromMs", "Infinity")), badJSON, ""},
		"J1 a comma too many":            {upload(good + ","), badJSON, ""},
		"J1 a byte order mark":           {"\ufeff" + upload(good), badJSON, ""},
		"J1 a comment":                   {"/* */" + upload(good), badJSON, ""},
		"J2 the same name twice":         {`{"jsonrpc":"2.0","id":1,"id":2,"method":"status.get"}`, badJSON, ""},
		"J2 twice, once escaped":         {upload(`{"rule":"a.b","r\u0075le":"a.c"}`), badJSON, ""},
		"J3 another case":                {upload(span("RULE", `"a.b"`)), badShape, "spans[0].RULE"},
		"J3 another case of the method":  {call(`,"Method":"status.get"`), badShape, "method"},
		"J4 null":                        {upload(span("zone", "null")), badShape, "spans[0].zone"},
		"J4 null parameters":             {call(`,"method":"status.get","params":null`), badShape, ""},
		"J4 a null id":                   {`{"jsonrpc":"2.0","id":null,"method":"status.get"}`, badShape, "id"},
		"J5 a fraction of nothing":       {upload(span("fromMs", "1795000000000.0")), badShape, "spans[0].fromMs"},
		"J5 an exponent":                 {upload(span("sequence", "1e3")), badShape, "spans[0].sequence"},
		"J6 beyond 64 bits":              {upload(span("sequence", "9223372036854775808")), badShape, "spans[0].sequence"},
		"J6 beyond 53 bits":              {upload(span("sequence", "9007199254740993")), badShape, "spans[0].sequence"},
		"J7 text for a number":           {upload(span("sequence", `"1"`)), badShape, "spans[0].sequence"},
		"J7 an object for text":          {upload(span("zone", `{}`)), badShape, "spans[0].zone"},
		"J7 a number for a truth":        {call(`,"method":"activity.now","params":{"sinceMs":1795000000000,"fromMs":1795000000000,"away":1}`), badShape, "away"},
		"J8 an unknown member":           {upload(span("url", `"https://private.example"`)), badShape, "spans[0].url"},
		"J8 an unknown member, outside":  {call(`,"method":"status.get","url":"x"`), badShape, "url"},
		"J9 text behind":                 {upload(good) + "x", badJSON, ""},
		"J9 two messages":                {upload(good) + upload(good), badJSON, ""},
		"J10 null":                       {`null`, badShape, ""},
		"J10 text":                       {`"x"`, badShape, ""},
		"J10 an empty batch":             {`[]`, badShape, ""},
		"J10 a batch":                    {"[" + upload(good) + "]", badShape, ""},
		"J11 ten thousand deep":          {strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), badShape, ""},
		"J11 nine deep":                  {call(`,"method":"status.get","params":{"a":[[[[[[[]]]]]]]}`), badShape, ""},
		"J12 half a surrogate pair":      {upload(span("zone", `"\ud800"`)), badJSON, ""},
		"J12 NUL in a zone":              {upload(span("zone", `"\u0000"`)), badShape, "spans[0].zone"},
		"J12 bytes that are no UTF-8":    {upload(span("zone", "\"\xff\"")), badJSON, ""},
		"J13 a path as a rule":           {upload(span("rule", `"../../x"`)), badShape, "spans[0].rule"},
		"J13 SQL as a rule":              {upload(span("rule", `"a.b'; DROP TABLE"`)), badShape, "spans[0].rule"},
		"J13 a long rule":                {upload(span("rule", `"a.`+strings.Repeat("b", 64)+`"`)), badShape, "spans[0].rule"},
		"J13 a mark of direction":        {upload(span("zone", "\"Africa/\u202eCairo\"")), badShape, "spans[0].zone"},
		"J14 no span":                    {upload(), badShape, "spans"},
		"J14 201 spans":                  {upload(strings.Split(strings.Repeat(good+";", 200)+good, ";")...), badShape, "spans"},
		"J14 200 spans":                  {upload(strings.Split(strings.Repeat(good+";", 199)+good, ";")...), pass, ""},
		"J15 an answer":                  {call(`,"result":{}`), badShape, "method"},
		"J15 a push of the daemon's own": {call(`,"method":"plan.changed","params":{}`), protocol.CodeUnknownMethod, ""},
		"a missing member":               {upload(span("zone", "")), badShape, "spans[0].zone"},
		"the second span":                {upload(good, span("attention", `"bored"`)), badShape, "spans[1].attention"},
		"a year too early":               {upload(span("fromMs", "1577836799999")), badShape, "spans[0].fromMs"},
		"a year too late":                {upload(span("toMs", "100000000000000")), badShape, "spans[0].toMs"},
		"parameters by position":         {call(`,"method":"status.get","params":[]`), badShape, ""},
		"another version":                {`{"jsonrpc":"1.0","id":1,"method":"status.get"}`, badShape, "jsonrpc"},
		"no version":                     {`{"id":1,"method":"status.get"}`, badShape, "jsonrpc"},
		"an id that is a list":           {`{"jsonrpc":"2.0","id":[],"method":"status.get"}`, badShape, "id"},
		"a long id":                      {`{"jsonrpc":"2.0","id":"` + strings.Repeat("x", 65) + `","method":"status.get"}`, badShape, "id"},
		"an unknown method":              {call(`,"method":"data.delete"`), protocol.CodeUnknownMethod, ""},
		"the library's own method":       {call(`,"method":"rpc.serverInfo"`), protocol.CodeUnknownMethod, ""},
		"a method without a handler":     {call(`,"method":"rules.get"`), protocol.CodeUnknownMethod, ""},
		"J17 __proto__":                  {call(`,"method":"__proto__"`), protocol.CodeUnknownMethod, ""},
		"H49 the owner's method":         {call(`,"method":"browsers.pair","params":{"origin":"x","family":"firefox"}`), protocol.CodeForbidden, ""},
		"settings with a wrong range":    {call(`,"method":"settings.set","params":` + settings(`{"mon":[9]}`)), badShape, "work.mon[0]"},
		"good settings":                  {call(`,"method":"settings.set","params":` + settings(`{"mon":["09:00-17:00"]}`)), pass, ""},
	} {
		t.Run(name, func(t *testing.T) {
			passes, answer := s.Inspect(protocol.BrowserDoor, []byte(test.message))
			if test.code == pass {
				if !passes || answer != nil {
					t.Errorf("refused: %s", answer)
				}
				return
			}
			var got reply
			if err := json.Unmarshal(answer, &got); err != nil || passes || got.Error == nil {
				t.Fatalf("passes: %v, answer %q (%v), want code %d", passes, answer, err, test.code)
			}
			want := []any{test.code, words[test.code], test.field}
			if diff := cmp.Diff(want, []any{got.Error.Code, got.Error.Data.Code, got.Error.Data.Field}); diff != "" {
				t.Errorf("answer %s (-want +got):\n%s", answer, diff)
			}
		})
	}
}

// words are the stable words of the codes.
var words = map[int]protocol.ErrorCode{
	protocol.CodeParse: protocol.ErrBadJSON, protocol.CodeInvalidParams: protocol.ErrBadShape,
	protocol.CodeUnknownMethod: protocol.ErrUnknownMethod, protocol.CodeForbidden: protocol.ErrForbidden,
}

// settings is a good document with these working hours.
func settings(work string) string {
	const rule = `{"every":"20m","length":"20s","long_after":"","long_length":"","postpone":"5m","postpone_again":"","postpones":2,"credit":"1m"}`
	const outside = `{"length":"15m","postpone":"5m","postpone_again":"","postpones":2,"credit":"15m"}`
	return `{"version":1,"language":"system","zone":"system","night":"22:30-06:30","first_day":"mon","work":` + work +
		`,"off":{"first_week":"remind","verdict":"closed","wait":"20s","embeds":"open"},"follow_up":{"minutes":15},"breaks":{"eyes":` + rule + `,"move":` + rule + `,"outside":` + outside + `,"weight":150,"strain":"30m","skips":2}}`
}

// A refusal says what is wrong in words that show the way out, and repeats no value.
func TestRefusalsAreHelpful(t *testing.T) {
	s := server.New(server.Config{Methods: methods()})
	for message, want := range map[string]string{
		upload(span("zone", "")):                         "spans[0].zone is missing.",
		upload(span("sequence", `"1"`)):                  "spans[0].sequence must be of type integer.",
		upload(span("sequence", `0`)):                    "spans[0].sequence must be at least 1.",
		upload(span("toMs", `100000000000000`)):          "spans[0].toMs must be at most 99999999999999.",
		upload(span("sequence", `1.5`)):                  "spans[0].sequence must be written as a whole number of at most 15 digits.",
		upload(span("attention", `"https://secret"`)):    "spans[0].attention must be one of focused, watched.",
		upload(span("zone", `"https://secret.example"`)): "spans[0].zone must match ^[A-Za-z0-9_+/-]{1,64}$.",
		upload(span("url", `"https://secret.example"`)):  "spans[0].url must be left out: nothing of that name is known here.",
		upload(): "spans must have at least 1 items.",
		`[]`:     "The message must be one object: batches are not taken.",
	} {
		_, answer := s.Inspect(protocol.BrowserDoor, []byte(message))
		var got reply
		if err := json.Unmarshal(answer, &got); err != nil {
			t.Fatal(err)
		}
		if got.Error.Data.Hint != want {
			t.Errorf("hint %q, want %q", got.Error.Data.Hint, want)
		}
		if strings.Contains(string(answer), "secret") {
			t.Errorf("the answer repeats a value: %s", answer)
		}
	}
}

// A notification is never answered, unless it is not even a request.
func TestNotificationsAreNotAnswered(t *testing.T) {
	s := server.New(server.Config{Methods: methods()})
	for message, answered := range map[string]bool{
		`{"jsonrpc":"2.0","method":"acts.report","params":{"act":"eaten"}}`: false,
		`{"jsonrpc":"2.0","method":"data.delete"}`:                          false,
		`{"jsonrpc":"2.0"}`: true,
	} {
		passes, answer := s.Inspect(protocol.BrowserDoor, []byte(message))
		if passes || (answer != nil) != answered {
			t.Errorf("%s: passes %v, answer %q", message, passes, answer)
		}
	}
}
