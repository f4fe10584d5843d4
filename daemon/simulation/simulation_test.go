package simulation_test

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
)

var (
	days = flag.Int("days", 30, "how many days TestLife lives; ten years are 3650")
	seed = flag.Uint64("seed", 0, "seed of TestLife; 0 takes a new one")
)

// daysALife is how many days one data folder goes through at most. A start after
// a kill, and a snapshot, read every page, so one that grows for ever would only
// get slow. It is longer than any snapshot is kept.
const daysALife = 61

// lanes is how many lives are lived side by side, and how many there are at least.
const lanes = 2

// Whatever happens in a life, the ledger tells the truth about it.
func TestLife(t *testing.T) {
	first := *seed
	if first == 0 {
		first = rand.Uint64N(100_000_000) * uint64(len(births)) // clocks change in the first two lives
	}
	root := scratch(t)
	lives := max(lanes, (*days+daysALife-1)/daysALife)
	tolls, errs := make([]toll, lives), make([]error, lives)
	var work sync.WaitGroup
	for lane := range lanes {
		work.Go(func() {
			for i := lane; i < lives; i += lanes {
				folder := filepath.Join(root, fmt.Sprint(i))
				tolls[i], errs[i] = liveOnce(folder, first+uint64(i), (*days+i)/lives)
			}
		})
	}
	work.Wait()
	var all toll
	for _, toll := range tolls {
		all.add(toll)
	}
	t.Logf("-seed %d: %v", first, all)
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func liveOnce(folder string, seed uint64, days int) (toll, error) {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return toll{}, err
	}
	l, err := newLife(folder, seed)
	if err == nil {
		err = l.live(days)
	}
	if err != nil {
		again := lanes * l.toll.days // the first life has its part of them
		err = fmt.Errorf("-seed %d -days %d lives it again: %w\n%v\n%s", seed, again, err, l.toll, l.journal.before(err))
	}
	return l.toll, errors.Join(err, os.RemoveAll(folder))
}

// scratch is a folder in memory where the system has one: what a disk may lose
// when the power fails is for other tests, and a life commits ten thousand times.
func scratch(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "offhours-life-") //nolint:usetesting // t.TempDir cannot be told to be in memory
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}
