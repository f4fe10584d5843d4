package places

import (
	"fmt"
	"slices"
	"strings"

	"offhours/protocol"
)

// NewClient is a client as it is kept, beside those that there are: its label without
// spaces around it, its pages as patterns. Rules is the table in force: on other sites than
// its platforms nothing is seen. The error is a *[ProblemError].
func NewClient(client protocol.Client, rules protocol.Rules, marks []protocol.Mark, others []protocol.Client) (protocol.Client, error) {
	client.Label = plainName(client.Label)
	isSame := func(other protocol.Client) bool { return other.ID == client.ID }
	isNew := !slices.ContainsFunc(others, isSame)
	others = slices.DeleteFunc(slices.Clone(others), isSame)
	if isNew && client.ID != "" {
		return client, NoClient()
	}
	if isNew && len(others) >= protocol.MaxClients {
		return client, badClient("clients", fmt.Sprintf("there are %d already", protocol.MaxClients), "remove one that you do not work for any more")
	}
	if problem := checkLabel(client.Label, others); problem != nil {
		return client, problem
	}
	pages, problem := checkClientPages(client.Pages, rules, marks, others)
	client.Pages = pages
	if problem != nil {
		return client, problem
	}
	return client, nil
}

// NoClient is the answer to the id of none.
func NoClient() *ProblemError {
	return &ProblemError{protocol.ErrNoClient, "id", "there is no such client", `"offhours clients" lists those that you have`}
}

func badClient(field, says, hint string) *ProblemError {
	return &ProblemError{protocol.ErrBadClient, field, says, hint}
}

func checkLabel(label string, others []protocol.Client) *ProblemError {
	if !isName(label) {
		return badClient("label", "a client needs a name of one line", "write from 1 to 64 characters")
	}
	if slices.ContainsFunc(others, func(other protocol.Client) bool { return strings.EqualFold(other.Label, label) }) {
		return &ProblemError{
			protocol.ErrNameTaken, "label", fmt.Sprintf("there is a client %q already", label),
			"give this one another name, or add the pages to that one",
		}
	}
	return nil
}

func checkClientPages(
	texts []string, rules protocol.Rules, marks []protocol.Mark, others []protocol.Client,
) (patterns []string, problem *ProblemError) {
	if len(texts) > protocol.MaxClientPages {
		return texts, badClient("pages", fmt.Sprintf("%d lines are more than %d", len(texts), protocol.MaxClientPages),
			`let one line take several pages: "**" is any number of segments`)
	}
	for i, text := range texts {
		field := fmt.Sprintf("pages[%d]", i)
		pages, problem := readClientPages(field, text, rules, marks)
		if problem != nil {
			return texts, problem
		}
		pattern := PagesText(pages)
		if slices.Contains(patterns, pattern) {
			return texts, &ProblemError{protocol.ErrPageTaken, field, pattern + " is there twice", "say it once"}
		}
		for _, other := range others {
			if slices.Contains(other.Pages, pattern) {
				return texts, &ProblemError{protocol.ErrPageTaken, field, fmt.Sprintf("%s is of %s already", pattern, other.Label), "take it away there first"}
			}
		}
		patterns = append(patterns, pattern)
	}
	return patterns, nil
}

