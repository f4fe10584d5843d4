package places

import (
	"slices"
	"strings"

	"offhours/protocol"
)

const (
	anySegment  = "*"
	anySegments = "**"
)

// pattern is a rule made ready to be compared.
type pattern struct {
	rule     protocol.Rule
	anyPath  bool
	segments []string // lower case
	key      string   // of Query
	value    string   // of Query
	anyValue bool     // Query names no value
}

func compile(rule protocol.Rule) pattern {
	key, value, hasValue := strings.Cut(rule.Query, "=")
	return pattern{
		rule:     rule,
		anyPath:  rule.Path == "",
		segments: strings.FieldsFunc(lower(rule.Path), func(r rune) bool { return r == '/' }),
		key:      key,
		value:    value,
		anyValue: !hasValue,
	}
}

// first is the segment that every matching path begins with; anySegment when
// there is no such one, and "" for the front page.
func (p *pattern) first() string {
	switch {
	case p.anyPath || p.rule.Hash:
		return anySegment
	case len(p.segments) == 0:
		return ""
	case p.segments[0] == anySegments:
		return anySegment
	default:
		return p.segments[0]
	}
}

// matches compares all but the host.
func (p *pattern) matches(a *address) bool {
	if p.rule.Query != "" && !p.queryMet(a.query) {
		return false
	}
	if p.anyPath {
		return true
	}
	if p.rule.Hash {
		return covers(p.segments, hashSegments(a.fragment))
	}
	return covers(p.segments, a.segments)
}

func (p *pattern) queryMet(query string) bool {
	for pair := range strings.SplitSeq(query, "&") {
		key, value, _ := strings.Cut(pair, "=")
		if formDecode(key) == p.key && (p.anyValue || formDecode(value) == p.value) {
			return true
		}
	}
	return false
}

// formDecode reads one side of a pair, where "+" is a space.
func formDecode(text string) string {
	return decode(strings.ReplaceAll(text, "+", " "))
}

// hashSegments reads a fragment the way pages do that keep their own path in it:
// "#/inbox", "#!/inbox" or "#inbox", up to a question mark.
func hashSegments(fragment string) []string {
	path, _, _ := strings.Cut(strings.TrimPrefix(fragment, "!"), "?")
	return segments("/" + path)
}

// covers compares a pattern's segments with a path's. After a mismatch it lets
// the last "**" take one segment more, so the time is at most their product.
func covers(pattern, path []string) bool {
	p, s, star, taken := 0, 0, -1, 0
	for s < len(path) {
		switch {
		case p < len(pattern) && pattern[p] == anySegments:
			star, taken = p, s
			p++
		case p < len(pattern) && (pattern[p] == anySegment || pattern[p] == path[s]):
			p++
			s++
		case star >= 0:
			taken++
			p, s = star+1, taken
		default:
			return false
		}
	}
	return !slices.ContainsFunc(pattern[p:], func(rest string) bool { return rest != anySegments })
}
