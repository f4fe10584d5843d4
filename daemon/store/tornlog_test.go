package store_test

import (
	"encoding/binary"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

var tears = flag.Int("tears", 20, "how many lengths TestS3 cuts the log to; 0 is every length of its last frames")

// The end of the log never reached the disk, from some byte on. What remains are
// exactly the uploads whose last byte did.
func TestS3TornLog(t *testing.T) {
	t.Parallel()
	folder := folderWithLog(t)
	log := []byte(read(t, filepath.Join(folder, "offhours.db-wal")))
	ends := commitEnds(log)
	from := ends[len(ends)-3] // the last two uploads
	lengths := []int{from, ends[len(ends)-2] - 1, ends[len(ends)-2], len(log) - 777, len(log) - 1, len(log)}
	for length := from; length <= len(log); length++ {
		if *tears == 0 || rand.IntN(len(log)-from) < *tears {
			lengths = append(lengths, length)
		}
	}
	before := len(rows(t, openIn(t, copyOf(t, folder, log[:from])), alice))
	for _, length := range lengths {
		want := before
		for _, end := range ends[len(ends)-2:] {
			if end <= length {
				want++
			}
		}
		s := openIn(t, copyOf(t, folder, log[:length]))
		if got := rows(t, s, alice); len(got) != want {
			t.Errorf("S3 log of %d bytes cut to %d: %d spans, want %d", len(log), length, len(got), want)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	t.Logf("S3 %d torn logs opened, each with exactly the uploads that were in it", len(lengths))
}

// folderWithLog is what a killed daemon leaves, with six uploads in the log.
func folderWithLog(t *testing.T) string {
	t.Helper()
	running := t.TempDir()
	s := openIn(t, running)
	upload(t, s, alice, 1, span(1))
	if _, err := s.Writer().Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	for sequence := int64(2); sequence <= 7; sequence++ {
		upload(t, s, alice, 1, span(sequence))
	}
	return copyOf(t, running, []byte(read(t, filepath.Join(running, "offhours.db-wal"))))
}

// copyOf is a copy of a data folder with another log.
func copyOf(t *testing.T, folder string, log []byte) string {
	t.Helper()
	files := map[string][]byte{"offhours.db-wal": log}
	for _, name := range []string{"offhours.db", "keys.db", "keys.db-wal"} {
		if content, err := os.ReadFile(filepath.Join(folder, name)); err == nil {
			files[name] = content
		}
	}
	target := memoryFolder(t)
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(target, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return target
}

// commitEnds are the lengths of the log at which a transaction is complete. A
// frame has 24 bytes of its own, of which the second four are 0 unless it ends a
// transaction, and a page (https://sqlite.org/fileformat2.html#walformat).
func commitEnds(log []byte) []int {
	pageSize := int(binary.BigEndian.Uint32(log[8:]))
	salt := log[16:24]
	var ends []int
	for at := 32; at+24+pageSize <= len(log); at += 24 + pageSize {
		if !slices.Equal(log[at+8:at+16], salt) {
			break // of an earlier use of the log
		}
		if binary.BigEndian.Uint32(log[at+4:]) > 0 {
			ends = append(ends, at+24+pageSize)
		}
	}
	return ends
}
