package store_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	lib "modernc.org/sqlite/lib"

	"offhours/daemon/store"
	"offhours/protocol"
)

var faults = flag.Int("faults", 10, "how many of the possible faults TestS14 makes, and TestS15 half as many; 0 makes all")

// Every operation that SQLite asks of the disk in a scripted life fails once in
// turn, and once from then on until the life is over. Whatever fails, nothing
// that was acknowledged is lost, no error is taken for damage, and the next start
// on a sound disk finds all in order.
func TestS14EveryOperationFailsOnce(t *testing.T) {
	operations := recordOperations(t)
	all := possibleFaults(operations)
	made, hurt := 0, 0
	for _, f := range some(all, *faults) {
		t.Run("S14 "+f.String(), func(t *testing.T) {
			l := faultyLife{t: t, folder: memoryFolder(t)}
			installFaultDisk(t, l.folder, f.follow())
			l.live()
			f.over = true
			l.checkEnd()
			hurt += min(l.errors, 1)
		})
		made++
	}
	if hurt == 0 {
		t.Error("no fault was noticed")
	}
	t.Logf("S14 %d of %d faults made in %d operations, %d of them noticed by the store, 0 spans lost", made, len(all), len(operations), hurt)
}

// some is that many of all, evenly spread from a random one on; 0 is all.
func some[T any](all []T, wanted int) []T {
	if wanted <= 0 || wanted >= len(all) {
		return all
	}
	var chosen []T
	from := rand.IntN(len(all))
	for i := range wanted {
		chosen = append(chosen, all[(from+i*len(all)/wanted)%len(all)])
	}
	return chosen
}

// recordOperations is what a life asks of a sound disk.
func recordOperations(t *testing.T) []operation {
	t.Helper()
	var all []operation
	l := faultyLife{t: t, folder: memoryFolder(t)}
	installFaultDisk(t, l.folder, func(op operation) outcome {
		all = append(all, op)
		return outcome{}
	})
	l.live()
	if l.errors > 0 {
		t.Fatalf("%d errors on a sound disk", l.errors)
	}
	return all
}

// fault is what goes wrong at one operation, counted from 0.
type fault struct {
	at      int
	op      operation // as it was in the recorded life
	outcome outcome
	lasting bool // all that follows fails too
	over    bool // the disk is sound again
}

func (f *fault) String() string {
	how := "once"
	if f.lasting {
		how = "from then on"
	}
	return fmt.Sprintf("code %d at operation %d (%s %s) %s", f.outcome.code, f.at, f.op.kind, f.op.file, how)
}

func (f *fault) follow() func(operation) outcome {
	n := -1
	return func(op operation) outcome {
		n++
		switch {
		case f.over || n < f.at || (n > f.at && !f.lasting):
			return outcome{}
		case n > f.at:
			return outcome{code: codeOf(op)}
		}
		return f.outcome
	}
}

func possibleFaults(operations []operation) []*fault {
	var all []*fault
	for i, op := range operations {
		outcomes := []outcome{{code: codeOf(op)}}
		if op.kind == opWrite {
			outcomes = append(outcomes, outcome{code: lib.SQLITE_FULL, written: len(op.data) / 2})
		}
		for _, outcome := range outcomes {
			all = append(all, &fault{at: i, op: op, outcome: outcome}, &fault{at: i, op: op, outcome: outcome, lasting: true})
		}
	}
	return all
}

// codeOf is what SQLite says when the system answers EIO.
func codeOf(op operation) int32 {
	return map[string]int32{
		opOpen: lib.SQLITE_CANTOPEN, opRead: lib.SQLITE_IOERR_READ, opWrite: lib.SQLITE_IOERR_WRITE,
		opTruncate: lib.SQLITE_IOERR_TRUNCATE, opSync: lib.SQLITE_IOERR_FSYNC, opDelete: lib.SQLITE_IOERR_DELETE,
		opSize: lib.SQLITE_IOERR_FSTAT, opShare: lib.SQLITE_IOERR_SHMMAP,
	}[op.kind]
}

