package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/adrg/xdg"
)

// remarkMark begins the lines above a text that say what is wrong in it.
const remarkMark = "#! "

// draft is a text that is being edited, in a file that only the person can read. It
// lies in their cache folder, where it stays when they give up.
type draft struct {
	file   string
	before []byte
}

func newDraft(text []byte) (draft, error) {
	cache := filepath.Join(xdg.CacheHome, "offhours")
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return draft{}, fmt.Errorf("edit: %w", err)
	}
	folder, err := os.MkdirTemp(cache, "edit-")
	if err != nil {
		return draft{}, fmt.Errorf("edit: %w", err)
	}
	d := draft{filepath.Join(folder, "hours.toml"), text}
	if err := os.WriteFile(d.file, text, 0o600); err != nil {
		return draft{}, fmt.Errorf("edit: %w", err)
	}
	return d, nil
}

// isChanged is false also of a text that cannot be read any more.
func (d draft) isChanged() bool {
	text, err := os.ReadFile(d.file)
	return err == nil && !bytes.Equal(withoutRemarks(text), d.before)
}

func (d draft) read() (hoursText, error) {
	text, err := os.ReadFile(d.file)
	if err != nil {
		return hoursText{}, fmt.Errorf("edit: %w", err)
	}
	return parseHours("the text", withoutRemarks(text))
}

// remark writes above the text what is wrong in it, in place of what was said before.
// It reads the text a second time, since remarks move the lines that they name.
func (d draft) remark() error {
	text, err := os.ReadFile(d.file)
	if err != nil {
		return fmt.Errorf("edit: %w", err)
	}
	text = withoutRemarks(text)
	_, wrong := parseHours("the text", text)
	_, wrong = parseHours("the text", remarked(wrong, text))
	if err := os.WriteFile(d.file, remarked(wrong, text), 0o600); err != nil { //nolint:gosec // our own file
		return fmt.Errorf("edit: %w", err)
	}
	return nil
}

func remarked(wrong error, text []byte) []byte {
	if wrong == nil {
		return text
	}
	remarks := remarkMark + strings.ReplaceAll(wrong.Error(), "\n", "\n"+remarkMark) + "\n"
	return append([]byte(remarks), text...)
}

func withoutRemarks(text []byte) []byte {
	for bytes.HasPrefix(text, []byte(remarkMark)) {
		_, text, _ = bytes.Cut(text, []byte("\n"))
	}
	return text
}

// remove takes the file away, and the folder where no other text is kept.
func (d draft) remove() error {
	folder := filepath.Dir(d.file)
	err := os.RemoveAll(folder)
	_ = os.Remove(filepath.Dir(folder))
	return err
}
