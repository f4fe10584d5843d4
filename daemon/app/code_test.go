package app

import (
	"flag"
	"math"
	"testing"
	"time"

	"offhours/protocol"
)

var draws = flag.Int("draws", 100_000, "how many codes and keys P10 draws")

// P10: no key or id comes twice, and no digit of a code is likelier than another. Of
// codes some do come twice: among so many draws out of a hundred million that is as
// unbiased as it is unavoidable, and their number is what it should be.
func TestP10CodesAndKeysAreUnbiased(t *testing.T) {
	var digits [protocol.CodeDigits][10]int
	codes, keys, ids := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for range *draws {
		code, pepper, _, err := newCode()
		if err != nil || len(code) != protocol.CodeDigits {
			t.Fatalf("code of %d digits, %v", len(code), err)
		}
		for place, digit := range []byte(code) {
			digits[place][digit-'0']++
		}
		browser := newBrowser(protocol.ChromiumOrigin, protocol.Chromium)
		codes[code], keys[string(browser.Key)], keys[string(pepper)], ids[browser.ID] = true, true, true, true
	}
	if len(keys) != 2**draws || len(ids) != *draws {
		t.Errorf("%d of %d keys and %d of %d ids are different", len(keys), 2**draws, len(ids), *draws)
	}
	for place, counts := range digits {
		// 9 degrees of freedom: above 46 comes once in two million.
		if chi := chiSquare(counts[:], float64(*draws)/10); chi > 46 {
			t.Errorf("digit %d of a code: chi-square %.1f, counts %v", place+1, chi, counts)
		}
	}
	twice := float64(*draws - len(codes))
	want := float64(*draws) * float64(*draws) / 2 / 100_000_000
	if math.Abs(twice-want) > 6*math.Sqrt(want)+1 {
		t.Errorf("%.0f codes came twice, want about %.0f", twice, want)
	}
	t.Logf("%d draws, %.0f codes twice", *draws, twice)
}

func chiSquare(counts []int, want float64) (sum float64) {
	for _, count := range counts {
		sum += (float64(count) - want) * (float64(count) - want) / want
	}
	return sum
}

// The window ends by whichever clock says so first: the computer's, which may have
// slept, or the monotonic one, which nobody sets back.
func TestP3AWindowEndsByEitherClock(t *testing.T) {
	opened := time.Now()
	p := pairing{opened: opened}
	untilMs := opened.UnixMilli() + protocol.PairingWindowMs
	const length = protocol.PairingWindowMs * time.Millisecond
	for _, test := range []struct {
		name string
		now  time.Time
		over bool
	}{
		{"at once", opened, false},
		{"at the last moment", opened.Add(length - 2*time.Millisecond), false},
		{"after 121 s", opened.Add(length + time.Second), true},
		{"after a sleep, which only the wall clock knows of", time.UnixMilli(untilMs + 1), true},
	} {
		if over := p.nowMs(test.now) >= untilMs; over != test.over {
			t.Errorf("%s: over %v, want %v", test.name, over, test.over)
		}
	}
}
