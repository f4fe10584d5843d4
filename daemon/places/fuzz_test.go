package places_test

import (
	"net/url"
	"strings"
	"testing"

	"offhours/daemon/places"
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
