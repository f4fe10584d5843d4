package places_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/places"
	"offhours/protocol"
)

func forum() protocol.OwnPlatform {
	return protocol.OwnPlatform{Host: "forum.example.org", Name: "Forum", Role: protocol.Community, Pages: []protocol.OwnPages{
		{Path: "/inbox/**", Role: protocol.Care}, {Path: "/", Role: protocol.Feed},
	}}
}

func mastodonOn(host string) protocol.OwnPlatform {
	return protocol.OwnPlatform{Host: host, Name: "Mastodon", Kind: protocol.Mastodon, Role: protocol.Feed}
}

func said(platforms ...protocol.OwnPlatform) (words []places.Own) {
	for i, own := range platforms {
		words = append(words, places.Own{Revision: int64(i + 1), Platform: own})
	}
	return words
}

func TestPagesOfOwnPlatforms(t *testing.T) {
	wide := protocol.OwnPlatform{Host: "example.org", Name: "Example", Role: protocol.Ads}
	words := places.Words{Own: said(wide, forum(), mastodonOn("social.example.net"), protocol.OwnPlatform{Host: "google.com", Name: "Google", Role: protocol.Admin})}
	table := words.Table(places.Catalogue())
	for address, want := range map[string]string{
		"https://forum.example.org/inbox/7":                "own-forum-example-org care",
		"https://chat.forum.example.org/INBOX":             "own-forum-example-org care",
		"https://forum.example.org/":                       "own-forum-example-org feed",
		"https://forum.example.org/threads/1":              "own-forum-example-org community",
		"https://www.example.org/":                         "own-example-org ads",
		"https://example.org/inbox":                        "own-example-org ads",
		"https://notexample.org/":                          " ",
		"https://social.example.net/home":                  "own-social-example-net feed",
		"https://social.example.net/@somebody":             "own-social-example-net feed",
		"https://social.example.net/@somebody/followers":   "own-social-example-net feed",
		"https://social.example.net/@somebody@other.org/1": "own-social-example-net community",
		"https://social.example.net/notifications":         "own-social-example-net community",
		"https://social.example.net/notifications/2":       "own-social-example-net community",
		"https://social.example.net/conversations":         "own-social-example-net care",
		"https://social.example.net/publish":               "own-social-example-net content",
		"https://social.example.net/deck/getting-started":  "own-social-example-net feed",
		"https://social.example.net/deck/publish":          "own-social-example-net content",
		"https://social.example.net/public/local":          "own-social-example-net feed",
		"https://social.example.net/settings/profile":      "own-social-example-net admin",
		"https://social.example.net/auth/edit":             "own-social-example-net admin",
		"https://ads.google.com/":                          "google-ads ads",
		"https://mail.google.com/":                         "own-google-com admin",
	} {
		place, _ := table.Match(address)
		if got := place.Platform + " " + string(place.Role); got != want {
			t.Errorf("Match(%q) = %s, want %s", address, got, want)
		}
	}
}

// What is removed, or told apart no more, has no pages and keeps what was counted; the
// last word on a host counts, also when it comes back.
func TestWhatIsGoneKeepsItsPlace(t *testing.T) {
	plain := forum()
	plain.Pages, plain.Role = nil, protocol.Ads
	words := places.Words{
		Own:         append(said(forum()), places.Own{Revision: 2, Platform: forum(), Removed: true}),
		Corrections: []places.Correction{{Revision: 3, Rule: "own-forum-example-org.other", Role: protocol.Admin}},
	}
	inbox := places.WithOwn(protocol.Rules{}, said(forum())).Rules[0].ID
	for _, step := range []struct {
		what           string
		words          places.Words
		match          protocol.Role
		inbox, allElse protocol.Role
	}{
		{"added", places.Words{Own: said(forum())}, protocol.Care, protocol.Care, protocol.Community},
		{"told apart no more", places.Words{Own: said(forum(), plain)}, protocol.Ads, protocol.Care, protocol.Ads},
		{"removed, and corrected", words, "", protocol.Care, protocol.Admin},
		{"back", places.Words{Own: append(words.Own, said(forum())...)}, protocol.Care, protocol.Care, protocol.Community},
	} {
		table := step.words.Table(places.Catalogue())
		match, _ := table.Match("https://forum.example.org/inbox/7")
		told, _ := table.Place(inbox)
		rest, _ := table.Place("own-forum-example-org.other")
		if match.Role != step.match || told.Role != step.inbox || rest.Role != step.allElse {
			t.Errorf("%s: a page is %q, the rules %q and %q; want %q, %q and %q",
				step.what, match.Role, told.Role, rest.Role, step.match, step.inbox, step.allElse)
		}
		if !table.Knows(inbox) {
			t.Errorf("%s: a span by %s would be refused", step.what, inbox)
		}
	}
}

