package cases_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../.." // of the project

var (
	row = regexp.MustCompile(`(?m)^\| ([A-Z]\d{1,2}) \| [^|]+ \| *((?:instead|not yet): [^|]+\S)? *\|$`)

	// A name, or several, at the beginning of a test's name, of a row, or of a
	// section of a script.
	claim = regexp.MustCompile("(?m)(?:[\"'`]|func Test|^# )(" + name + `(?:(?:,| and|/)? ?` + name + `)*)(?:[\s:"'_,(]|[A-Z])`)
	one   = regexp.MustCompile(name)
)

const name = `[HPFJDVSNCBUR][1-9][0-9]?`

func TestEveryCaseHasATest(t *testing.T) {
	listed, tested := list(t), claims(t)
	all, done := map[string]int{}, map[string]int{}
	for _, id := range slices.Sorted(maps.Keys(listed)) {
		switch {
		case listed[id] == "" && tested[id] == nil:
			t.Errorf("%s: no test begins with this name", id)
		case listed[id] != "" && tested[id] != nil:
			t.Errorf("%s: the list says %q, and yet there are tests: %v", id, listed[id], tested[id])
		case tested[id] != nil:
			done[id[:1]]++
		}
		all[id[:1]]++
	}
	for _, group := range slices.Sorted(maps.Keys(all)) {
		t.Logf("%s: %2d of %2d cases tested, %2d with a reason why not", group, done[group], all[group], all[group]-done[group])
	}
}

func TestEveryClaimIsACase(t *testing.T) {
	listed := list(t)
	for id, files := range claims(t) {
		if _, known := listed[id]; !known {
			t.Errorf("%s is not in the list: %v", id, files)
		}
	}
}

// list is what the list says of each case without a test; empty where one must be.
func list(t *testing.T) map[string]string {
	t.Helper()
	text, err := os.ReadFile("CASES.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]string{}
	for _, match := range row.FindAllStringSubmatch(string(text), -1) {
		if _, twice := listed[match[1]]; twice {
			t.Errorf("%s is in the list twice", match[1])
		}
		listed[match[1]] = match[2]
	}
	if rows := len(regexp.MustCompile(`(?m)^\| `+name).FindAll(text, -1)); rows != len(listed) {
		t.Fatalf("%d of %d rows can be read", len(listed), rows)
	}
	return listed
}

// claims is the files with a test for each case.
func claims(t *testing.T) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	for _, folder := range []string{"daemon", "extension/src", "extension/e2e", "installer", "protocol"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !isTest(path) {
				return err
			}
			text, err := os.ReadFile(path)
			for _, match := range claim.FindAllSubmatch(text, -1) {
				for _, id := range one.FindAllString(string(match[1]), -1) {
					if !slices.Contains(found[id], entry.Name()) {
						found[id] = append(found[id], entry.Name())
					}
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

func isTest(path string) bool {
	for _, ending := range []string{"_test.go", ".test.ts", ".test.tsx", ".e2e.ts", ".txtar"} {
		if strings.HasSuffix(path, ending) {
			return true
		}
	}
	return false
}
