package settings

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"offhours/daemon/places"
	"offhours/daemon/schedule"
	"offhours/protocol"
)

// Ladder turns the document's section into the ladder that plans follow. It fails on a
// duration that Validate refuses, and names the field.
func Ladder(in protocol.OffHours) (schedule.Ladder, error) {
	waitMs, err := Duration(in.Wait)
	if err != nil {
		return schedule.Ladder{}, fmt.Errorf("off.wait: %w", err)
	}
	return schedule.Ladder{FirstWeek: in.FirstWeek, Verdict: in.Verdict, WaitMs: waitMs, Places: in.Places, Embeds: in.Embeds}, nil
}

func checkOff(off protocol.OffHours) (p []FieldError) {
	p = append(p, checkWord("off.first_week", string(off.FirstWeek), string(protocol.Remind), string(protocol.Closed))...)
	p = append(p, checkVerdict("off.verdict", off.Verdict)...)
	p = append(p, checkWait(off.Wait)...)
	p = append(p, checkWord("off.embeds", string(off.Embeds), string(protocol.Open), string(protocol.Closed))...)
	if len(off.Places) > protocol.MaxOffPlaces {
		p = append(p, FieldError{
			Field:   "off.places",
			Problem: fmt.Sprintf("%d places are too many", len(off.Places)),
			Hint:    fmt.Sprintf("join some of them, so that at most %d are left", protocol.MaxOffPlaces),
			Code:    protocol.ProblemTooMany,
		})
	}
	for i, place := range off.Places {
		p = append(p, checkPlace(fmt.Sprintf("off.places[%d]", i), place)...)
	}
	return p
}

func checkVerdict(field string, verdict protocol.Verdict) []FieldError {
	return checkWord(field, string(verdict), string(protocol.Open), string(protocol.Remind), string(protocol.Delay), string(protocol.Closed))
}

func checkWait(text string) []FieldError {
	ms, err := Duration(text)
	if err == nil && protocol.MinWaitMs <= ms && ms <= protocol.MaxWaitMs {
		return nil
	}
	return []FieldError{{
		Field:   "off.wait",
		Problem: fmt.Sprintf("%q is no time that a delay can wait", text),
		Hint:    `write from "10s" to "1m"`,
		Code:    protocol.ProblemWait,
	}}
}

func checkPlace(path string, place protocol.OffPlace) (p []FieldError) {
	if place.Platform == "" && place.Role == "" {
		p = append(p, FieldError{
			Field:   path,
			Problem: "neither a platform nor a kind of work is named",
			Hint:    `write platform = "facebook", role = "care" or both; for all of them change off.verdict`,
			Code:    protocol.ProblemPlace,
		})
	}
	p = append(p, checkPlatform(path+".platform", place.Platform)...)
	if place.Role != "" {
		p = append(p, checkWord(path+".role", string(place.Role), roleNames()...)...)
	}
	return append(p, checkVerdict(path+".verdict", place.Verdict)...)
}

// checkPlatform takes what the catalogue has, and whatever is named like what a person
// adds to it: that may be removed and come back, and the hours stay as they are.
func checkPlatform(field, id string) []FieldError {
	known := platforms()
	if id == "" || slices.Contains(known, id) || places.IsOwn(id) {
		return nil
	}
	hint := "write one of " + strings.Join(known, ", ")
	for _, name := range known {
		if alike(strings.ToLower(id), name) {
			hint = fmt.Sprintf("did you mean %q?", name)
		}
	}
	return []FieldError{{Field: field, Problem: fmt.Sprintf("there is no platform %q", id), Hint: hint, Code: protocol.ProblemPlatform}}
}

// platforms are those of the catalogue, read once: a document is checked at every key
// that a person presses.
var platforms = sync.OnceValue(func() (ids []string) { //nolint:gochecknoglobals // a constant
	for _, p := range places.Catalogue().Platforms {
		ids = append(ids, p.ID)
	}
	return ids
})

func roleNames() (names []string) {
	for _, role := range protocol.Roles() {
		names = append(names, string(role))
	}
	return names
}
