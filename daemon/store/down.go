package store

import (
	"context"
	"errors"
	"io/fs"
	"strings"
)

// mayPass reports whether an error of opening may go away by itself. The others
// need a person, and the daemon must not begin.
func mayPass(err error) bool {
	for _, lasting := range []error{ErrLocked, ErrNewer, ErrForeign, ErrUnsafe, fs.ErrPermission, context.Canceled} {
		if errors.Is(err, lasting) {
			return false
		}
	}
	return true
}

// noEpoch is what a history is called that nobody has seen yet.
var noEpoch = strings.Repeat("0", 32) //nolint:gochecknoglobals // a constant that cannot be written as one

// standIn fills the place of each database that is not open.
func (s *Store) standIn(reason error) {
	if s.keys == nil {
		s.keys = downDatabase(s.pathOf(keysFile), reason)
	}
	if s.data == nil {
		s.data = downDatabase(s.pathOf(dataFile), reason)
		s.epoch = noEpoch
		if s.known.epoch != "" {
			s.epoch = s.known.epoch
		}
	}
}

// Down is why the history, or the pairings too, could not be opened; nil when all
// is open. Meanwhile every write is [ErrNotSaved], the settings are those last
// known, and no browser has sent anything.
func (s *Store) Down() error {
	if s.data.isDown() {
		return s.data.down
	}
	return s.keys.down
}

// Try opens what is down, repairs it where that is needed, and closes it again.
// Without an error, the next [Open] will find all in order.
func (s *Store) Try(ctx context.Context) (err error) {
	options := s.options
	options.StayUp, options.CheckEveryPage = false, true
	probe := newStore(s.folder, options)
	if s.lock == nil {
		if probe.lock, err = takeLock(s.folder); err != nil {
			return err
		}
	}
	return errors.Join(probe.openDatabases(ctx), probe.Close())
}
