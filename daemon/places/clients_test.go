package places_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/places"
	"offhours/protocol"
)

func TestMarkVectors(t *testing.T) {
	var vectors []struct {
		URL   string
		Pages *string
	}
	text, err := os.ReadFile("../../protocol/testdata/mark-vectors.json")
	if err == nil {
		err = json.Unmarshal(text, &vectors)
	}
	if err != nil {
		t.Fatal(err)
	}
	marks := places.Catalogue().Marks
	for _, vector := range vectors {
		want := ""
		if vector.Pages != nil {
			want = *vector.Pages
		}
		if got := places.Marked(marks, vector.URL); got != want {
			t.Errorf("the mark of %s is %q, want %q", vector.URL, got, want)
		}
	}
}

func newClient(label string, others []protocol.Client, pages ...string) (protocol.Client, error) {
	rules := places.Catalogue()
	return places.NewClient(protocol.Client{Label: label, Pages: pages}, rules, rules.Marks, others)
}

// What somebody writes, what the page of hours sends of it, and what it means.
func TestPagesOfAClientAsTheyAreWritten(t *testing.T) {
	var vectors []struct {
		Line, Sent string
		Pages      *string
	}
	text, err := os.ReadFile("../../protocol/testdata/client-vectors.json")
	if err == nil {
		err = json.Unmarshal(text, &vectors)
	}
	if err != nil {
		t.Fatal(err)
	}
	for _, vector := range vectors {
		for _, line := range []string{vector.Line, vector.Sent, " " + vector.Line + "\n"} {
			client, err := newClient("Café Nour", nil, line)
			if vector.Pages == nil {
				if problem, ok := errors.AsType[*places.ProblemError](err); !ok || problem.Code != protocol.ErrBadPage {
					t.Errorf("%q: %v, %v; want that it says nothing", line, client.Pages, err)
				}
				continue
			}
			if diff := cmp.Diff([]string{*vector.Pages}, client.Pages); diff != "" || err != nil {
				t.Errorf("%q: %v (-want +got):\n%s", line, err, diff)
			}
			again, err := newClient("Café Nour", nil, client.Pages...)
			if diff := cmp.Diff(client, again); diff != "" || err != nil {
				t.Errorf("%q once more: %v (-want +got):\n%s", line, err, diff)
			}
		}
	}
}

func TestPatternsHaveOneForm(t *testing.T) {
	for written, want := range map[string]string{
		"CANVA.com/**/**":                 "canva.com/**",
		"canva.com/#/**":                  "canva.com/**",
		"canva.com/a//b/**":               "canva.com/a/b/**",
		"www.instagram.com/*/tagged":      "instagram.com/*/tagged",
		"facebook.com/profile.php?id=5":   "facebook.com/profile.php?id=5",
		"web.telegram.org/#/@cafenour/**": "web.telegram.org/#/@cafenour/**",
	} {
		client, err := newClient("Café Nour", nil, written)
		if diff := cmp.Diff([]string{want}, client.Pages); diff != "" || err != nil {
			t.Errorf("%q: %v (-want +got):\n%s", written, err, diff)
		}
	}
}

// No front page of the catalogue is anybody's, whatever stands behind it.
func TestAFrontPageIsNobodys(t *testing.T) {
	for _, platform := range places.Catalogue().Platforms {
		for _, address := range []string{platform.Home, platform.Care, platform.Community} {
			if client, err := newClient("A", nil, address); err == nil {
				t.Errorf("%s is taken as %v", address, client.Pages)
			}
		}
	}
}

