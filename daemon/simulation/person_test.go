package simulation_test

import "math/rand/v2"

const (
	second = int64(1_000)
	minute = 60 * second
	hour   = 60 * minute
	day    = 24 * hour
)

// page is a page of one of the person's browsers.
type page struct {
	browser int
	rule    string
}

// scene is what the person does for a while.
type scene struct {
	lastsMs int64
	focused *page  // nil: another program, or nothing
	watched []page // seen and heard beside it, in other browsers
	does    doing
}

type doing string

const (
	works  doing = "works"
	leaves doing = "leaves the desk" // the hands first, which the computer notices a minute later
	sleeps doing = "shuts the lid"   // of the computer, which sleeps too
)

// person decides what happens next.
type person struct {
	random   *rand.Rand
	rules    []string
	browsers int
}

// day is 24 hours: some scenes, and the night.
func (p *person) day() []scene {
	var scenes []scene
	awakeMs := int64(0)
	for bedMs := p.between(8*hour, 16*hour); awakeMs < bedMs; {
		next := p.scene()
		scenes = append(scenes, next)
		awakeMs += next.lastsMs
	}
	return append(scenes, scene{lastsMs: day - awakeMs, does: sleeps})
}

func (p *person) scene() scene {
	switch n := p.random.IntN(100); {
	case n < 3:
		return scene{lastsMs: p.between(5*minute, 3*hour), does: sleeps}
	case n < 15:
		return scene{lastsMs: p.between(2*minute, 40*minute), does: leaves}
	case n < 50:
		return scene{lastsMs: p.between(10*second, 40*minute), watched: p.watched(-1), does: works}
	}
	front := p.page(p.random.IntN(p.browsers))
	lastsMs := p.between(second, []int64{20 * second, 2 * minute, 30 * minute}[p.random.IntN(3)])
	return scene{lastsMs: lastsMs, focused: &front, watched: p.watched(front.browser), does: works}
}

// watched picks pages in browsers other than the focused one: mostly none,
// sometimes one in each.
func (p *person) watched(focused int) (pages []page) {
	for browser := range p.browsers {
		if browser != focused && p.oneIn(5) {
			pages = append(pages, p.page(browser))
		}
	}
	return pages
}

func (p *person) page(browser int) page {
	return page{browser, p.rules[p.random.IntN(len(p.rules))]}
}

// between picks whole seconds: the truth is kept by the second.
func (p *person) between(leastMs, mostMs int64) int64 {
	return leastMs + p.random.Int64N((mostMs-leastMs)/second+1)*second
}

func (p *person) oneIn(n int) bool { return p.random.IntN(n) == 0 }
