package store_test

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"offhours/daemon/store"
	"offhours/protocol"
)

var (
	kills    = flag.Int("kills", 300, "how often TestS1 kills a daemon")
	killSeed = flag.Uint64("kill-seed", 0, "seed of TestS1; 0 takes a new one")
)

// killsALife is how many kills one data folder goes through. A start after a
// kill checks every page, so a folder that grows for ever would only get slow.
const killsALife = 50

// A daemon is killed at random moments: while it starts, while it stores, while
// it answers, and all the while it makes snapshots. After each kill another one
// starts on what the first has left, and the browser sends again what it has no
// answer to.
func TestS1KillLosesNothingThatWasAnswered(t *testing.T) {
	seed := seedOf(t, *killSeed)
	victim := buildVictim(t)
	var work errgroup
	var toll toll
	lives := (*kills + killsALife - 1) / killsALife
	results := make([]life, lives)
	for lane := range 2 {
		work.run(func() error {
			for i := lane; i < lives; i += 2 {
				l := newLife(filepath.Join(t.TempDir(), fmt.Sprint(i)), seed, i)
				if err := l.goThrough(victim, min(killsALife, *kills-i*killsALife)); err != nil {
					return fmt.Errorf("-kill-seed %d, life %d: %w", seed, i, err)
				}
				results[i] = *l
			}
			return nil
		})
	}
	if err := work.wait(); err != nil {
		t.Fatal(err)
	}
	for _, l := range results {
		toll.add(l.toll)
		checkLife(t, l)
		toll.snapshots += checkSnapshots(t, l.folder)
	}
	if toll.acknowledged == 0 || toll.snapshots == 0 {
		t.Error("no daemon lived long enough to answer, or to keep a snapshot")
	}
	t.Logf("S1 %d kills (%d of them before the first answer), %d spans acknowledged, 0 lost, %d uploads committed but not acknowledged, %d sound snapshots",
		*kills, toll.early, toll.acknowledged, toll.unheard, toll.snapshots)
}

// seedOf is chosen, or else one that nobody has chosen; a failure prints it.
func seedOf(t *testing.T, chosen uint64) uint64 {
	t.Helper()
	if chosen == 0 {
		chosen = rand.Uint64()
	}
	t.Logf("seed %d", chosen)
	return chosen
}

// buildVictim builds the daemon that is killed: without the race detector, which
// would take longer to start than the daemon lives.
func buildVictim(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "victim")
	build := exec.Command("go", "build", "-trimpath", "-o", path, "./internal/victim")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("build victim: %v\n%s", err, said)
	}
	return path
}

// checkLife opens what the last kill has left and finds every span as it was sent.
func checkLife(t *testing.T, l life) {
	t.Helper()
	s, err := store.Open(context.Background(), l.folder, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	checkIntegrity(t, s)
	stored := rows(t, s, alice)
	if n := int64(len(stored)); n != l.acknowledged && n != l.next-1 {
		t.Fatalf("%d spans are stored; %d were acknowledged, %d sent", n, l.acknowledged, l.next-1)
	}
	for i, r := range stored {
		if want := rowsOf(span(int64(i + 1)))[0]; r != want {
			t.Fatalf("stored %+v, want %+v", r, want)
		}
	}
}

// checkSnapshots finds every snapshot whole, and answers how many there are.
func checkSnapshots(t *testing.T, folder string) int {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "snapshots", "offhours-????-??-??.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		var spans, watermark int64
		var said string
		row := db.QueryRow(`
			SELECT (SELECT count(*) FROM spans), coalesce(max(watermark), 0), (SELECT integrity_check FROM pragma_integrity_check LIMIT 1)
			FROM browsers`)
		if err := errors.Join(row.Scan(&spans, &watermark, &said), db.Close()); err != nil || said != "ok" || spans != watermark {
			t.Fatalf("%s: %d spans, watermark %d, integrity_check %s, %v", filepath.Base(path), spans, watermark, said, err)
		}
	}
	return len(paths)
}

// checkIntegrity lets SQLite look at every page and every index entry.
func checkIntegrity(t checker, s *store.Store) {
	t.Helper()
	var said string
	if err := s.Reader().QueryRow(`PRAGMA integrity_check`).Scan(&said); err != nil {
		t.Fatal(err)
	}
	if said != "ok" {
		t.Fatal("integrity_check: " + said)
	}
}