// What is said last of a rule counts: a correction, or a word on its platform that gives
// it another role. One that leaves the role as it is overtakes no correction.
func TestTheLastWordOnARuleCounts(t *testing.T) {
	as := func(revision int64, name string, role protocol.Role) places.Own {
		own := forum()
		own.Name, own.Role = name, role
		return places.Own{Revision: revision, Platform: own}
	}
	const rest = "own-forum-example-org.other"
	corrected := []places.Correction{{Revision: 5, Rule: rest, Role: protocol.Care}}
	for name, test := range map[string]struct {
		own  []places.Own
		want protocol.Role
	}{
		"corrected":           {[]places.Own{as(1, "Forum", protocol.Feed)}, protocol.Care},
		"renamed since":       {[]places.Own{as(1, "Forum", protocol.Feed), as(9, "Other", protocol.Feed)}, protocol.Care},
		"given another since": {[]places.Own{as(1, "Forum", protocol.Feed), as(9, "Forum", protocol.Ads)}, protocol.Ads},
	} {
		place, _ := places.Words{Own: test.own, Corrections: corrected}.Table(places.Catalogue()).Place(rest)
		if place.Role != test.want {
			t.Errorf("%s: it is %s, want %s", name, place.Role, test.want)
		}
	}
}

func TestWhatTheSitesPagesAreFor(t *testing.T) {
	wide := protocol.OwnPlatform{Host: "example.org", Name: "Example", Role: protocol.Ads}
	words := places.Words{
		Own:         said(wide, forum()),
		Corrections: []places.Correction{{Revision: 9, Rule: "own-forum-example-org.other", Role: protocol.Admin}},
	}
	rules := words.Rules(places.Catalogue())
	for host, want := range map[string]string{
		"forum.example.org": "[own-forum-example-org care own-forum-example-org feed own-forum-example-org admin]",
		"other.example.org": "[own-example-org ads]",
		"facebook.com":      "[]",
		"example.net":       "[]",
	} {
		var all []string
		for _, place := range places.On(rules, host) {
			all = append(all, place.Platform+" "+string(place.Role))
		}
		if got := fmt.Sprint(all); got != want {
			t.Errorf("%s is %s, want %s", host, got, want)
		}
	}
}