// faultyLife is two runs of a daemon over one folder, and the browser that
// uploads to it. Whatever fails is tried again twice.
type faultyLife struct {
	t      *testing.T
	folder string
	store  *store.Store // nil when it cannot be opened

	onTold func() // called after each acknowledgement; may be nil

	told   int64  // spans acknowledged
	epoch  string // as it was when the first span was acknowledged
	errors int
}

const tries = 3

func (l *faultyLife) live() {
	l.t.Helper()
	next := int64(1)
	for range 2 {
		l.open()
		for range 4 {
			l.upload(span(next), span(next+1))
			if l.told == next+1 {
				next += 2
			}
			l.read()
		}
		l.saveSettings()
		if l.store != nil {
			l.note(l.store.Snapshot(context.Background(), nowMs))
			_, err := l.store.Writer().Exec(`PRAGMA wal_checkpoint`)
			l.note(err)
			l.note(l.store.Close())
			l.store = nil
		}
	}
}

func (l *faultyLife) note(err error) bool {
	if err != nil {
		l.errors++
	}
	return err != nil
}

func (l *faultyLife) open() {
	for range tries {
		s, err := store.Open(context.Background(), l.folder, store.Options{BusyMs: 50})
		if !l.note(err) {
			l.store = s
			return
		}
	}
}

// reopen does what the daemon does when the store says that it is gone.
func (l *faultyLife) reopen() {
	if l.store.Lost() == nil {
		return
	}
	l.note(l.store.Close())
	l.store = nil
	l.open()
}

func (l *faultyLife) upload(spans ...protocol.Span) {
	l.t.Helper()
	last := spans[len(spans)-1].Sequence
	for range tries {
		if l.store == nil {
			return
		}
		answer, err := l.store.UploadSpans(context.Background(), alice,
			protocol.SpansUpload{OldestSequence: 1, Spans: spans}, nowMs, knowsRule)
		if !l.note(err) {
			if answer.Watermark != last || answer.Conflicts != nil || answer.Refused != nil {
				l.t.Fatalf("answer %+v to spans up to %d", answer, last)
			}
			l.told = last
			if l.epoch == "" {
				l.epoch = l.store.Epoch()
			}
			if l.onTold != nil {
				l.onTold()
			}
			return
		}
		if !errors.Is(err, store.ErrNotSaved) {
			l.t.Errorf("error %v, want %v", err, store.ErrNotSaved)
		}
		l.reopen()
	}
}

// read finds everything that was acknowledged, or fails with an error.
func (l *faultyLife) read() {
	l.t.Helper()
	if l.store == nil {
		return
	}
	spans, err := l.store.SpansBetween(context.Background(), 0, nowMs)
	if !l.note(err) && int64(len(spans)) < l.told {
		l.t.Errorf("read %d spans; %d were acknowledged", len(spans), l.told)
	}
}

func (l *faultyLife) saveSettings() {
	for range tries {
		if l.store == nil {
			return
		}
		if _, err := l.store.SaveSettings(context.Background(), protocol.Settings{}, nowMs, 0); !l.note(err) {
			return
		}
		l.reopen()
	}
}

func (l *faultyLife) checkEnd() {
	l.t.Helper()
	s := openIn(l.t, l.folder)
	stored := rows(l.t, s, alice)
	if n := int64(len(stored)); n != l.told && n != l.told+2 {
		l.t.Errorf("%d spans are stored; %d were acknowledged", n, l.told)
	}
	for i, r := range stored {
		if want := rowsOf(span(int64(i + 1)))[0]; r != want {
			l.t.Errorf("stored %+v, want %+v", r, want)
		}
	}
	if l.epoch != "" && s.Epoch() != l.epoch {
		l.t.Errorf("epoch %s, want %s: the history was taken for lost", s.Epoch(), l.epoch)
	}
	if _, err := os.Stat(filepath.Join(l.folder, "quarantine")); err == nil {
		l.t.Error("a file was put in quarantine; the disk had failed, not the file")
	}
	checkIntegrity(l.t, s)
}
