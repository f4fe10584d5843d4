package store_test

import (
	"context"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"offhours/daemon/store"
)

var (
	cuts    = flag.Int("cuts", 25, "how many power cuts TestS2 makes, at least")
	cutSeed = flag.Uint64("cut-seed", 0, "seed of TestS2; 0 takes a new one")
)

// The power goes before and after every sync of a scripted life, and at random
// moments between. What was synced is there afterwards. Of what was written
// since, each sector of 512 bytes is there or not or is torn, whatever the order
// in which they were written. The next start must find everything that was
// acknowledged, and nothing but whole uploads in the order in which they came.
func TestS2PowerLossLosesNothingThatWasAnswered(t *testing.T) {
	seed := seedOf(t, *cutSeed)
	script := recordLife(t)
	folder := memoryFolder(t)
	moments := script.moments(rand.New(rand.NewPCG(seed, 0)), *cuts)
	img := image{}
	var told int64 // spans acknowledged so far
	next, kept := 0, 0
	for i, op := range script {
		for ; next < len(moments) && moments[next] == i; next++ {
			random := rand.New(rand.NewPCG(seed, uint64(next)))
			after := filepath.Join(folder, fmt.Sprint(next))
			if err := img.writeTo(after, random, keeping(next)); err != nil {
				t.Fatal(err)
			}
			found := checkAfterPowerLoss(t, after, told, fmt.Sprintf("-cut-seed %d, cut %d before operation %d (%s %s)", seed, next, i, op.kind, op.file))
			if found > told {
				kept++
			}
		}
		if op.kind == opAcknowledged {
			told = op.offset
			continue
		}
		img.apply(op)
	}
	if next < len(moments) || kept == 0 {
		t.Errorf("%d of %d cuts made; %d found an upload that was written but not acknowledged, want some", next, len(moments), kept)
	}
	t.Logf("S2 %d power cuts in %d operations, %d spans acknowledged, 0 lost; %d cuts kept an upload that was not acknowledged", next, len(script), told, kept)
}

// opAcknowledged stands in a script where the store has answered: offset is the
// last sequence.
const opAcknowledged = "acknowledged"

// script is what a disk was asked to do, in order.
type script []operation