func TestWhatCannotBeAdded(t *testing.T) {
	full := make([]protocol.OwnPlatform, protocol.MaxOwnPlatforms)
	with := func(change func(own *protocol.OwnPlatform)) protocol.OwnPlatform {
		own := forum()
		change(&own)
		return own
	}
	on := func(host string) protocol.OwnPlatform {
		return with(func(own *protocol.OwnPlatform) { own.Host = host })
	}
	path := func(path string) protocol.OwnPlatform {
		return with(func(own *protocol.OwnPlatform) {
			own.Pages = append(own.Pages, protocol.OwnPages{Path: path, Role: protocol.Ads})
		})
	}
	for name, test := range map[string]struct {
		own   protocol.OwnPlatform
		added []protocol.OwnPlatform
		code  protocol.ErrorCode
		field string
	}{
		"a word":                     {on("forum"), nil, protocol.ErrBadPlatform, "host"},
		"nothing":                    {on(" "), nil, protocol.ErrBadPlatform, "host"},
		"an address by numbers":      {on("192.0.2.1"), nil, protocol.ErrBadPlatform, "host"},
		"an IPv6 address":            {on("[2001:db8::1]"), nil, protocol.ErrBadPlatform, "host"},
		"another alphabet":           {on("منتدى.example"), nil, protocol.ErrBadPlatform, "host"},
		"two dots":                   {on("a..example"), nil, protocol.ErrBadPlatform, "host"},
		"a star":                     {on("*.example.org"), nil, protocol.ErrBadPlatform, "host"},
		"a hyphen first":             {on("-a.example"), nil, protocol.ErrBadPlatform, "host"},
		"a label that is too long":   {on(strings.Repeat("a", 64) + ".example"), nil, protocol.ErrBadPlatform, "host"},
		"of the catalogue":           {on("x.com"), nil, protocol.ErrInCatalogue, "host"},
		"below one of the catalogue": {on("https://shop.facebook.com/"), nil, protocol.ErrInCatalogue, "host"},
		"one more than there can be": {on("a.example"), full, protocol.ErrBadPlatform, "host"},
		"no name":                    {with(func(own *protocol.OwnPlatform) { own.Name = " " }), nil, protocol.ErrBadPlatform, "name"},
		"a name of two lines":        {with(func(own *protocol.OwnPlatform) { own.Name = "a\nb" }), nil, protocol.ErrBadPlatform, "name"},
		"a name that is too long":    {with(func(own *protocol.OwnPlatform) { own.Name = strings.Repeat("م", 65) }), nil, protocol.ErrBadPlatform, "name"},
		"no slash":                   {path("inbox"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"a part of a segment":        {path("/in*"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"three stars":                {path("/***"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"a query":                    {path("/inbox?a"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"a percent sign":             {path("/in%20box"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"a space":                    {path("/in box"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"the folder above":           {path("/../inbox"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"more stars than two":        {path("/**/a/**/b/**"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"twice":                      {path("/Inbox/**/"), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"too long":                   {path("/" + strings.Repeat("a", 200)), nil, protocol.ErrBadPlatform, "pages[2].path"},
		"too many": {with(func(own *protocol.OwnPlatform) {
			own.Pages = make([]protocol.OwnPages, protocol.MaxOwnPages+1)
		}), nil, protocol.ErrBadPlatform, "pages"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := places.NewOwn(test.own, places.Catalogue(), test.added)
			var problem *places.ProblemError
			if !errors.As(err, &problem) || problem.Code != test.code || problem.Field != test.field {
				t.Fatalf("%v, want %s at %s", err, test.code, test.field)
			}
			if problem.Says == "" || problem.Hint == "" {
				t.Errorf("%+v names no way out", problem)
			}
		})
	}
}

func TestOwnPlatformsAreKeptInOneForm(t *testing.T) {
	wanted := protocol.OwnPlatform{
		ID: "own-forged", Host: "HTTPS://me:secret@www.Forum.Example.org:8443/new?a=b#c", Name: "  The forum ", Role: protocol.Ads,
		Pages: []protocol.OwnPages{{Path: " //inbox//**/**/ ", Role: protocol.Care}, {Path: "/", Role: protocol.Feed}, {Path: "/رسائل/**", Role: protocol.Care}},
	}
	want := protocol.OwnPlatform{
		Host: "forum.example.org", Name: "The forum", Role: protocol.Ads,
		Pages: []protocol.OwnPages{{Path: "/inbox/**", Role: protocol.Care}, {Path: "/", Role: protocol.Feed}, {Path: "/رسائل/**", Role: protocol.Care}},
	}
	full := make([]protocol.OwnPlatform, protocol.MaxOwnPlatforms)
	full[0].Host = want.Host // it is there already, so there is room for it
	got, err := places.NewOwn(wanted, places.Catalogue(), full)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	again, err := places.NewOwn(got, places.Catalogue(), full)
	if diff := cmp.Diff(got, again); diff != "" || err != nil {
		t.Errorf("again: %v (-want +got):\n%s", err, diff)
	}
}

// Whatever host and paths a person adds, the ids are such as the wire takes, and no two
// are the same.
func TestOwnIDsAreWellFormedAndDiffer(t *testing.T) {
	platformID := regexp.MustCompile(`^[a-z][a-z0-9-]{0,31}$`)
	ruleID := regexp.MustCompile(`^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$`)
	host := rapid.StringMatching(`([a-z0-9][a-z0-9-]{0,20}[a-z0-9]\.){1,4}[a-z]{2,5}`)
	path := rapid.StringMatching(`(/([a-zA-Z0-9_.م-]{1,30}|\*|\*\*)){1,6}`)
	rapid.Check(t, func(t *rapid.T) {
		hosts := rapid.SliceOfNDistinct(host, 1, 5, rapid.ID).Draw(t, "hosts")
		paths := rapid.SliceOfNDistinct(path, 0, 10, strings.ToLower).Draw(t, "paths")
		var all []protocol.OwnPlatform
		for _, host := range hosts {
			own := mastodonOn(host)
			for _, path := range paths {
				own.Pages = append(own.Pages, protocol.OwnPages{Path: path, Role: protocol.Care})
			}
			all = append(all, own)
		}
		rules := places.WithOwn(protocol.Rules{}, said(all...))
		seen := map[string]bool{}
		for _, platform := range rules.Platforms {
			if !platformID.MatchString(platform.ID) || seen[platform.ID] || !places.IsOwn(platform.ID) {
				t.Fatalf("the platform %q is no id, or there twice", platform.ID)
			}
			seen[platform.ID] = true
		}
		for _, rule := range rules.Rules {
			if !ruleID.MatchString(rule.ID) || len(rule.ID) > 64 || seen[rule.ID] {
				t.Fatalf("the rule %q is no id, or there twice", rule.ID)
			}
			seen[rule.ID] = true
		}
	})
}

func TestNoPlatformOfTheCatalogueIsNamedLikeOwnOnes(t *testing.T) {
	for _, platform := range places.Catalogue().Platforms {
		if places.IsOwn(platform.ID) {
			t.Errorf("%s is named like what a person adds", platform.ID)
		}
	}
}

// A table has room for all that can be added, and so has a message.
func TestTheTableHasRoomForAllThatCanBeAdded(t *testing.T) {
	var all []protocol.OwnPlatform
	for i := range protocol.MaxOwnPlatforms {
		own := mastodonOn(fmt.Sprintf("%s.a%d.example", strings.Repeat("a", 60), i))
		for j := range protocol.MaxOwnPages {
			own.Pages = append(own.Pages, protocol.OwnPages{Path: fmt.Sprintf("/%s/%d", strings.Repeat("b", 190), j), Role: protocol.Analytics})
		}
		all = append(all, own)
	}
	push := places.ForBrowsers(places.WithOwn(places.Catalogue(), said(all...)))
	encoded, err := json.Marshal(push)
	if err != nil {
		t.Fatal(err)
	}
	if len(push.Rules) > 2000 || len(push.Platforms) > 200 || len(encoded) > protocol.MaxDaemonMessageBytes-1<<10 {
		t.Errorf("there are %d rules of %d platforms, in %d bytes", len(push.Rules), len(push.Platforms), len(encoded))
	}
}