// readClientPages reads a pattern, or the address of a page: then what names somebody in it
// counts, a mark or the name with which the path begins.
func readClientPages(field, text string, rules protocol.Rules, marks []protocol.Mark) (protocol.ClientPages, *ProblemError) {
	text = strings.TrimSpace(text)
	bare := text
	if rest, has := afterScheme(text); has {
		bare = rest
	}
	pages := patternPages(bare)
	if host := strings.TrimPrefix(OwnHost(text), "m."); isSite(host) && !onPlatform(host, rules) {
		return pages, &ProblemError{
			protocol.ErrNoPlatform, field, host + " is on none of your platforms",
			"only pages of platforms are counted; add the site to your platforms first",
		}
	}
	if !hasStar(bare) {
		var known bool
		if pages, known = pagesOfAddress("https://"+bare, rules, marks); !known {
			return pages, &ProblemError{
				protocol.ErrBadPage, field, fmt.Sprintf("%q says nothing of whose page it is", text),
				"copy the address of a page of that client: its profile, or one that has an id in its address; or write which pages you mean, such as facebook.com/groups/5/**",
			}
		}
	}
	pages.Host = strings.TrimPrefix(pages.Host, "www.")
	if !isPagePattern(pages) {
		return pages, &ProblemError{
			protocol.ErrBadPage, field, fmt.Sprintf("%q names no pages", text),
			`copy the address of a page, or write it like instagram.com/name/** or facebook.com/**?asset_id=12`,
		}
	}
	return pages, nil
}

// hasStar says whether a text is a pattern: a whole segment of its path is a star.
func hasStar(text string) bool {
	path, _, _ := strings.Cut(text, "?")
	isStar := func(segment string) bool { return segment == anySegment || segment == anySegments }
	return slices.ContainsFunc(strings.Split(path, "/"), isStar)
}

// pagesOfAddress are the pages of whoever is named in an address: by a mark, or on hosts on
// which every name has a page of its own by the name with which the path begins.
func pagesOfAddress(address string, rules protocol.Rules, marks []protocol.Mark) (pages protocol.ClientPages, known bool) {
	a, isAddress := parse(address)
	if !isAddress {
		return pages, false
	}
	if pages, known = marked(marks, &a); known {
		return pages, true
	}
	name, host := firstOf(a.segments), plainHost(a.host)
	pages = protocol.ClientPages{Host: host, Path: "/" + name + "/" + anySegments}
	return pages, isMark(name, maxName) && hasNames(host, rules) && !isWord(host, name, rules)
}

// plainHost is a host without the label that says only for which screen its pages are.
func plainHost(host string) string {
	for _, prefix := range []string{"www.", "m.", "mobile."} {
		host = strings.TrimPrefix(host, prefix)
	}
	return host
}

// hasNames says whether the first segment of a path is somebody's name on that host, where
// it is no word of the platform's own. Of own platforms only their person knows.
func hasNames(host string, rules protocol.Rules) bool {
	return slices.ContainsFunc(rules.Rules, func(rule protocol.Rule) bool {
		return rule.Host == host && rule.Path == "/"+anySegment && rule.Platform != "quora" // whose pages are questions
	})
}

// isWord says whether a first segment is the platform's own, as "messages" is: one of a
// rule, or one that leads to pages of everybody and has none.
func isWord(host, name string, rules protocol.Rules) bool {
	if slices.Contains([]string{"media", "pg", "people", "s", "tv", "business-suite", "share", "story.php", "permalink.php"}, name) {
		return true
	}
	return slices.ContainsFunc(rules.Rules, func(rule protocol.Rule) bool {
		first, _, _ := strings.Cut(strings.TrimPrefix(lower(rule.Path), "/"), "/")
		return under(host, rule.Host) && first == name && !rule.Hash
	})
}

func isPagePattern(pages protocol.ClientPages) bool {
	key, value, hasValue := strings.Cut(pages.Query, "=")
	isQuery := pages.Query == "" || isMark(key, maxValue) && (!hasValue || isMark(value, maxValue)) && len(pages.Query) <= 100
	return isSite(pages.Host) && isQuery && (pages.Path == "" || isPattern(pages.Path))
}

// onPlatform says whether a host has pages of a platform.
func onPlatform(host string, rules protocol.Rules) bool {
	return slices.ContainsFunc(rules.Rules, func(rule protocol.Rule) bool { return under(host, rule.Host) || under(rule.Host, host) })
}

// under says whether a host is another one or under it.
func under(host, above string) bool { return host == above || strings.HasSuffix(host, "."+above) }
