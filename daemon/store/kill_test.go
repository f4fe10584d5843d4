package store_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"testing"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

// The environment that turns the test program into the process to be killed.
const (
	childFolder = "OFFHOURS_TEST_FOLDER"
	childNext   = "OFFHOURS_TEST_NEXT"
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(childFolder); folder != "" {
		if err := uploadForEver(folder, os.Getenv(childNext), os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// uploadForEver uploads batches from a sequence on, as a browser does, and
// prints the last sequence of each batch once it is answered.
func uploadForEver(folder, from string, out io.Writer) error {
	next, err := strconv.ParseInt(from, 10, 64)
	if err != nil {
		return err
	}
	s, err := store.Open(context.Background(), folder, store.Options{})
	if err != nil {
		return err
	}
	for {
		var batch []protocol.Span
		for range 1 + rand.IntN(100) {
			batch = append(batch, span(next))
			next++
		}
		// The clock follows the spans, so that any number of them is in range.
		answer, err := s.UploadSpans(context.Background(), alice,
			protocol.SpansUpload{OldestSequence: 1, Spans: batch}, span(next-1).ToMs, func(string) bool { return true })
		switch {
		case err != nil:
			return err
		// It may be further: what was committed before the last kill but never answered.
		case answer.Watermark < next-1 || answer.Refused != nil || answer.Conflicts != nil:
			return fmt.Errorf("answer %+v to spans before %d", answer, next)
		}
		if _, err := fmt.Fprintln(out, next-1); err != nil {
			return err
		}
	}
}

// A daemon is killed 60 times at random moments. After each, the browser goes on
// behind the last answer that it heard.
func TestKillLosesNothingThatWasAnswered(t *testing.T) {
	const kills = 60
	folder := t.TempDir()
	answered := int64(0)
	for range kills {
		answered = max(answered, runAndKill(t, folder, answered+1))
		s := openIn(t, folder)
		if got, err := s.Watermark(context.Background(), alice); err != nil || got < answered {
			t.Fatalf("watermark %d, %v; %d was answered", got, err, answered)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if answered == 0 {
		t.Fatal("no process lived long enough to answer")
	}
	stored := rows(t, openIn(t, folder), alice)
	if int64(len(stored)) < answered {
		t.Fatalf("%d spans are stored, %d were answered", len(stored), answered)
	}
	for i, r := range stored {
		if want := rowsOf(span(int64(i + 1)))[0]; r != want {
			t.Fatalf("stored %+v, want %+v", r, want)
		}
	}
	t.Logf("%d kills, %d spans answered, %d stored", kills, answered, len(stored))
}

// runAndKill starts a process that uploads, kills it up to 30 ms after its first
// answer, and returns the last sequence that it answered.
func runAndKill(t *testing.T, folder string, next int64) int64 {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+folder, childNext+"="+strconv.FormatInt(next, 10))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	answered := int64(0)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if answered == 0 {
			time.AfterFunc(time.Duration(rand.IntN(30_000))*time.Microsecond, func() { _ = child.Process.Kill() })
		}
		if answered, err = strconv.ParseInt(lines.Text(), 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	if err := child.Wait(); child.ProcessState.Exited() {
		t.Fatalf("the process ended by itself: %v", err)
	}
	return answered
}
