package store_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	lib "modernc.org/sqlite/lib"
)

// A sync that fails is worse than a write that fails: the system gives up what it
// was to bring to the disk, and the next sync knows nothing of that. Programs
// that just tried again have lost data so.
func TestS15SyncFailsOnce(t *testing.T) {
	operations := recordOperations(t)
	var all []*forgetful
	for i, op := range operations {
		if op.kind == opSync {
			all = append(all, &forgetful{fails: i, shows: true}, &forgetful{fails: i})
		}
	}
	for _, d := range some(all, *faults/2) {
		when := "only a power cut shows it"
		if d.shows {
			when = "reading shows it at once"
		}
		t.Run(fmt.Sprintf("S15 operation %d (sync %s), and %s", d.fails, operations[d.fails].file, when), d.live)
	}
}

// forgetful is a disk of which one sync fails. What should have been synced is
// lost then, for good.
type forgetful struct {
	folder string
	fails  int  // the operation that fails
	shows  bool // reading finds what is left; otherwise it finds what was written

	image image // what is on the disk
	seen  int   // operations so far
	cuts  int   // how often the power was cut since
}

func (d *forgetful) live(t *testing.T) {
	d.folder, d.image = memoryFolder(t), image{}
	l := faultyLife{t: t, folder: d.folder}
	l.onTold = func() {
		if d.seen > d.fails && d.cuts < 2 { // soon after the fault, and once more
			d.cuts++
			d.cutPower(t, l.told)
		}
	}
	installFaultDisk(t, d.folder, d.follow)
	l.live()
	l.checkEnd()
}

func (d *forgetful) follow(op operation) outcome {
	d.seen++
	switch {
	case d.seen-1 == d.fails:
		d.forget(op.file)
		return outcome{code: lib.SQLITE_IOERR_FSYNC}
	case op.kind != opRead && op.kind != opSize && op.kind != opShare:
		d.image.apply(op)
	}
	return outcome{}
}

func (d *forgetful) forget(name string) {
	file := d.image[name]
	file.since = nil
	if !d.shows {
		return
	}
	if err := os.WriteFile(filepath.Join(d.folder, name), file.synced, 0o600); err != nil {
		panic(err) // there is no test to fail here, and no way to go on
	}
}

func (d *forgetful) cutPower(t *testing.T, told int64) {
	t.Helper()
	after := filepath.Join(memoryFolder(t), "after")
	if err := d.image.writeTo(after, nil, keeping(0)); err != nil {
		t.Fatal(err)
	}
	checkAfterPowerLoss(t, after, told, "power cut after the sync that failed")
}