func TestClientsThatCannotBe(t *testing.T) {
	others := []protocol.Client{{ID: "c1", Label: "Bayt", Pages: []string{"x.com/bayt/**"}}}
	many := make([]string, 10_000)
	for i := range many {
		many[i] = fmt.Sprintf("x.com/%d/**", i)
	}
	tests := map[string]struct {
		code               protocol.ErrorCode
		label, field, says string
		pages              []string
	}{
		"no label":                      {protocol.ErrBadClient, " ", "label", "a client needs a name of one line", nil},
		"a label of two lines":          {protocol.ErrBadClient, "a\nb", "label", "a client needs a name of one line", nil},
		"a label that is taken":         {protocol.ErrNameTaken, "BAYT", "label", `there is a client "BAYT" already`, nil},
		"no page":                       {protocol.ErrBadPage, "A", "pages[0]", `"" says nothing of whose page it is`, []string{""}},
		"a front page":                  {protocol.ErrBadPage, "A", "pages[1]", `"https://www.facebook.com/" says nothing of whose page it is`, []string{"x.com/a", "https://www.facebook.com/"}},
		"words":                         {protocol.ErrBadPage, "A", "pages[0]", `"our page" says nothing of whose page it is`, []string{"our page"}},
		"part of a segment":             {protocol.ErrBadPage, "A", "pages[0]", `"x.com/a*" says nothing`, []string{"x.com/a*"}},
		"an expression":                 {protocol.ErrBadPage, "A", "pages[0]", `"x.com/[a-z]*" says nothing`, []string{"x.com/[a-z]*"}},
		"a star in percent signs":       {protocol.ErrBadPage, "A", "pages[0]", `says nothing`, []string{"https://x.com/%2A"}},
		"everybody's inbox":             {protocol.ErrBadPage, "A", "pages[0]", `says nothing`, []string{"https://business.facebook.com/latest/inbox/all"}},
		"everybody's messages":          {protocol.ErrBadPage, "A", "pages[0]", `says nothing`, []string{"https://www.instagram.com/direct/inbox/"}},
		"a feed":                        {protocol.ErrBadPage, "A", "pages[0]", `says nothing`, []string{"https://www.linkedin.com/feed/"}},
		"a host of one label":           {protocol.ErrBadPage, "A", "pages[0]", `"com/**" names no pages`, []string{"com/**"}},
		"an empty label":                {protocol.ErrBadPage, "A", "pages[0]", `names no pages`, []string{"a..tumblr.com/**"}},
		"a host of no DNS":              {protocol.ErrBadPage, "A", "pages[0]", `names no pages`, []string{"my_page.tumblr.com/**"}},
		"a query that is none":          {protocol.ErrBadPage, "A", "pages[0]", `"x.com/**?=1" names no pages`, []string{"x.com/**?=1"}},
		"two queries":                   {protocol.ErrBadPage, "A", "pages[0]", `"x.com/**?a=1&b=2" names no pages`, []string{"x.com/**?a=1&b=2"}},
		"no host":                       {protocol.ErrBadPage, "A", "pages[0]", `"/inbox/**" names no pages`, []string{"/inbox/**"}},
		"a site that is no platform":    {protocol.ErrNoPlatform, "A", "pages[0]", "example.org is on none of your platforms", []string{"https://example.org/a"}},
		"the same twice":                {protocol.ErrPageTaken, "A", "pages[1]", "x.com/a/** is there twice", []string{"x.com/a", "https://x.com/A/"}},
		"another client's, in capitals": {protocol.ErrPageTaken, "A", "pages[0]", "x.com/bayt/** is of Bayt already", []string{"x.com/BAYT/**"}},
		"a label that is not seen":      {protocol.ErrBadClient, "\u200b\u200f", "label", "a client needs a name of one line", nil},
		"another client's":              {protocol.ErrPageTaken, "A", "pages[0]", "x.com/bayt/** is of Bayt already", []string{"https://x.com/Bayt"}},
		"ten thousand":                  {protocol.ErrBadClient, "A", "pages", "10000 lines are more than 50", many},
		"too long":                      {protocol.ErrBadPage, "A", "pages[0]", "names no pages", []string{"x.com/" + strings.Repeat("a", 200) + "/**"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := newClient(test.label, others, test.pages...)
			problem, ok := errors.AsType[*places.ProblemError](err)
			if !ok || problem.Code != test.code || problem.Field != test.field || !strings.Contains(problem.Says, test.says) || problem.Hint == "" {
				t.Errorf("%+v; want %s at %s: %s, and a way out", err, test.code, test.field, test.says)
			}
		})
	}
	if client, err := newClient("\u2068Ca\u202efé\u2069", nil); err != nil || client.Label != "Café" {
		t.Errorf("a label as it is copied from an Arabic screen is %q, %v", client.Label, err)
	}
	_, err := places.NewClient(protocol.Client{ID: "c2", Label: "A"}, places.Catalogue(), nil, others)
	if problem, ok := errors.AsType[*places.ProblemError](err); !ok || problem.Code != protocol.ErrNoClient {
		t.Errorf("an id of none: %v", err)
	}
	full := make([]protocol.Client, protocol.MaxClients)
	for i := range full {
		full[i] = protocol.Client{ID: fmt.Sprintf("c%d", i+1), Label: fmt.Sprint("A", i)}
	}
	_, err = newClient("B", full)
	if problem, ok := errors.AsType[*places.ProblemError](err); !ok || problem.Field != "clients" {
		t.Errorf("one client too many: %v", err)
	}
	if _, err := places.NewClient(protocol.Client{ID: "c7", Label: "B"}, places.Catalogue(), nil, full); err != nil {
		t.Errorf("one of many cannot be changed: %v", err)
	}
}

func clientWords(clients ...protocol.Client) (words []places.ClientWord) {
	for i, client := range clients {
		words = append(words, places.ClientWord{Revision: int64(i + 1), Client: client})
	}
	return words
}

