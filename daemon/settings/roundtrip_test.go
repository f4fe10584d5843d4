package settings_test

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"offhours/daemon/settings"
	"offhours/protocol"
)

func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	return name
}

func hasKey(document, key string) bool {
	return regexp.MustCompile(`(?m)^(` + key + ` = |\[+([a-z]+\.)?` + key + `[].])`).MatchString(document)
}

func drawWeek(t *rapid.T) protocol.Week {
	day := func(name string) (ranges []string) {
		hours := rapid.SliceOfNDistinct(rapid.IntRange(0, 24), 0, 8, rapid.ID[int]).Draw(t, name)
		slices.Sort(hours)
		for i := 0; i+1 < len(hours); i += 2 {
			ranges = append(ranges, fmt.Sprintf("%02d:00-%02d:00", hours[i], hours[i+1]))
		}
		return ranges
	}
	return protocol.Week{
		Mon: day("mon"), Tue: day("tue"), Wed: day("wed"), Thu: day("thu"), Fri: day("fri"), Sat: day("sat"), Sun: day("sun"),
	}
}

func drawExceptions(t *rapid.T) (exceptions []protocol.Exception) {
	for range rapid.IntRange(0, 4).Draw(t, "exceptions") {
		from := time.Unix(rapid.Int64Range(0, 4_000_000_000).Draw(t, "from"), 0).UTC()
		exceptions = append(exceptions, protocol.Exception{
			Name: rapid.StringMatching(`[^\pC]{0,100}|["\\#=\[\]{}' ]{0,20}`).Draw(t, "name"),
			From: from.Format(time.DateOnly),
			To:   from.AddDate(0, 0, rapid.IntRange(0, 400).Draw(t, "days")).Format(time.DateOnly),
			Work: drawWeek(t),
		})
	}
	return exceptions
}

func drawBreakRule(t *rapid.T) protocol.BreakRule {
	duration := rapid.SampledFrom([]string{"20s", "3m", "5m", "50m", "1h30m", "2h", "24h", "1h1m1s", "90m"})
	return protocol.BreakRule{
		Every:     rapid.OneOf(duration, rapid.Just("")).Draw(t, "every"),
		Length:    duration.Draw(t, "length"),
		Postpone:  duration.Draw(t, "postpone"),
		LongAfter: rapid.SampledFrom([]string{"", "1h40m"}).Draw(t, "long after"), LongLength: duration.Draw(t, "long length"),
		PostponeAgain: rapid.SampledFrom([]string{"", "1m"}).Draw(t, "postpone again"),
		Postpones:     rapid.IntRange(0, 10).Draw(t, "postpones"),
		Credit:        rapid.OneOf(duration, rapid.Just("")).Draw(t, "credit"),
	}
}

func drawBreaks(t *rapid.T) protocol.Breaks {
	idea := rapid.StringMatching(`[A-Za-zء-ي"\\<>&#' ]{0,40}[a-z]`)
	ideas := func(kind string) []string {
		if drawn := rapid.SliceOfN(idea, 0, 3).Draw(t, kind+" ideas"); len(drawn) > 0 {
			return drawn
		}
		return nil
	}
	outside := drawBreakRule(t)
	return protocol.Breaks{
		Eyes: drawBreakRule(t), Move: drawBreakRule(t),
		Outside: protocol.OutsideRule{Length: outside.Length, Postpone: outside.Postpone, PostponeAgain: outside.PostponeAgain, Postpones: outside.Postpones, Credit: outside.Credit},
		Weight:  rapid.SampledFrom([]int{0, 100, 125, 500}).Draw(t, "weight"),
		Strain:  rapid.SampledFrom([]string{"", "30m"}).Draw(t, "strain"),
		Skips:   rapid.IntRange(0, 10).Draw(t, "skips"),
		Ideas:   protocol.Ideas{Eyes: ideas("eyes"), Move: ideas("move"), Outside: ideas("outside")},
	}
}

func drawSettings(t *rapid.T) protocol.Settings {
	return protocol.Settings{
		Version:    1,
		Language:   rapid.SampledFrom([]string{"system", "en", "ar"}).Draw(t, "language"),
		Zone:       rapid.SampledFrom([]string{"system", "UTC", "Africa/Cairo", "America/Argentina/Buenos_Aires"}).Draw(t, "zone"),
		Night:      rapid.SampledFrom([]string{"", "22:30-06:30", "00:00-24:00"}).Draw(t, "night"),
		FirstDay:   rapid.SampledFrom(protocol.Weekdays()).Draw(t, "first day"),
		Work:       drawWeek(t),
		Exceptions: drawExceptions(t),
		Off:        drawOff(t),
		FollowUp:   protocol.FollowUp{Minutes: rapid.IntRange(0, 60).Draw(t, "minutes")},
		Breaks:     drawBreaks(t),
		Quiet:      protocol.Quiet{Night: rapid.Bool().Draw(t, "quiet nights"), Breaks: rapid.Bool().Draw(t, "quiet breaks")},
	}
}

func drawOff(t *rapid.T) protocol.OffHours {
	verdict := rapid.SampledFrom([]protocol.Verdict{protocol.Open, protocol.Remind, protocol.Delay, protocol.Closed})
	place := rapid.Custom(func(t *rapid.T) protocol.OffPlace {
		return protocol.OffPlace{
			Platform: rapid.SampledFrom([]string{"facebook", "x"}).Draw(t, "platform"),
			Role:     rapid.SampledFrom(append(protocol.Roles(), "")).Draw(t, "role"),
			Verdict:  verdict.Draw(t, "verdict"),
		}
	})
	off := protocol.OffHours{
		FirstWeek: rapid.SampledFrom([]protocol.Verdict{protocol.Remind, protocol.Closed}).Draw(t, "first week"),
		Verdict:   verdict.Draw(t, "verdict"),
		Wait:      rapid.SampledFrom([]string{"10s", "20s", "1m"}).Draw(t, "wait"),
		Embeds:    rapid.SampledFrom([]protocol.Verdict{protocol.Open, protocol.Closed}).Draw(t, "embeds"),
	}
	if places := rapid.SliceOfN(place, 0, 3).Draw(t, "places"); len(places) > 0 {
		off.Places = places
	}
	return off
}

func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := drawSettings(t)
		text := settings.FormatTOML(want)
		got, err := settings.ParseTOML(text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("through TOML (-want +got):\n%s", diff)
		}
		text, err = settings.FormatJSON(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err = settings.ParseJSON(text)
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("through JSON (-want +got):\n%s", diff)
		}
	})
}

func TestDuration(t *testing.T) {
	for text, want := range map[string]int64{
		"": 0, "0s": 0, "20s": 20_000, "5m": 300_000, "90m": 5_400_000, "1h30m": 5_400_000,
		"1h1m1s": 3_661_000, "24h": 86_400_000, "86400s": 86_400_000,
	} {
		if got, err := settings.Duration(text); err != nil || got != want {
			t.Errorf("Duration(%q) = %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"5", "m", "5M", " 5m", "5m ", "-5m", "+5m", "1.5m", "5m1h", "1m1m", "5min", "24h1s", "9999999h", "1d", "٥m"} {
		if got, err := settings.Duration(text); err == nil {
			t.Errorf("Duration(%q) = %d, want an error", text, got)
		}
	}
}
