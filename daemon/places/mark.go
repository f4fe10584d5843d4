package places

import (
	"strings"
	"unicode"

	"offhours/protocol"
)

// How long what names a brand may be, in bytes, so that it has room in protocol.ClientPages:
// names of pages are long in Arabic, of which each letter takes two.
const (
	maxName  = 150 // as a segment of the path
	maxValue = 64  // in the query
)

// marked are the pages that have the same mark as an address; false where it has none.
func marked(marks []protocol.Mark, a *address) (protocol.ClientPages, bool) {
	for _, mark := range marks {
		if pages, has := filled(mark, a); has {
			return pages, true
		}
	}
	return protocol.ClientPages{}, false
}

// filled is a mark with what the address has in the place of its stars.
func filled(mark protocol.Mark, a *address) (protocol.ClientPages, bool) {
	pages := protocol.ClientPages{Host: mark.Host, Hash: mark.Hash}
	segments := a.segments
	if mark.Hash {
		segments = hashSegments(a.fragment)
	}
	path, fits := filledPath(mark, segments)
	if !fits || a.host != mark.Host && !strings.HasSuffix(a.host, "."+mark.Host) {
		return pages, false
	}
	pages.Path = path
	if mark.Query == "" {
		return pages, true
	}
	value := queryValue(a.query, mark.Query)
	pages.Query = mark.Query + "=" + value
	return pages, names(mark, value, maxValue)
}

// names says whether a text can be what a mark stands for.
func names(mark protocol.Mark, text string, most int) bool {
	isNumber := text != "" && strings.Trim(text, "0123456789") == ""
	return isMark(text, most) && (isNumber || !mark.Number)
}

// filledPath compares from the first segment on; what follows the last of a path that ends
// in "**" may be anything.
func filledPath(mark protocol.Mark, segments []string) (filled string, fits bool) {
	if mark.Path == "" {
		return "", true
	}
	for want := range strings.SplitSeq(mark.Path[1:], "/") {
		if want == anySegments {
			return filled + "/" + anySegments, true
		}
		if len(segments) == 0 {
			return "", false
		}
		if !fillsSegment(mark, want, segments[0]) {
			return "", false
		}
		filled, segments = filled+"/"+segments[0], segments[1:]
	}
	return filled, len(segments) == 0
}

func fillsSegment(mark protocol.Mark, want, segment string) bool {
	prefix, isStar := strings.CutSuffix(want, anySegment)
	if !isStar {
		return segment == want
	}
	rest, begins := strings.CutPrefix(segment, prefix)
	return begins && names(mark, rest, maxName)
}

func queryValue(query, wanted string) string {
	for pair := range strings.SplitSeq(query, "&") {
		if key, value, _ := strings.Cut(pair, "="); formDecode(key) == wanted {
			return formDecode(value)
		}
	}
	return ""
}

// isMark says whether a text can name a brand: it stands in a pattern as it is.
func isMark(text string, most int) bool {
	isOdd := func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || r == '\ufeff' || strings.ContainsRune(`?#%\*&=+/`, r)
	}
	return text != "" && len(text) <= most && text != "." && text != ".." && !strings.ContainsFunc(text, isOdd)
}

// fills says whether pages are those of a mark.
func fills(pages protocol.ClientPages, mark protocol.Mark) bool {
	key, value, _ := strings.Cut(pages.Query, "=")
	if pages.Host != mark.Host || pages.Hash != mark.Hash || key != mark.Query || key != "" && !names(mark, value, maxValue) {
		return false
	}
	wanted, got := strings.Split(mark.Path, "/"), strings.Split(pages.Path, "/")
	if len(wanted) != len(got) {
		return false
	}
	for i, want := range wanted {
		if want == anySegments && got[i] == want {
			continue
		}
		if !fillsSegment(mark, want, got[i]) {
			return false
		}
	}
	return true
}