// toll is what the kills came to.
type toll struct {
	acknowledged int64 // spans
	early        int   // kills before the first answer
	unheard      int   // uploads that were committed, and the answer did not arrive
	snapshots    int   // snapshots that are left
}

func (t *toll) add(other toll) {
	t.acknowledged += other.acknowledged
	t.early += other.early
	t.unheard += other.unheard
}

// life is one data folder, and the browser that uploads to it.
type life struct {
	folder string
	random *rand.Rand
	next   int64           // sequence that the browser uses next
	unsure []protocol.Span // what it has sent and has no answer to
	toll
}

func newLife(folder string, seed uint64, number int) *life {
	return &life{folder: folder, random: rand.New(rand.NewPCG(seed, uint64(number))), next: 1}
}

func (l *life) goThrough(victim string, kills int) error {
	for kill := range kills {
		if err := l.startAndKill(victim); err != nil {
			return fmt.Errorf("kill %d: %w", kill, err)
		}
	}
	return nil
}

// startAndKill starts a daemon, uploads to it, and kills it: one in four up to 30
// ms after it was started, the others up to 20 ms after their first answer.
func (l *life) startAndKill(victim string) error {
	daemon := exec.Command(victim, l.folder, alice)
	daemon.Stderr = os.Stderr
	in, err := daemon.StdinPipe()
	if err != nil {
		return err
	}
	out, err := daemon.StdoutPipe()
	if err != nil {
		return err
	}
	if err := daemon.Start(); err != nil {
		return err
	}
	kill := func(within time.Duration) {
		time.AfterFunc(time.Duration(l.random.Int64N(int64(within))), func() { _ = daemon.Process.Kill() })
	}
	early := l.random.IntN(4) == 0
	if early {
		kill(30 * time.Millisecond)
	}
	answers := 0
	err = l.talk(in, bufio.NewScanner(out), func() {
		if answers++; answers == 1 && !early {
			kill(20 * time.Millisecond)
		}
	})
	if err != nil {
		_ = daemon.Process.Kill()
	}
	if ended := daemon.Wait(); err == nil && daemon.ProcessState.Exited() {
		err = fmt.Errorf("the daemon ended by itself: %w", ended)
	}
	if answers == 0 {
		l.early++
	}
	return err
}

// talk uploads until the daemon is dead.
func (l *life) talk(in io.Writer, out *bufio.Scanner, heard func()) error {
	if !out.Scan() {
		return nil
	}
	if err := l.compare(out.Text()); err != nil {
		return err
	}
	for to := json.NewEncoder(in); ; {
		if l.unsure == nil {
			l.unsure = l.newSpans()
		}
		if err := to.Encode(l.request()); err != nil || !out.Scan() {
			return nil //nolint:nilerr // nobody is there any more to read
		}
		var answer protocol.SpansUploaded
		if err := json.Unmarshal(out.Bytes(), &answer); err != nil {
			return err
		}
		if answer.Watermark != l.next-1 || answer.Refused != nil || answer.Conflicts != nil {
			return fmt.Errorf("answer %+v to spans before %d", answer, l.next)
		}
		l.acknowledged, l.unsure = l.next-1, nil
		heard()
	}
}

// compare looks at the watermark that a daemon has found: it stands behind what
// was acknowledged, or behind the upload after that, whole.
func (l *life) compare(watermark string) error {
	switch watermark {
	case strconv.FormatInt(l.next-1, 10):
		if l.unsure != nil {
			l.unheard++
		}
		return nil
	case strconv.FormatInt(l.acknowledged, 10):
		return nil
	}
	return fmt.Errorf("watermark %s; %d spans were acknowledged, %d sent", watermark, l.acknowledged, l.next-1)
}

func (l *life) newSpans() []protocol.Span {
	var spans []protocol.Span
	for range 1 + l.random.IntN(20) {
		spans = append(spans, span(l.next))
		l.next++
	}
	return spans
}

// request asks for what is unsure. The clock follows the spans, so that any
// number of them is in range.
func (l *life) request() any {
	return map[string]any{
		"nowMs":  span(l.next - 1).ToMs,
		"upload": protocol.SpansUpload{OldestSequence: 1, Spans: l.unsure},
	}
}
