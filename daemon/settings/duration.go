package settings

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// maxDuration bounds every duration of the document.
const maxDuration = 24 * time.Hour

// Duration reads a duration of the document, such as 20s, 5m or 1h30m, as
// milliseconds from 0 to 24 hours. "" is 0. It fails on anything else: other
// units, another order, signs, fractions.
func Duration(text string) (ms int64, err error) {
	rest := text
	var total time.Duration
	for _, unit := range []struct {
		mark string
		size time.Duration
	}{{"h", time.Hour}, {"m", time.Minute}, {"s", time.Second}} {
		digits, after, found := strings.Cut(rest, unit.mark)
		if !found {
			continue
		}
		n, err := strconv.ParseUint(digits, 10, 20) // at most 12 days of seconds: nothing overflows
		if err != nil {
			return 0, fmt.Errorf("%q is not a duration", text)
		}
		total += time.Duration(n) * unit.size
		rest = after
	}
	if rest != "" {
		return 0, fmt.Errorf("%q is not a duration", text)
	}
	if total > maxDuration {
		return 0, fmt.Errorf("%q is longer than a day", text)
	}
	return total.Milliseconds(), nil
}
