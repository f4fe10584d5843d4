package store_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	lib "modernc.org/sqlite/lib"
)

// faultDisk stands between SQLite and the real files of one folder, as a VFS
// ("virtual file system") that is SQLite's default while the test runs. It sees
// every operation before it happens, and what follow says happens to it. All
// other folders it leaves alone.
//
// This is how SQLite itself is tested. The store and SQLite are the real ones,
// and so are the files: only the answers of the disk are ours.
type faultDisk struct {
	folder string
	follow func(operation) outcome

	tls    *libc.TLS
	system *lib.Tsqlite3_vfs // the VFS of the operating system

	mu      sync.Mutex
	strayed []string              // files that SQLite opened elsewhere; "" is a temporary one
	files   map[uintptr]*openFile // by SQLite's address of the file
	methods map[uintptr]uintptr   // address of ours, by the address of the real ones
	placed  []uintptr             // structures that SQLite knows by address
	kept    []any                 // functions that SQLite knows by address
}

// openFile is a file that SQLite has open.
type openFile struct {
	name string
	real *lib.Tsqlite3_io_methods
}

// operation is something that SQLite wants the disk to do.
type operation struct {
	kind   string // one of the constants below
	file   string // name without the folder
	offset int64  // where it writes, or the size it truncates to
	data   []byte // what it writes
}

const (
	opOpen     = "open"
	opRead     = "read"
	opWrite    = "write"
	opTruncate = "truncate"
	opSync     = "sync"
	opDelete   = "delete"
	opSize     = "size"
	opShare    = "share" // map the index of the write-ahead log into memory
)

// outcome is what the disk makes of an operation: SQLite's result code, 0 to let
// the operation happen. A write that fails may have written some bytes before.
type outcome struct {
	code    int32
	written int
}

// installFaultDisk makes a faultDisk the disk of a folder until the test ends.
func installFaultDisk(t *testing.T, folder string, follow func(operation) outcome) *faultDisk {
	t.Helper()
	tls := libc.NewTLS()
	d := &faultDisk{
		folder: folder, follow: follow, tls: tls,
		system:  at[lib.Tsqlite3_vfs](lib.Xsqlite3_vfs_find(tls, 0)),
		files:   map[uintptr]*openFile{},
		methods: map[uintptr]uintptr{},
	}
	vfs := *d.system
	vfs.FpNext, vfs.FxOpen, vfs.FxDelete = 0, keep(d, d.open), keep(d, d.delete)
	ours := d.place(unsafe.Pointer(&vfs), unsafe.Sizeof(vfs))
	if code := lib.Xsqlite3_vfs_register(tls, ours, 1); code != lib.SQLITE_OK {
		t.Fatalf("register VFS: code %d", code)
	}
	t.Cleanup(func() {
		lib.Xsqlite3_vfs_unregister(tls, ours)
		for _, address := range d.placed {
			libc.Xfree(tls, address)
		}
		tls.Close()
	})
	return d
}

// place copies a structure to where SQLite, being translated from C, wants it:
// out of reach of the garbage collector.
func (d *faultDisk) place(structure unsafe.Pointer, size uintptr) uintptr {
	address := libc.Xmalloc(d.tls, libc.Tsize_t(size))
	copy(unsafe.Slice(at[byte](address), size), unsafe.Slice((*byte)(structure), size))
	d.placed = append(d.placed, address)
	return address
}

// The signatures of SQLite's C functions, as the translation to Go has them.
type (
	openFunc     = func(tls *libc.TLS, vfs, path, file uintptr, flags int32, outFlags uintptr) int32
	deleteFunc   = func(tls *libc.TLS, vfs, path uintptr, syncFolder int32) int32
	closeFunc    = func(tls *libc.TLS, file uintptr) int32
	transferFunc = func(tls *libc.TLS, file, buffer uintptr, size int32, offset int64) int32
	truncateFunc = func(tls *libc.TLS, file uintptr, size int64) int32
	sizeFunc     = func(tls *libc.TLS, file, size uintptr) int32
	shareFunc    = func(tls *libc.TLS, file uintptr, region, size, extend int32, out uintptr) int32
)

func (d *faultDisk) open(tls *libc.TLS, _, path, file uintptr, flags int32, outFlags uintptr) int32 {
	name, ours := d.nameOf(path)
	if !ours {
		d.stray(path)
	} else if code := d.follow(operation{kind: opOpen, file: name}).code; code != 0 {
		*at[uintptr](file) = 0 // no methods: there is nothing to close
		return code
	}
	code := function[openFunc](d.system.FxOpen)(tls, d.systemAddress(), path, file, flags, outFlags)
	if ours && code == lib.SQLITE_OK {
		d.adopt(file, name)
	}
	return code
}

// nameOf is the name of a file in our folder. Temporary files have none.
func (d *faultDisk) nameOf(path uintptr) (name string, ours bool) {
	if path == 0 {
		return "", false
	}
	return strings.CutPrefix(libc.GoString(path), d.folder+string(filepath.Separator))
}

