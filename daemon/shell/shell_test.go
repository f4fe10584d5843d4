package shell_test

import (
	"os/exec"
	"strings"
	"testing"

	"offhours/daemon/shell"
)

func TestWord(t *testing.T) {
	for text, want := range map[string]string{
		"":                       "''",
		"/home/mariam/.cache":    "/home/mariam/.cache",
		"/home/Mariam's data":    `'/home/Mariam'\''s data'`,
		"'":                      `''\'''`,
		"a b":                    "'a b'",
		"$HOME/`id`":             "'$HOME/`id`'",
		"~":                      "'~'",
		"two\nlines":             "'two\nlines'",
		`C:\Users`:               `'C:\Users'`,
		"/home/مريم/خارج الدوام": "'/home/مريم/خارج الدوام'",
	} {
		t.Run(text, func(t *testing.T) {
			word := shell.Word(text)
			if word != want {
				t.Errorf("Word is %s, want %s", word, want)
			}
			if got := shell.Text(word); got != text {
				t.Errorf("Text is %q", got)
			}
		})
	}
}

// The shell itself has the last word.
func FuzzWord(f *testing.F) {
	for _, text := range []string{"plain", "it's", "''", "\\", "a'b'c", "--", "-n", "\n", "*"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ReplaceAll(text, "\x00", "") // which no path has, nor any argument
		word := shell.Word(text)
		said, err := exec.Command("sh", "-c", "printf %s "+word).Output()
		if err != nil || string(said) != text {
			t.Errorf("sh reads %s as %q: %v", word, said, err)
		}
		if got := shell.Text(word); got != text {
			t.Errorf("Text of %s is %q", word, got)
		}
	})
}
