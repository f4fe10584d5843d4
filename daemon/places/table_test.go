package places_test

import (
	"encoding/json"
	"os"
	"testing"

	"offhours/daemon/places"
	"offhours/protocol"
)

// vectors are shared with the TypeScript matcher.
type vectors struct {
	Language protocol.Rules `json:"language"` // a table made up for the finer points
	Cases    []struct {
		Note  string `json:"note"`
		Table string `json:"table"` // "catalogue" or "language"
		URL   string `json:"url"`
		Rule  string `json:"rule"` // "" where no rule matches
	} `json:"cases"`
}

func readVectors(tb testing.TB) vectors {
	tb.Helper()
	data, err := os.ReadFile("../../protocol/testdata/url-vectors.json")
	if err != nil {
		tb.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		tb.Fatal(err)
	}
	return v
}

func TestMatchRunsTheSharedVectors(t *testing.T) {
	v := readVectors(t)
	tables := map[string]*places.Table{
		"catalogue": places.New(places.Catalogue()),
		"language":  places.New(v.Language),
	}
	for _, c := range v.Cases {
		place, ok := tables[c.Table].Match(c.URL)
		if place.Rule != c.Rule || ok != (c.Rule != "") {
			t.Errorf("%s: Match(%q) = %q, %v, want %q", c.Note, c.URL, place.Rule, ok, c.Rule)
		}
	}
}
