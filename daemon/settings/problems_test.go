package settings_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"offhours/daemon/settings"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestProblems reads documents that are wrong. Each archive in testdata/problems
// holds documents, and behind each of them what a person is told about it.
func TestProblems(t *testing.T) {
	paths, err := filepath.Glob("testdata/problems/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { checkArchive(t, path) })
	}
}

func checkArchive(t *testing.T, path string) {
	t.Helper()
	golden, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	told := &txtar.Archive{}
	for _, file := range txtar.Parse(golden).Files {
		if strings.HasSuffix(file.Name, ".problems") {
			continue
		}
		problems := txtar.File{Name: file.Name + ".problems", Data: []byte(tell(t, file))}
		told.Files = append(told.Files, file, problems)
	}
	got := txtar.Format(told)
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(golden), string(got)); diff != "" && !*update {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}

// tell reads one document and lays out its problems.
func tell(t *testing.T, file txtar.File) string {
	t.Helper()
	parse := settings.ParseTOML
	if filepath.Ext(file.Name) == ".json" {
		parse = settings.ParseJSON
	}
	_, err := parse(file.Data)
	var problems settings.Problems
	if !errors.As(err, &problems) || len(problems) == 0 {
		t.Fatalf("%s: got %v, want problems", file.Name, err)
	}
	var text strings.Builder
	for i := range problems {
		if problems[i].Problem == "" || problems[i].Hint == "" {
			t.Errorf("%s: %+v leaves something unsaid", file.Name, problems[i])
		}
		text.WriteString(problems[i].Error() + "\n")
	}
	return text.String()
}
