package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"time"
)

// The names of the files in the data folder.
const (
	dataFile = "offhours.db"
	keysFile = "keys.db"
	lockFile = "offhours.lock"
	slipFile = "desktop.json"
)

// Options are what a caller may choose. The zero value opens all or nothing.
type Options struct {
	// BusyMs is how long a write waits while another program, such as a backup,
	// holds the database; 0 means 5 s.
	BusyMs int64

	// StayUp opens the store also when a database cannot be opened, for a reason
	// that may pass: the disk is full, or fails. See [Store.Down].
	StayUp bool

	// CheckEveryPage checks both databases even if they were closed properly.
	CheckEveryPage bool

	// NowMs is when the store is opened, for the names of files; 0 means now.
	NowMs int64
}

func (o Options) busyMs() int64 {
	if o.BusyMs > 0 {
		return o.BusyMs
	}
	return 5_000
}

func (o Options) nowMs() int64 {
	if o.NowMs > 0 {
		return o.NowMs
	}
	return time.Now().UnixMilli()
}

// Store is an open data folder.
type Store struct {
	folder  string
	options Options
	lock    *lock
	data    *database
	keys    *database
	epoch   string
	known   marker // as it was when the store was opened

	// Uploads go one after another; mu guards what they keep between them.
	mu       sync.Mutex
	prepared statements
	refs     refs
	zones    zoneCheck

	losing sync.Once
	gone   chan struct{}
	lost   error // why gone is closed

	closing sync.Once
	closed  error // what closing said
}

// Open opens the data folder and makes what is missing in it. A history that is
// lost or damaged gives way to the newest snapshot, or to a new one; damaged
// pairings, to none: [Store.Recoveries] tells. The errors are [ErrLocked],
// [ErrUnsafe], [ErrForeign], [ErrNewer], or one of the system's. On an error
// nothing stays open.
func Open(ctx context.Context, folder string, options Options) (*Store, error) {
	store, err := open(ctx, folder, options)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	return store, nil
}

func open(ctx context.Context, folder string, options Options) (_ *Store, err error) {
	if folder, err = filepath.Abs(folder); err != nil {
		return nil, err
	}
	if err := secureFolder(folder); err != nil {
		return nil, err
	}
	s := newStore(folder, options)
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	if s.lock, err = takeLock(folder); err == nil {
		err = s.openDatabases(ctx)
	}
	if err != nil && options.StayUp && mayPass(err) {
		s.standIn(err)
		err = nil
	}
	return s, err
}

func newStore(folder string, options Options) *Store {
	return &Store{folder: folder, options: options, refs: newRefs(), zones: newZoneCheck(), gone: make(chan struct{})}
}

func (s *Store) pathOf(name string) string { return filepath.Join(s.folder, name) }

// Epoch names this very database: 32 hex digits, made with the file. A browser
// that knows another one sends again what it kept.
func (s *Store) Epoch() string { return s.epoch }

// lose says that the folder must be opened anew. The first reason counts.
func (s *Store) lose(reason error) {
	s.losing.Do(func() {
		s.lost = reason
		close(s.gone)
	})
}

// Gone is closed when the folder must be opened anew: [Store.Lost] says why.
// Until then nothing more may be saved.
func (s *Store) Gone() <-chan struct{} { return s.gone }

// Lost is why Gone is closed: [ErrGone], [ErrDoubtful] or [ErrDamaged]; nil while
// it is not.
func (s *Store) Lost() error {
	select {
	case <-s.gone:
		return s.lost
	default:
		return nil
	}
}

// CheckInPlace finds out whether both files are still where they were opened,
// as every write does by itself. If not, it closes [Store.Gone].
func (s *Store) CheckInPlace() error {
	for _, db := range []*database{s.data, s.keys} {
		if db.isDown() {
			continue
		}
		if err := db.checkInPlace(); err != nil {
			return err
		}
	}
	return nil
}

// Close waits for an upload under way, closes the files and lets go of the
// folder, in this order. What is called later fails; a second Close does nothing.
func (s *Store) Close() error {
	s.closing.Do(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.closed = errors.Join(s.prepared.close(), s.data.close(), s.keys.close(), s.lock.release())
	})
	return s.closed
}
