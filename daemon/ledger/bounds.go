package ledger

// bounds is a stretch of time.
type bounds struct{ fromMs, toMs int64 } // to is exclusive

// without is what is left of stretches when another one is taken out of them.
func without(stretches []bounds, taken bounds) (left []bounds) {
	for _, s := range stretches {
		for _, side := range []bounds{{s.fromMs, min(s.toMs, taken.fromMs)}, {max(s.fromMs, taken.toMs), s.toMs}} {
			if side.fromMs < side.toMs {
				left = append(left, side)
			}
		}
	}
	return left
}
