package app

import (
	"errors"
	"sync"
	"time"

	"offhours/daemon/store"
)

// tellAfter is how many failures in a row are told of on the desktop. The first
// ones may pass: a backup program holds the file, a disk wakes up.
const tellAfter = 3

// saving follows whether writes reach the disk.
type saving struct {
	mu       sync.Mutex
	failures int // in a row
}

// note counts a failure, or ends their row, and says whether the person is to be
// told now: once for each row.
func (s *saving) note(err error) (tell bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil {
		s.failures = 0
		return false
	}
	s.failures++
	return s.failures == tellAfter
}

func (s *saving) failing() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.failures > 0
}

// noteSaved follows the answer of a write. A file that was moved away is not
// told of: it is looked after at once.
func (a *App) noteSaved(err error) {
	if errors.Is(err, store.ErrGone) {
		return
	}
	if a.saving.note(err) {
		a.showNotSaving()
	}
}

// snapshots follows whether snapshots can be kept.
type snapshots struct {
	mu     sync.Mutex
	failed time.Time // the last attempt, if it failed
}

func (s *snapshots) note(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failed = time.Time{}
	if err != nil {
		s.failed = time.Now()
	}
}

func (s *snapshots) failing() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return !s.failed.IsZero()
}

// after is when the next attempt is due.
func (s *snapshots) after() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed.IsZero() {
		return time.Time{}
	}
	return s.failed.Add(time.Hour)
}
