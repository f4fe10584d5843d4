package simulation_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"offhours/daemon/store"
	"offhours/protocol"
)

// daemon is the real store, in one folder after another.
type daemon struct {
	root   string
	folder string
	starts int
	store  *store.Store // nil while it is down
	knows  func(rule string) bool
}

func (d *daemon) running() bool { return d.store != nil }

func (d *daemon) start(nowMs int64) (err error) {
	if d.folder == "" {
		d.folder = d.newFolder()
	}
	d.store, err = store.Open(context.Background(), d.folder, store.Options{NowMs: nowMs})
	return err
}

func (d *daemon) newFolder() string {
	d.starts++
	return filepath.Join(d.root, fmt.Sprint(d.starts))
}

func (d *daemon) stop() error {
	stopped := d.store
	d.store = nil
	return stopped.Close()
}

// kill leaves the folder as a daemon leaves it that never closed its files. They
// go on in a copy, because this process, which is still alive, holds the lock of
// the old one.
func (d *daemon) kill() error {
	left := d.newFolder()
	if err := moveAsLeft(d.folder, left); err != nil {
		return err
	}
	err := errors.Join(d.stop(), os.RemoveAll(d.folder))
	d.folder = left
	return err
}

// moveAsLeft copies the files that a store has open and moves its folders.
func moveAsLeft(from, to string) error {
	if err := os.Mkdir(to, 0o700); err != nil {
		return err
	}
	for _, name := range []string{"offhours.db", "offhours.db-wal", "keys.db", "keys.db-wal"} {
		content, err := os.ReadFile(filepath.Join(from, name))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), content, 0o600)
		}
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	for _, name := range []string{"snapshots", "quarantine"} {
		if err := os.Rename(filepath.Join(from, name), filepath.Join(to, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// lose takes the database away, or makes it one that nobody can read.
func (d *daemon) lose(damaged bool) error {
	path := filepath.Join(d.folder, "offhours.db")
	if damaged {
		return os.WriteFile(path, []byte("a letter to a friend"), 0o600)
	}
	return os.Remove(path)
}

func (d *daemon) upload(browser string, upload protocol.SpansUpload, nowMs int64) (protocol.SpansUploaded, error) {
	return d.store.UploadSpans(context.Background(), browser, upload, nowMs, d.knows)
}

func (d *daemon) watermark(browser string) (int64, error) {
	return d.store.Watermark(context.Background(), browser)
}
