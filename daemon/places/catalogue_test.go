package places_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"offhours/daemon/budget"
	"offhours/daemon/places"
	"offhours/protocol"
)

// readCatalogue is the catalogue with its examples.
func readCatalogue(t *testing.T) protocol.Rules {
	t.Helper()
	data, err := os.ReadFile("../../protocol/platforms.json")
	if err != nil {
		t.Fatal(err)
	}
	var rules protocol.Rules
	if err := json.Unmarshal(data, &rules); err != nil {
		t.Fatal(err)
	}
	return rules
}

func TestTheProgramCarriesTheWholeCatalogue(t *testing.T) {
	want := readCatalogue(t)
	for i := range want.Rules {
		want.Rules[i].Examples = nil
	}
	for i := range want.Calls {
		want.Calls[i].Examples = nil
	}
	if diff := cmp.Diff(want, places.Catalogue()); diff != "" {
		t.Errorf("the file (-) is not what is built in (+); make gen:\n%s", diff)
	}
}

func TestEveryExampleIsDecidedByItsRule(t *testing.T) {
	table := places.New(places.Catalogue())
	rules := readCatalogue(t).Rules
	for _, rule := range rules {
		if len(rule.Examples) == 0 && !isBeside(rule.ID, rules) {
			t.Errorf("%s has no example", rule.ID)
		}
		for _, example := range rule.Examples {
			place, _ := table.Match(example)
			want := protocol.Place{Platform: rule.Platform, Role: rule.Role, Rule: rule.ID}
			if place != want {
				t.Errorf("Match(%q) = %+v, want %+v", example, place, want)
			}
		}
	}
}

// What people call one another on is nobody's platform: an address there has no place.
func TestACallIsNoPlace(t *testing.T) {
	table := places.New(places.Catalogue())
	for _, call := range readCatalogue(t).Calls {
		if len(call.Examples) == 0 {
			t.Errorf("calls on %s have no example", call.Host)
		}
		for _, example := range call.Examples {
			if place, ok := table.Match(example); ok {
				t.Errorf("Match(%q) = %+v, want no place", example, place)
			}
		}
	}
}

