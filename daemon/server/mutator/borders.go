package mutator

import "strings"

// What a change may put in place of something right: what decoders get wrong,
// and the borders of what the schema allows.
//
//nolint:gochecknoglobals // tables that nothing changes
var (
	borderNumbers = []string{
		"0", "-0", "-1", "1", "2", "7", "200", "201", "1.0", "1.5", "1e3", "1E+2", "1e400", "01", "+1", ".5", "1.", "-",
		"1577836799999", "1577836800000", "99999999999999", "100000000000000", "999999999999999", "1000000000000000",
		"9007199254740991", "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
		"18446744073709551616", "NaN", "Infinity", "0x10", strings.Repeat("9", 400),
	}
	borderTexts = []string{
		`""`, `" "`, `"x"`, `"\u0000"`, `"\ud800"`, `"\udc00\ud800"`, `"\ud83d\ude00"`, "\"\xff\"", "\"\xed\xa0\x80\"", "\"a\nb\"",
		`"../../x"`, `"'; DROP TABLE spans; --"`, `"__proto__"`, `"constructor"`, `"null"`, `"1"`, `"2.0"`, `"2.1"`, `"مرحبا"`, `"\u202Efdp.exe"`,
		`"facebook.feed"`, `"facebook"`, `"Local"`, `"UTC"`, `"Africa/Cairo"`, `"closed"`, `"09:00-17:00"`, `"24:00-09:00"`, `"25h"`, `"2027-02-30"`,
		`"` + strings.Repeat("x", 64) + `"`, `"` + strings.Repeat("x", 65) + `"`, `"` + strings.Repeat("ا", 2000) + `"`, `"`, `'x'`,
	}
	borderRunes  = []string{"\u0000", "\u200f", "\u202e", "é", "e\u0301", "İ", "ſ", "😀", "\xc3", "\ufeff", `\`, `"`, `\"`, `\/`, `\x`, "\u2028", "%00"}
	letters      = strings.Split("aZ09 .-_/:@#%&'{}[],", "")
	borderNames  = []string{`""`, `"url"`, `"title"`, `"__proto__"`, `"constructor"`, `"toString"`, `"params"`, `"id"`, `"jsonrpc"`, `"method"`, `"error"`, `"result"`, `"$ref"`, `"ſpans"`, `"a.b"`, `"0"`}
	borderValues = []string{"null", "true", "false", "0", "-1", `""`, `"x"`, "[]", "{}", "[[]]", `[{}]`, `{"x":1}`, `[null]`, "1e3", "nul", "TRUE", "undefined", ""}

	borderMembers = []string{
		`"id":1,`, `"id":null,`, `"id":"` + strings.Repeat("i", 64) + `",`, `"id":"` + strings.Repeat("i", 65) + `",`, `"id":1.5,`, `"id":[],`, `"id":"\"",`, `"id":"é\u0000",`,
		`"jsonrpc":"2.0",`, `"error":{"code":1,"message":""},`, `"result":{},`, `"params":{},`, `"__proto__":{},`, `,`, ` `, "\n\t", "\v", "\u00a0", `/**/`, `"x",`, `"x":1`, `:`,
	}
	methodNames = []string{
		`"activity.now"`, `"acts.report"`, `"breaks.act"`, `"breaks.get"`, `"browsers.list"`, `"browsers.pair"`, `"browsers.report"`, `"browsers.start"`, `"doctor.examine"`, `"notices.press"`, `"plan.get"`, `"rules.get"`,
		`"settings.get"`, `"settings.set"`, `"spans.upload"`, `"stats.get"`, `"status.get"`, `"rpc.serverInfo"`, `"rpc.cancel"`, `"heartbeat"`, `"plan.changed"`, `"STATUS.GET"`,
	}
)
