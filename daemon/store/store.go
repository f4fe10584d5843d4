package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
)

// The names of the files in the data folder.
const (
	dataFile = "offhours.db"
	keysFile = "keys.db"
	lockFile = "offhours.lock"
)

// Options are what a caller may choose. The zero value is right for the daemon.
type Options struct {
	// BusyMs is how long a write waits while another program, such as a backup,
	// holds the database; 0 means 5 s.
	BusyMs int64
}

func (o Options) busyMs() int64 {
	if o.BusyMs > 0 {
		return o.BusyMs
	}
	return 5_000
}

// Store is an open data folder.
type Store struct {
	lock  *lock
	data  *database
	keys  *database
	epoch string

	// Uploads go one after another; mu guards what they keep between them.
	mu       sync.Mutex
	prepared statements
	refs     refs
	zones    zoneCheck

	losing sync.Once
	gone   chan struct{}

	closing sync.Once
	closed  error // what closing said
}

// Open opens the data folder and makes what is missing in it. The errors are
// [ErrLocked], [ErrUnsafe], [ErrForeign], [ErrNewer], [ErrDamaged], or one of
// the system's. On an error nothing stays open and no data were changed.
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
	s := &Store{refs: newRefs(), zones: newZoneCheck(), gone: make(chan struct{})}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.Close())
		}
	}()
	if s.lock, err = takeLock(folder); err != nil {
		return nil, err
	}
	if err := s.openDatabases(ctx, folder, options); err != nil {
		return nil, err
	}
	return s, s.prepare(ctx)
}

// openDatabases looks at both files before it writes to either.
func (s *Store) openDatabases(ctx context.Context, folder string, options Options) (err error) {
	data, keys := filepath.Join(folder, dataFile), filepath.Join(folder, keysFile)
	if err := inspect(ctx, data, dataSchema()); err != nil {
		return err
	}
	if err := inspect(ctx, keys, keysSchema()); err != nil {
		return err
	}
	if s.data, err = openDatabase(ctx, data, dataSchema(), options); err != nil {
		return err
	}
	if s.keys, err = openDatabase(ctx, keys, keysSchema(), options); err != nil {
		return err
	}
	s.data.gone, s.keys.gone = s.lose, s.lose
	return nil
}

func (s *Store) lose() { s.losing.Do(func() { close(s.gone) }) }

func (s *Store) prepare(ctx context.Context) (err error) {
	if err := s.data.reader.QueryRowContext(ctx, `SELECT epoch FROM meta`).Scan(&s.epoch); err != nil {
		return fmt.Errorf("read epoch: %w", err)
	}
	s.prepared, err = prepareStatements(ctx, s.data.writer)
	return err
}

// Epoch names this very database: 32 hex digits, made with the file. A browser
// that knows another one sends again what it kept.
func (s *Store) Epoch() string { return s.epoch }

// Gone is closed when a write has found its database file gone ([ErrGone]): from
// then on nothing is saved until the folder is opened anew.
func (s *Store) Gone() <-chan struct{} { return s.gone }

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
