package server

import "time"

// allowance lets at most `most` events pass in each window of time.
type allowance struct {
	most   int
	window time.Duration

	began time.Time // of the present window
	taken int
}

// take counts one event at the instant; false when it is one too many.
func (a *allowance) take(now time.Time) bool {
	if now.Sub(a.began) >= a.window {
		a.began, a.taken = now, 0
	}
	a.taken++
	return a.taken <= a.most
}