// Whatever somebody says of pages, browsers go on to know what is a call.
func TestCallsStayInTheTable(t *testing.T) {
	words := places.Words{
		Own:         []places.Own{{Revision: 1, Platform: protocol.OwnPlatform{Host: "forum.example.org", Name: "Forum", Role: protocol.Community}}},
		Clients:     []places.ClientWord{{Revision: 2, Client: protocol.Client{ID: "c1", Label: "Café Nour", Pages: []string{"x.com/nour/**"}}}},
		Corrections: []places.Correction{{Revision: 3, Rule: "facebook.call", Role: protocol.Admin}},
	}
	catalogue := places.Catalogue()
	if len(catalogue.Calls) == 0 {
		t.Fatal("the catalogue has no calls")
	}
	told := places.ForBrowsers(words.Rules(catalogue))
	if diff := cmp.Diff(catalogue.Calls, told.Calls); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// isBeside says whether a rule decides about no page by itself.
func isBeside(id string, rules []protocol.Rule) bool {
	return slices.ContainsFunc(rules, func(rule protocol.Rule) bool { return slices.Contains(rule.Beside, id) })
}

// What can be done beside a page's main landmark is on the same pages, of another kind
// than what stands there, and never decides before the page's own rule.
func TestWhatIsBesideTheMainLandmark(t *testing.T) {
	rules := readCatalogue(t).Rules
	index := func(id string) int {
		return slices.IndexFunc(rules, func(rule protocol.Rule) bool { return rule.ID == id })
	}
	for i, own := range rules {
		for _, id := range own.Beside {
			j := index(id)
			if j <= i {
				t.Fatalf("%s is beside %s, and does not stand after it", id, own.ID)
			}
			beside := rules[j]
			if beside.Platform != own.Platform || beside.Host != own.Host || beside.Path != own.Path || beside.Query != own.Query {
				t.Errorf("%s is not on the pages of %s", id, own.ID)
			}
			if beside.Main != own.Role || beside.Role == own.Role {
				t.Errorf("%s is %s above %s, and %s is %s", id, beside.Role, beside.Main, own.ID, own.Role)
			}
		}
	}
}

func TestRulesAreNamedAfterTheirPlatform(t *testing.T) {
	rules := readCatalogue(t)
	seen := map[string]bool{}
	for _, rule := range rules.Rules {
		if seen[rule.ID] {
			t.Errorf("%s is there twice", rule.ID)
		}
		seen[rule.ID] = true
		if !strings.HasPrefix(rule.ID, rule.Platform+".") {
			t.Errorf("%s belongs to %s", rule.ID, rule.Platform)
		}
		known := func(p protocol.Platform) bool { return p.ID == rule.Platform }
		if !slices.ContainsFunc(rules.Platforms, known) {
			t.Errorf("%s is on an unknown platform", rule.ID)
		}
	}
}

// Whatever a platform adds tomorrow is counted, too.
func TestEveryHostHasARuleForAllElse(t *testing.T) {
	table := places.New(places.Catalogue())
	for _, rule := range readCatalogue(t).Rules {
		for _, address := range []string{
			"https://" + rule.Host + "/new-page/of/tomorrow?a=b#c",
			"https://new-site." + rule.Host + "/",
		} {
			if place, ok := table.Match(address); !ok || place.Platform != rule.Platform {
				t.Errorf("Match(%q) = %+v, %v, want a place on %s", address, place, ok, rule.Platform)
			}
		}
	}
}

// Where kinds of work are told apart by the path, what no path rule takes is told apart
// from all of them.
func TestTheRestOfAHostIsMarked(t *testing.T) {
	rules := readCatalogue(t).Rules
	for _, all := range rules {
		anyPage := all.Path == "" && all.Query == ""
		if all.Rest && (!anyPage || all.Hash || all.Hold != "" || all.Embed) {
			t.Errorf("%s is the rest of %s, and does not take every page", all.ID, all.Host)
		}
		for _, other := range rules {
			if anyPage && !all.Rest && other.Host == all.Host && other.Role != all.Role {
				t.Errorf("%s takes all pages of %s but %s, and is not marked as the rest", all.ID, all.Host, other.ID)
			}
		}
	}
}

func TestEveryPlatformsHomeIsOnIt(t *testing.T) {
	table := places.New(places.Catalogue())
	for _, platform := range readCatalogue(t).Platforms {
		if place, _ := table.Match(platform.Home); place.Platform != platform.ID {
			t.Errorf("Match(%q) = %+v, want a place on %s", platform.Home, place, platform.ID)
		}
	}
}

func TestPeopleAreAnsweredWhereThePlatformSays(t *testing.T) {
	table := places.New(places.Catalogue())
	for _, platform := range readCatalogue(t).Platforms {
		for role, address := range map[protocol.Role]string{"care": platform.Care, "community": platform.Community} {
			if place, _ := table.Match(address); address != "" && (place.Platform != platform.ID || place.Role != role) {
				t.Errorf("Match(%q) = %+v, want %s on %s", address, place, role, platform.ID)
			}
		}
	}
}

// Whoever goes on call to take a post down must be let to where that is done.
func TestOnCallForContentOpensEveryPlatformsPosts(t *testing.T) {
	posts := map[string]string{
		"facebook":  "https://www.facebook.com/example-page/posts/100000000000001",
		"instagram": "https://www.instagram.com/p/Cexample001/",
		"x":         "https://x.com/example_user/status/1000001",
		"youtube":   "https://studio.youtube.com/video/example0001/edit",
		"tiktok":    "https://www.tiktok.com/@example.user/video/1000000000000000001",
		"linkedin":  "https://www.linkedin.com/feed/update/urn:li:activity:1000001/",
		"threads":   "https://www.threads.com/@example_user/post/Cexample001",
		"pinterest": "https://www.pinterest.com/pin/1000001/",
		"reddit":    "https://www.reddit.com/r/example/comments/ex1/title/",
		"snapchat":  "https://profile.snapchat.com/1000001/profiles/1000002/home",
		"bluesky":   "https://bsky.app/profile/example.bsky.social/post/ex1",
		"twitch":    "https://dashboard.twitch.tv/u/example_user/content/video-producer",
		"tumblr":    "https://www.tumblr.com/example-blog/1000001/example-post",
		"quora":     "https://www.quora.com/What-is-an-example/answer/Example-User",
		"wechat":    "https://mp.weixin.qq.com/cgi-bin/appmsgpublish?sub=list",

		"hootsuite":     "https://hootsuite.com/dashboard#/scheduled",
		"buffer":        "https://publish.buffer.com/all-channels",
		"later":         "https://app.later.com/example/schedule/calendar",
		"sprout":        "https://app.sproutsocial.com/publishing/calendar/month",
		"agorapulse":    "https://app.agorapulse.com/example/publishing/calendar",
		"canva":         "https://www.canva.com/design/DAExample01/edit",
		"capcut":        "https://www.capcut.com/editor/example0001",
		"adobe-express": "https://new.express.adobe.com/",
		"figma":         "https://www.figma.com/design/example0001/Example",
	}
	table := places.New(places.Catalogue())
	for _, rule := range readCatalogue(t).Rules {
		post, named := posts[rule.Platform]
		if rule.Role == protocol.Content && !named {
			t.Errorf("%s is for content, and no post of %s is known here", rule.ID, rule.Platform)
		}
		onCall := budget.Opening{Kind: budget.OpenedOnCall, Platform: rule.Platform, Role: protocol.Content}
		if place, _ := table.Match(post); named && !onCall.Opens(place) {
			t.Errorf("on call for content of %s, %q stays closed: it is %+v", rule.Platform, post, place)
		}
	}
}

// The first extension takes no more than that, and goes on in an open browser when a
// package brings a newer daemon. What a person adds is for extensions that take more.
func TestTheCatalogueFitsIntoAMessageForTheFirstExtension(t *testing.T) {
	push := map[string]any{"jsonrpc": "2.0", "method": "rules.changed", "params": places.ForBrowsers(places.Words{}.Rules(places.Catalogue()))}
	encoded, err := json.Marshal(push)
	if err != nil {
		t.Fatal(err)
	}
	if len(encoded) > protocol.MaxMessageBytes {
		t.Errorf("the catalogue takes %d of %d bytes", len(encoded), protocol.MaxMessageBytes)
	}
}

func TestBrowsersAreToldWhatTheyGoBy(t *testing.T) {
	all := places.Catalogue()
	told := places.ForBrowsers(all)
	if diff := cmp.Diff(all, places.Catalogue()); diff != "" {
		t.Errorf("the table itself has changed:\n%s", diff)
	}
	for i, rule := range all.Rules {
		rule.Rest, rule.Uncertain = false, false
		if diff := cmp.Diff(rule, told.Rules[i]); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	for i, platform := range all.Platforms {
		want := protocol.Platform{ID: platform.ID, Name: platform.Name, Home: platform.Home}
		if told.Platforms[i] != want {
			t.Errorf("told of %+v, want %+v", told.Platforms[i], want)
		}
	}
}

func TestPlaceAndKnowsFollowTheRule(t *testing.T) {
	table := places.New(places.Catalogue())
	place, ok := table.Place("facebook.groups")
	if want := (protocol.Place{Platform: "facebook", Role: protocol.Community, Rule: "facebook.groups"}); !ok || place != want {
		t.Errorf("Place(facebook.groups) = %+v, %v, want %+v", place, ok, want)
	}
	if place, ok := table.Place("facebook.gone"); ok {
		t.Errorf("Place(facebook.gone) = %+v, want none", place)
	}
	if rule, ok := table.Rule("facebook.other"); !ok || rule.ID != "facebook.other" || !rule.Rest {
		t.Errorf("Rule(facebook.other) = %+v, %v, want the rest of facebook.com", rule, ok)
	}
	if place, ok := table.Rest("facebook.other"); !ok || place.Rule != "facebook.other" {
		t.Errorf("Rest(facebook.other) = %+v, %v, want its place", place, ok)
	}
	for _, id := range []string{"facebook.groups", "facebook.gone"} {
		if place, ok := table.Rest(id); ok {
			t.Errorf("Rest(%s) = %+v, want none", id, place)
		}
	}
	if rule, ok := table.Rule("facebook.gone"); ok {
		t.Errorf("Rule(facebook.gone) = %+v, want none", rule)
	}
	if !table.Knows("x.home") || table.Knows("x.gone") || table.Knows("") {
		t.Error("Knows must be true of x.home, and of neither x.gone nor nothing")
	}
}

func TestTheFirstOfTwoRulesKeepsTheirID(t *testing.T) {
	table := places.New(protocol.Rules{Rules: []protocol.Rule{
		{ID: "a.same", Platform: "a", Role: protocol.Feed, Host: "a.example"},
		{ID: "a.same", Platform: "a", Role: protocol.Ads, Host: "b.example"},
	}})
	if place, _ := table.Place("a.same"); place.Role != protocol.Feed {
		t.Errorf("Place(a.same) has role %s, want feed", place.Role)
	}
}

func TestAnEmptyTableMatchesNothing(t *testing.T) {
	if place, ok := places.New(protocol.Rules{}).Match("https://facebook.com/"); ok {
		t.Errorf("Match = %+v, want none", place)
	}
}