// recordLife opens a store, uploads, closes it and starts again. Its log is
// emptied into the database every few pages, so that this happens often too.
func recordLife(t *testing.T) script {
	t.Helper()
	var all script
	folder := memoryFolder(t)
	installFaultDisk(t, folder, func(op operation) outcome {
		if op.kind != opRead && op.kind != opSize && op.kind != opShare {
			all = append(all, op)
		}
		return outcome{}
	})
	sequence := int64(0)
	for range 2 {
		s, err := store.Open(context.Background(), folder, store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Writer().Exec(`PRAGMA wal_autocheckpoint = 12`); err != nil {
			t.Fatal(err)
		}
		for range 4 {
			upload(t, s, alice, 1, span(sequence+1), span(sequence+2))
			sequence += 2
			all = append(all, operation{kind: opAcknowledged, offset: sequence})
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// moments are the places in the script before which the power goes, in order:
// before and after every sync, and as many random ones as are wanted in all.
func (s script) moments(random *rand.Rand, wanted int) []int {
	count := make([]int, len(s)+1)
	all := 0
	for i, op := range s {
		if op.kind == opSync {
			count[i]++
			count[i+1]++
			all += 2
		}
	}
	for ; all < wanted; all++ {
		count[random.IntN(len(s))]++
	}
	var moments []int
	for i, n := range count {
		for range n {
			moments = append(moments, i)
		}
	}
	return moments
}

// keeping is how much of what was not synced the n-th cut leaves.
func keeping(n int) func(*rand.Rand) fate {
	switch n % 4 {
	case 0:
		return func(*rand.Rand) fate { return lost }
	case 1:
		return func(*rand.Rand) fate { return there }
	default:
		return func(random *rand.Rand) fate { return fate(random.IntN(3)) }
	}
}

// checkAfterPowerLoss starts on what is left and returns how many spans it found.
func checkAfterPowerLoss(t *testing.T, folder string, told int64, when string) int64 {
	t.Helper()
	s, err := store.Open(context.Background(), folder, store.Options{})
	if err != nil {
		t.Fatalf("%s: %v", when, err)
	}
	defer s.Close()
	stored := rows(t, s, alice)
	n := int64(len(stored))
	watermark, err := s.Watermark(context.Background(), alice)
	if err != nil || n != watermark || n%2 != 0 || n < told || n > told+2 {
		t.Fatalf("%s: %d spans, watermark %d, %v; %d were acknowledged", when, n, watermark, err, told)
	}
	for i, r := range stored {
		if want := rowsOf(span(int64(i + 1)))[0]; r != want {
			t.Fatalf("%s: stored %+v, want %+v", when, r, want)
		}
	}
	checkIntegrity(t, s)
	upload(t, s, alice, 1, span(n+1))
	return n
}

// image is what a disk holds, and what it has been told and not yet made sure of.
type image map[string]*content

// content is one file. That it is there, or is gone, is certain once the folder
// has been synced.
type content struct {
	synced  []byte
	named   bool        // the name is on the disk
	since   []operation // writes and truncations since the last sync
	removed bool
	before  *content // what had the name before, as long as the folder was not synced
}

func (img image) apply(op operation) {
	file := img[op.file]
	switch {
	case op.kind == opDelete:
		if file != nil {
			file.removed = true
		}
		return
	case file == nil:
		file = &content{named: filepath.Ext(op.file) == ".db"} // the store itself has made it
		img[op.file] = file
	case file.removed:
		file = &content{before: file}
		img[op.file] = file
	}
	switch op.kind {
	case opWrite, opTruncate:
		file.since = append(file.since, op)
	case opSync:
		file.sync()
		if !file.named {
			img.syncFolder()
			file.named, file.before = true, nil
		}
	}
}

func (c *content) sync() {
	for _, op := range c.since {
		c.synced = written(c.synced, op)
	}
	c.since = nil
}

// syncFolder makes sure of removals: SQLite syncs the folder with the first sync
// of a file that it has made there.
func (img image) syncFolder() {
	for name, file := range img {
		if file.removed {
			delete(img, name)
		}
	}
}

// written is the content after a write or a truncation.
func written(content []byte, op operation) []byte {
	end := op.offset
	if op.kind == opWrite {
		end += int64(len(op.data))
	}
	if grow := end - int64(len(content)); grow > 0 {
		content = append(content, make([]byte, grow)...)
	}
	if op.kind == opTruncate {
		return content[:op.offset]
	}
	copy(content[op.offset:], op.data)
	return content
}

// fate is what a power cut makes of a sector that was not synced.
type fate int

const (
	lost fate = iota
	there
	torn // the first bytes are there, the last are not
)

// writeTo makes a folder of what a power cut leaves.
func (img image) writeTo(folder string, random *rand.Rand, decide func(*rand.Rand) fate) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(img)) { // in order, so that a seed says what happens
		if filepath.Base(name) != name {
			continue // a copy in a folder of its own, which the store renames without SQLite
		}
		if left, exists := img[name].after(random, decide); exists {
			if err := os.WriteFile(filepath.Join(folder, name), left, 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *content) after(random *rand.Rand, decide func(*rand.Rand) fate) (left []byte, exists bool) {
	if c.removed && decide(random) != lost {
		return nil, false
	}
	if !c.named && decide(random) == lost {
		if c.before != nil {
			return c.before.after(random, decide)
		}
		return nil, false
	}
	left = append(left, c.synced...)
	for _, op := range c.since {
		for _, piece := range sectors(op) {
			switch decide(random) {
			case lost:
			case there:
				left = written(left, piece)
			case torn:
				left = written(left, piece.torn(random))
			}
		}
	}
	return left, true
}

// torn is a write of which the first bytes arrived.
func (op operation) torn(random *rand.Rand) operation {
	op.data = op.data[:random.IntN(len(op.data)+1)]
	return op
}

// sectors cuts a write at the multiples of 512 bytes.
func sectors(op operation) []operation {
	if op.kind != opWrite {
		return []operation{op}
	}
	var all []operation
	for len(op.data) > 0 {
		size := min(512-op.offset%512, int64(len(op.data)))
		all = append(all, operation{op.kind, op.file, op.offset, op.data[:size]})
		op.data, op.offset = op.data[size:], op.offset+size
	}
	return all
}