// An id in the address says whose page it is; what is written in words comes before it,
// and all of a host after it. Only pages of platforms are anybody's.
func TestWhosePageItIs(t *testing.T) {
	table := places.Words{Clients: clientWords(
		protocol.Client{ID: "c1", Label: "The agency", Pages: []string{"facebook.com/**?business_id=7", "facebook.com/**"}},
		protocol.Client{ID: "c2", Label: "Café Nour", Pages: []string{"facebook.com/**?asset_id=12", "instagram.com/cafe.nour/**"}},
		protocol.Client{ID: "c3", Label: "Bayt", Pages: []string{"instagram.com/**", "facebook.com/groups/nour/**", "facebook.com/**?asset_id=13", "web.telegram.org/#/@bayt/**"}},
		protocol.Client{ID: "c4", Label: "Nobody's"},
	)}.Table(places.Catalogue())
	for address, want := range map[string]string{
		"https://business.facebook.com/latest/inbox?asset_id=12&business_id=7": "c2",
		"https://business.facebook.com/latest/inbox?business_id=7&asset_id=13": "c3",
		"https://business.facebook.com/latest/inbox?business_id=7&asset_id=14": "c1",
		"https://www.facebook.com/groups/nour/posts/1?asset_id=12":             "c3",
		"https://www.facebook.com/":                                            "c1",
		"https://www.instagram.com/Cafe.Nour/reels":                            "c2",
		"https://www.instagram.com/direct/inbox":                               "c3",
		"https://web.telegram.org/a/#@bayt":                                    "c3",
		"https://x.com/home":                                                   "",
		"https://example.org/?asset_id=12":                                     "",
	} {
		place, _ := table.Match(address)
		if place.Client != want {
			t.Errorf("%s is of %q, want %q", address, place.Client, want)
		}
	}
}

func TestTheTableWithAndWithoutClients(t *testing.T) {
	catalogue := places.Catalogue()
	without := places.Words{}.Rules(catalogue)
	if without.Marks != nil || without.Clients != nil || without.ClientPages != nil {
		t.Errorf("without clients the table tells of %v, %v, %v", without.Marks, without.Clients, without.ClientPages)
	}
	nour := protocol.Client{ID: "c1", Label: "Café Nour", Pages: []string{"facebook.com/profile.php?id=5", "web.telegram.org/#/@nour/**"}}
	words := places.Words{Clients: clientWords(nour, protocol.Client{ID: "c2", Label: "Bayt"}, nour)}
	words.Clients[2].Client.Label, words.Clients = "Nour", append(words.Clients, places.ClientWord{Revision: 4, Client: words.Clients[1].Client, Removed: true})
	with := words.Rules(catalogue)
	want := []protocol.ClientPages{
		{Client: "c1", Host: "facebook.com", Path: "/profile.php", Query: "id=5"},
		{Client: "c1", Host: "web.telegram.org", Path: "/@nour/**", Hash: true},
	}
	if diff := cmp.Diff(want, with.ClientPages); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]protocol.ClientName{{ID: "c1", Label: "Nour"}}, with.Clients); diff != "" {
		t.Errorf("clients (-want +got):\n%s", diff)
	}
	if len(with.Marks) == 0 {
		t.Error("with clients nothing can be offered")
	}
	if diff := cmp.Diff(map[string]string{"c1": "Nour", "c2": "Bayt"}, places.ClientLabels(words.Clients)); diff != "" {
		t.Errorf("labels (-want +got):\n%s", diff)
	}
}

// Whatever is taken for the pages of a client is read the same way again, and is met by the
// address of which it was made.
func TestAnyAddressThatIsTakenIsMet(t *testing.T) {
	catalogue := places.Catalogue()
	host := regexp.MustCompile(`^[a-z0-9-]+(\.[a-z0-9-]+)+$`) // as in the schema
	rapid.Check(t, func(t *rapid.T) {
		segment := rapid.StringMatching(`[@a-zA-Z0-9._~ %*ن-]{0,12}`)
		address := rapid.SampledFrom([]string{"https://", "http://", ""}).Draw(t, "scheme") +
			rapid.SampledFrom([]string{"www.facebook.com", "x.com", "web.telegram.org", "www.youtube.com", "com", "a_b.tumblr.com", "a..x.com", ".x.com", "X.COM"}).Draw(t, "host") + "/" +
			strings.Join(rapid.SliceOfN(segment, 0, 4).Draw(t, "path"), "/") +
			rapid.SampledFrom([]string{"", "?asset_id=", "?id="}).Draw(t, "query") + segment.Draw(t, "value") +
			rapid.SampledFrom([]string{"", "#", "#/", "#!/"}).Draw(t, "hash") + segment.Draw(t, "fragment")
		address = strings.TrimSpace(address)
		client, err := newClient("A", nil, address)
		if err != nil {
			return
		}
		again, err := newClient("A", nil, client.Pages...)
		if diff := cmp.Diff(client, again); diff != "" || err != nil {
			t.Fatalf("%s: %v (-want +got):\n%s", address, err, diff)
		}
		client.ID = "c1"
		words := places.Words{Clients: clientWords(client)}
		for _, pages := range words.Rules(catalogue).ClientPages {
			if !host.MatchString(pages.Host) || len(pages.Path) > 200 || len(pages.Query) > 100 {
				t.Fatalf("%s is taken as %+v, which no browser takes", address, pages)
			}
		}
		table := words.Table(catalogue)
		if path, _, _ := strings.Cut(address, "?"); strings.Contains(path, "*") || !strings.Contains(address, "://") {
			return // a pattern, or no address
		}
		if place, on := table.Match(address); on && place.Client != "c1" {
			t.Fatalf("%s is taken as %v, and is of %q", address, client.Pages, place.Client)
		}
	})
}