func (d *faultDisk) stray(path uintptr) {
	d.mu.Lock()
	defer d.mu.Unlock()
	name := ""
	if path != 0 {
		name = libc.GoString(path)
	}
	d.strayed = append(d.strayed, name)
}

// adopt puts our methods in the place of the real ones, to which the first word
// of an open file points.
func (d *faultDisk) adopt(file uintptr, name string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	methods := at[uintptr](file)
	real := *methods
	if d.methods[real] == 0 {
		d.methods[real] = d.wrap(*at[lib.Tsqlite3_io_methods](real))
	}
	*methods = d.methods[real]
	d.files[file] = &openFile{name, at[lib.Tsqlite3_io_methods](real)}
}

func (d *faultDisk) wrap(methods lib.Tsqlite3_io_methods) uintptr {
	methods.FxClose, methods.FxSync = keep(d, d.close), keep(d, d.sync)
	methods.FxRead, methods.FxWrite = keep(d, d.read), keep(d, d.write)
	methods.FxTruncate, methods.FxFileSize = keep(d, d.truncate), keep(d, d.size)
	methods.FxShmMap = keep(d, d.share)
	return d.place(unsafe.Pointer(&methods), unsafe.Sizeof(methods))
}

// ask is the open file, and what follow says to an operation on it.
func (d *faultDisk) ask(file uintptr, op operation) (*lib.Tsqlite3_io_methods, outcome) {
	d.mu.Lock()
	open := d.files[file]
	d.mu.Unlock()
	op.file = open.name
	return open.real, d.follow(op)
}

func (d *faultDisk) delete(tls *libc.TLS, _, path uintptr, syncFolder int32) int32 {
	if name, ours := d.nameOf(path); ours {
		if code := d.follow(operation{kind: opDelete, file: name}).code; code != 0 {
			return code
		}
	}
	return function[deleteFunc](d.system.FxDelete)(tls, d.systemAddress(), path, syncFolder)
}

func (d *faultDisk) close(tls *libc.TLS, file uintptr) int32 {
	d.mu.Lock()
	open := d.files[file]
	delete(d.files, file)
	d.mu.Unlock()
	return function[closeFunc](open.real.FxClose)(tls, file)
}

func (d *faultDisk) read(tls *libc.TLS, file, buffer uintptr, size int32, offset int64) int32 {
	real, outcome := d.ask(file, operation{kind: opRead, offset: offset})
	if outcome.code != 0 {
		return outcome.code
	}
	return function[transferFunc](real.FxRead)(tls, file, buffer, size, offset)
}

func (d *faultDisk) write(tls *libc.TLS, file, buffer uintptr, size int32, offset int64) int32 {
	data := bytes.Clone(libc.GoBytes(buffer, int(size))) // SQLite uses the buffer again
	real, outcome := d.ask(file, operation{kind: opWrite, offset: offset, data: data})
	if outcome.code == 0 {
		return function[transferFunc](real.FxWrite)(tls, file, buffer, size, offset)
	}
	if outcome.written > 0 {
		function[transferFunc](real.FxWrite)(tls, file, buffer, int32(outcome.written), offset)
	}
	return outcome.code
}

func (d *faultDisk) truncate(tls *libc.TLS, file uintptr, size int64) int32 {
	real, outcome := d.ask(file, operation{kind: opTruncate, offset: size})
	if outcome.code != 0 {
		return outcome.code
	}
	return function[truncateFunc](real.FxTruncate)(tls, file, size)
}

// sync asks after the real one has been left out: what reaches the platters is
// follow's to say, and hundreds of real ones would only take time.
func (d *faultDisk) sync(_ *libc.TLS, file uintptr, _ int32) int32 {
	_, outcome := d.ask(file, operation{kind: opSync})
	return outcome.code
}

func (d *faultDisk) size(tls *libc.TLS, file, size uintptr) int32 {
	real, outcome := d.ask(file, operation{kind: opSize})
	if outcome.code != 0 {
		return outcome.code
	}
	return function[sizeFunc](real.FxFileSize)(tls, file, size)
}

func (d *faultDisk) share(tls *libc.TLS, file uintptr, region, size, extend int32, out uintptr) int32 {
	real, outcome := d.ask(file, operation{kind: opShare})
	if outcome.code != 0 {
		return outcome.code
	}
	return function[shareFunc](real.FxShmMap)(tls, file, region, size, extend, out)
}

// at is what lies at an address that SQLite has given us, or we SQLite.
func at[T any](address uintptr) *T { return *(**T)(unsafe.Pointer(&address)) }

func (d *faultDisk) systemAddress() uintptr { return uintptr(unsafe.Pointer(d.system)) }

// function is the function at an address.
func function[F any](address uintptr) F { return *(*F)(unsafe.Pointer(&address)) }

// keep is the address of a function, and keeps it from the garbage collector.
func keep[F any](d *faultDisk, f F) uintptr {
	d.kept = append(d.kept, f)
	return *(*uintptr)(unsafe.Pointer(&f))
}

// memoryFolder is a folder in memory where the system has one: where the disk's
// answers are ours, waiting for the real one proves nothing.
func memoryFolder(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "store-test-*") //nolint:usetesting // t.TempDir is on a real disk
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	return folder
}
