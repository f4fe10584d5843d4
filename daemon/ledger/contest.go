package ledger

// contest is the set of spans that claim the present instant: a binary heap
// with the owner on top. Ended spans below the top stay until they rise, which
// costs each of them one removal and no search.
type contest struct {
	spans []Span
	heap  []int32 // indices into spans
}

func (c *contest) empty() bool { return len(c.heap) == 0 }

func (c *contest) first() int32 { return c.heap[0] }

// before reports whether the span at heap position i beats the one at j.
func (c *contest) before(i, j int) bool {
	return compare(&c.spans[c.heap[i]], &c.spans[c.heap[j]]) < 0
}

func (c *contest) push(span int32) {
	c.heap = append(c.heap, span)
	for i := len(c.heap) - 1; i > 0; {
		parent := (i - 1) / 2
		if !c.before(i, parent) {
			return
		}
		c.heap[i], c.heap[parent] = c.heap[parent], c.heap[i]
		i = parent
	}
}

// dropEnded removes spans from the top until the one there lasts beyond now.
func (c *contest) dropEnded(nowMs int64) {
	for !c.empty() && c.spans[c.first()].ToMs <= nowMs {
		c.pop()
	}
}

func (c *contest) pop() {
	last := len(c.heap) - 1
	c.heap[0] = c.heap[last]
	c.heap = c.heap[:last]
	for i := 0; ; {
		best := i
		for child := 2*i + 1; child <= 2*i+2 && child < last; child++ {
			if c.before(child, best) {
				best = child
			}
		}
		if best == i {
			return
		}
		c.heap[i], c.heap[best] = c.heap[best], c.heap[i]
		i = best
	}
}
