package places

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"offhours/protocol"
)

// ProblemError is why a platform or a client cannot be added as it is written.
type ProblemError struct {
	Code  protocol.ErrorCode
	Field string // of protocol.OwnPlatform or protocol.Client, such as pages[2].path
	Says  string // what is wrong
	Hint  string // the way out
}

func (p *ProblemError) Error() string { return p.Field + ": " + p.Says }

// NewOwn is a platform as it is kept, beside those that the person has added already: its
// host and paths in one form, its name without spaces around it. The error is a *[ProblemError].
func NewOwn(own protocol.OwnPlatform, catalogue protocol.Rules, added []protocol.OwnPlatform) (protocol.OwnPlatform, error) {
	own.Host, own.Name = OwnHost(own.Host), plainName(own.Name)
	own.ID = "" // follows from the host
	pages := make([]protocol.OwnPages, 0, len(own.Pages))
	for _, one := range own.Pages {
		pages = append(pages, protocol.OwnPages{Path: plainPath(one.Path), Role: one.Role})
	}
	own.Pages = pages
	isHere := func(other protocol.OwnPlatform) bool { return other.Host == own.Host }
	if len(added) >= protocol.MaxOwnPlatforms && !slices.ContainsFunc(added, isHere) {
		return own, tooMany()
	}
	if problem := checkHost(own.Host, catalogue); problem != nil {
		return own, problem
	}
	if problem := checkName(own.Name); problem != nil {
		return own, problem
	}
	if problem := checkPages(own.Pages); problem != nil {
		return own, problem
	}
	return own, nil
}

// OwnHost is the host in what somebody wrote or copied, which may be an address:
// "https://www.Forum.example.org/new" is about "forum.example.org".
func OwnHost(text string) string {
	text = lower(strings.TrimSpace(text))
	if rest, ok := afterScheme(text); ok {
		text = rest
	}
	if end := strings.IndexAny(text, `/\?#`); end >= 0 {
		text = text[:end]
	}
	text = text[strings.LastIndexByte(text, '@')+1:]
	text, _, _ = strings.Cut(text, ":")
	return strings.TrimPrefix(strings.TrimSuffix(text, "."), "www.")
}

func tooMany() *ProblemError {
	return &ProblemError{
		protocol.ErrBadPlatform, "host", fmt.Sprintf("%d platforms are added already", protocol.MaxOwnPlatforms),
		"remove one that you do not need any more",
	}
}

func checkHost(host string, catalogue protocol.Rules) *ProblemError {
	if !isSite(host) {
		return &ProblemError{
			protocol.ErrBadPlatform, "host", fmt.Sprintf("%q is not the host of a site", host),
			"write it as in the address of its pages: forum.example.org; letters that are not in a to z as the browser writes them: xn--…",
		}
	}
	for _, rule := range catalogue.Rules {
		if rule.Path == "" && rule.Query == "" && under(host, rule.Host) {
			return &ProblemError{
				protocol.ErrInCatalogue, "host", fmt.Sprintf("%s is %s, which is a platform already", host, nameOf(catalogue, rule.Platform)),
				`if its pages count as the wrong kind of work, correct that instead: "offhours correct"`,
			}
		}
	}
	return nil
}

// isSite says whether a host can be a site's: it has two labels or more, and none but those
// of the DNS. Addresses of computers are no sites.
func isSite(host string) bool {
	labels := strings.Split(host, ".")
	isOdd := func(label string) bool {
		return label == "" || len(label) > 63 || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") || strings.Contains(label, "_")
	}
	isNumber := strings.Trim(labels[len(labels)-1], "0123456789") == ""
	return isHost(host) && len(labels) >= 2 && !isNumber && !slices.ContainsFunc(labels, isOdd)
}

func nameOf(rules protocol.Rules, platform string) string {
	for _, p := range rules.Platforms {
		if p.ID == platform {
			return p.Name
		}
	}
	return platform
}

func checkName(name string) *ProblemError {
	if isName(name) {
		return nil
	}
	return &ProblemError{protocol.ErrBadPlatform, "name", "a platform needs a name of one line", "write from 1 to 64 characters"}
}

// plainName is what a person calls something, without spaces around it and without signs
// that nobody sees, which come along where a name is copied from a screen and could turn
// what stands behind it.
func plainName(name string) string {
	isUnseen := func(r rune) rune {
		if unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}
	return strings.TrimSpace(strings.Map(isUnseen, name))
}

// isName says whether a text can be what a person calls something: one line of which
// something is seen.
func isName(name string) bool {
	isOdd := func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }
	isSeen := func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.S, unicode.P) }
	n := utf8.RuneCountInString(name)
	return n >= 1 && n <= 64 && strings.ContainsFunc(name, isSeen) && !strings.ContainsFunc(name, isOdd)
}

func checkPages(pages []protocol.OwnPages) *ProblemError {
	if len(pages) > protocol.MaxOwnPages {
		return &ProblemError{
			protocol.ErrBadPlatform, "pages", fmt.Sprintf("%d lines are more than %d", len(pages), protocol.MaxOwnPages),
			`let one line take several pages: "**" is any number of segments`,
		}
	}
	for i, one := range pages {
		field := fmt.Sprintf("pages[%d].path", i)
		if !isPattern(one.Path) {
			return &ProblemError{
				protocol.ErrBadPlatform, field, fmt.Sprintf("%q is no path of pages", one.Path),
				`write it as in the address, from the first slash to a "?" or "#": /inbox; "*" is any one segment, "**" any number of them: /groups/**`,
			}
		}
		isSame := func(before protocol.OwnPages) bool { return lower(before.Path) == lower(one.Path) }
		if slices.ContainsFunc(pages[:i], isSame) {
			return &ProblemError{protocol.ErrBadPlatform, field, fmt.Sprintf("%s is there twice", one.Path), "say once what these pages are for"}
		}
	}
	return nil
}

// isPattern says whether a path can match anything: addresses are compared with percent
// signs resolved, and a star stands for whole segments.
func isPattern(path string) bool {
	if !strings.HasPrefix(path, "/") || len(path) > 200 || !utf8.ValidString(path) {
		return false
	}
	if strings.Count(path, "/"+anySegments) > 2 {
		return false // each more makes an unhappy address much dearer to compare
	}
	isOdd := func(r rune) bool {
		return unicode.IsControl(r) || unicode.IsSpace(r) || strings.ContainsRune(`?#%\`, r)
	}
	for segment := range strings.SplitSeq(path[1:], "/") {
		isStar := segment == anySegment || segment == anySegments
		if strings.Contains(segment, "*") && !isStar || segment == "." || segment == ".." || strings.ContainsFunc(segment, isOdd) {
			return false
		}
	}
	return true
}

// plainPath is a path without what does not count: empty segments, and stars that follow
// such as take all already. "/inbox//**/**/" is "/inbox/**".
func plainPath(path string) string {
	path = strings.TrimSpace(path)
	if !strings.HasPrefix(path, "/") {
		return path
	}
	segments := strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
	kept := segments[:0]
	for i, segment := range segments {
		if i == 0 || segment != anySegments || segments[i-1] != anySegments {
			kept = append(kept, segment)
		}
	}
	return "/" + strings.Join(kept, "/")
}
