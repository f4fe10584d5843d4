package places

import (
	"slices"
	"strings"

	"offhours/protocol"
)

// ClientWord is the person's word on one of their clients.
type ClientWord struct {
	Revision int64  // of the table that it made
	AtMs     int64  // when it was said
	Browser  string // where; "": at the owner's door
	Client   protocol.Client
	Removed  bool // it is a client no more
}

// Clients are the person's clients as they were said last, in the order in which they were
// added.
func Clients(words []ClientWord) []protocol.Client {
	clients := []protocol.Client{}
	for _, said := range everyClient(words) {
		if !said.Removed {
			clients = append(clients, said.Client)
		}
	}
	return clients
}

// ClientLabels is what each client is called by its id, or was called last: also one that is
// a client no more, for its time is still told.
func ClientLabels(words []ClientWord) map[string]string {
	labels := map[string]string{}
	for _, w := range words {
		labels[w.Client.ID] = w.Client.Label
	}
	return labels
}

// everyClient is the last word on each client, in the order of the first.
func everyClient(words []ClientWord) (last []ClientWord) {
	for _, w := range words {
		i := slices.IndexFunc(last, func(before ClientWord) bool { return before.Client.ID == w.Client.ID })
		if i < 0 {
			last = append(last, w)
		} else {
			last[i] = w
		}
	}
	return last
}

// withClients is the table with the person's clients in it.
func withClients(rules protocol.Rules, clients []protocol.Client) protocol.Rules {
	for _, client := range clients {
		rules.Clients = append(rules.Clients, protocol.ClientName{ID: client.ID, Label: client.Label})
	}
	rules.ClientPages = clientPages(clients, rules.Marks)
	if len(clients) == 0 {
		rules.Marks = nil
	}
	return rules
}

// clientPages are the pages of all clients in order of precedence:
//
//	what its person has written, such as instagram.com/cafe-nour/**
//	what a mark names, in the order of the marks: an asset of a business before the business
//	all of a host
//
// Among equals what the newest client has comes first.
func clientPages(clients []protocol.Client, marks []protocol.Mark) (ordered []protocol.ClientPages) {
	ranks := make([][]protocol.ClientPages, len(marks)+2)
	for _, client := range slices.Backward(clients) {
		for _, text := range client.Pages {
			pages := patternPages(text)
			pages.Client = client.ID
			rank := rankOf(pages, marks)
			ranks[rank] = append(ranks[rank], pages)
		}
	}
	return slices.Concat(ranks...)
}

// rankOf is the place of pages in that order. What no mark names was written by hand: that
// is the index -1, and the first rank.
func rankOf(pages protocol.ClientPages, marks []protocol.Mark) int {
	if pages.Path == "" && pages.Query == "" {
		return len(marks) + 1
	}
	return 1 + slices.IndexFunc(marks, func(mark protocol.Mark) bool { return fills(pages, mark) })
}

// patternPages reads a pattern as [PagesText] writes it.
func patternPages(text string) protocol.ClientPages {
	text, query, _ := strings.Cut(text, "?")
	host, path, hasPath := strings.Cut(text, "/")
	pages := protocol.ClientPages{Host: lower(host), Query: query}
	if hasPath {
		path, pages.Hash = strings.CutPrefix(path, "#/")
		pages.Path = lower(plainPath("/" + path))
	}
	if pages.Path == "/"+anySegments {
		pages.Path, pages.Hash = "", false
	}
	return pages
}

// PagesText says which pages are meant, for people: see [Pattern].
func PagesText(pages protocol.ClientPages) string { return Pattern(asRule(pages)) }

// asRule is a rule for the pages, which has the client in the place of its id.
func asRule(pages protocol.ClientPages) protocol.Rule {
	return protocol.Rule{ID: pages.Client, Host: pages.Host, Path: pages.Path, Query: pages.Query, Hash: pages.Hash}
}

func clientTable(all []protocol.ClientPages) *Table {
	var rules protocol.Rules
	for _, pages := range all {
		rules.Rules = append(rules.Rules, asRule(pages))
	}
	return New(rules)
}

// Choice is a client chosen by hand for the pages that say nothing of whose they are.
type Choice struct {
	AtMs    int64
	Browser string // where it was chosen; "": at the owner's door
	protocol.ChosenClient
}
