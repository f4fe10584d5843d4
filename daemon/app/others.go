package app

import (
	"slices"
	"sync"
	"time"

	"offhours/daemon/processes"
)

// othersHold is for how long it holds which other browsers run: a popup asks every
// second, and each answer takes the kernel some milliseconds.
const othersHold = 30 * time.Second

// others are the browsers that run here and are none of ours.
type others struct {
	mu    sync.Mutex
	asked time.Time
	names []string
}

// unpaired names the browsers that have run for a while and are not connected, nor were
// until a while ago. With one connected whose process is not known, nobody can tell which
// of them it is, and none is named.
func (w *watch) unpaired() []string {
	w.others.mu.Lock()
	defer w.others.mu.Unlock()
	if time.Since(w.others.asked) > othersHold {
		w.others.asked, w.others.names = time.Now(), w.lookForOthers()
	}
	return w.others.names
}

func (w *watch) lookForOthers() []string {
	pids, all := w.pids()
	if !all {
		return nil
	}
	table := processes.Read()
	ours := map[int]bool{}
	for _, pid := range pids {
		ours[table.Main(pid)] = true
	}
	var names []string
	for _, browser := range table.Browsers() {
		if !ours[browser.Pid] && time.Since(browser.Began) >= w.config.leastGap() {
			names = append(names, browser.Name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// pids are the processes of our browsers that run, and whether those are all of the ones
// that are connected.
func (w *watch) pids() (pids []int, all bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, b := range w.of {
		switch {
		case b.process != nil:
			pids = append(pids, b.process.Pid)
		case b.here:
			return nil, false
		}
	}
	return pids, true
}
