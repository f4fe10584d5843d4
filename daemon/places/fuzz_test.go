package places_test

import (
	"net/url"
	"strings"
	"testing"

	"offhours/daemon/places"
	"offhours/protocol"
)

// FuzzMatch throws anything at the matcher. It must not panic, and a place must
// be one that an RFC 3986 parser, too, finds on a host of the rule.
func FuzzMatch(f *testing.F) {
	v := readVectors(f)
	for _, c := range v.Cases {
		f.Add(c.URL)
	}
	catalogue := places.Catalogue()
	table := places.New(catalogue)
	hostOf := map[string]string{}
	for _, rule := range catalogue.Rules {
		hostOf[rule.ID] = rule.Host
	}
	f.Fuzz(func(t *testing.T, address string) {
		place, ok := table.Match(address)
		if !ok {
			return
		}
		parsed, err := url.Parse(strings.ReplaceAll(address, `\`, "/"))
		if err != nil {
			return // percent signs that are no code: browsers allow them
		}
		host := strings.ToLower(strings.TrimSuffix(parsed.Hostname(), "."))
		if !strings.HasSuffix("."+host, "."+hostOf[place.Rule]) {
			t.Errorf("Match(%q) = %+v, but the host is %q", address, place, host)
		}
	})
}

// FuzzTable throws any table at any address. A place must be what the table says
// of its rule, and a table of one rule finds it whenever the whole table does.
func FuzzTable(f *testing.F) {
	v := readVectors(f)
	for i, rule := range v.Language.Rules {
		f.Add(rule.Host, rule.Path, rule.Query, rule.Hash, v.Cases[i%len(v.Cases)].URL)
	}
	for _, c := range v.Cases {
		for _, rule := range v.Language.Rules {
			if c.Table == "language" && c.Rule == rule.ID {
				f.Add(rule.Host, rule.Path, rule.Query, rule.Hash, c.URL)
			}
		}
	}
	catalogue := places.Catalogue()
	f.Fuzz(func(t *testing.T, host, path, query string, hash bool, address string) {
		own := protocol.Rule{ID: "own.rule", Platform: "own", Role: protocol.Feed, Host: host, Path: path, Query: query, Hash: hash}
		alone, alones := places.New(protocol.Rules{Rules: []protocol.Rule{own}}).Match(address)
		first, found := places.New(protocol.Rules{Rules: append([]protocol.Rule{own}, catalogue.Rules...)}).Match(address)
		if alones && (!found || first != alone) {
			t.Errorf("%+v matches %q, but as the first of many the place is %+v, %v", own, address, first, found)
		}
		if !alones && found && first.Rule == own.ID {
			t.Errorf("%+v matches %q only with others behind it", own, address)
		}
	})
}
