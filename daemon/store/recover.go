package store

import (
	"context"
	"errors"
	"fmt"
	"os"

	"offhours/protocol"
)

// recoverHistory puts the newest good snapshot in the place of a history that is
// lost or damaged; without one, the way is free for a new file. Either has an
// epoch of its own, so every browser sends again what it kept.
//
// The copy is ready before anything is moved: a disk without room changes nothing.
// After a crash in between the file is missing, which begins it anew.
func (s *Store) recoverHistory(ctx context.Context, reason protocol.RecoveryReason) error {
	path, nowMs := s.pathOf(dataFile), s.options.nowMs()
	day, err := s.prepareCopy(ctx, path+restoring, utcDay(nowMs))
	if err != nil {
		return fmt.Errorf("restore snapshot: %w", err)
	}
	moved, err := quarantine(path, nowMs)
	if err != nil {
		return fmt.Errorf("put damaged database aside: %w", err)
	}
	recovery := protocol.Recovery{AtMs: nowMs, What: protocol.RecoveredHistory, Reason: reason, Day: day, MovedTo: moved}
	if err := s.noteRecovery(ctx, recovery); err != nil {
		return err
	}
	if day == "" {
		return nil
	}
	if err := os.Rename(path+restoring, path); err != nil {
		return fmt.Errorf("restore snapshot: %w", err)
	}
	return syncFolder(s.folder)
}

// restoring is what the name of a snapshot's copy ends in until it is in place.
const restoring = ".restoring"

// prepareCopy copies the newest snapshot that is sound to path, under a new
// epoch, and answers its day; "" when there is none.
func (s *Store) prepareCopy(ctx context.Context, path, today string) (string, error) {
	shelf := s.shelf()
	days, err := shelf.days()
	if err != nil {
		return "", err
	}
	for _, day := range byTrust(days, today) {
		if checkCopy(ctx, shelf.path(day), dataSchema()) != nil {
			continue // an older one may be sound
		}
		return day, copySnapshot(ctx, shelf.path(day), path)
	}
	return "", nil
}

func copySnapshot(ctx context.Context, snapshot, path string) error {
	if err := checkRoom(snapshot); err != nil {
		return err
	}
	pool, err := openPool(copyDSN(snapshot), 1)
	if err != nil {
		return err
	}
	err = copyTo(ctx, pool, path, dataSchema())
	if err := errors.Join(err, pool.Close()); err != nil {
		return err
	}
	return renewEpoch(ctx, path)
}

// renewEpoch gives a copy an identity of its own. Plan revisions jump ahead of
// those that were used since the snapshot.
func renewEpoch(ctx context.Context, path string) error {
	pool, err := openPool(dsn(path, nil), 1)
	if err != nil {
		return err
	}
	const renew = `UPDATE meta SET epoch = lower(hex(randomblob(16))), plan_revision = plan_revision + 1000000`
	_, err = pool.ExecContext(ctx, renew)
	return errors.Join(err, pool.Close(), syncFile(path))
}
