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

// draftPrefix begins the name of each draft's own folder.
const draftPrefix = "edit-"

func draftsFolder() string { return filepath.Join(xdg.CacheHome, "offhours") }

// keptDrafts are the folders of the texts that their person gave up.
func keptDrafts() (folders []string) {
	entries, _ := os.ReadDir(draftsFolder()) // without one there are none
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), draftPrefix) {
			folders = append(folders, filepath.Join(draftsFolder(), entry.Name()))
		}
	}
	return folders
}

func newDraft(text []byte) (draft, error) {
	cache := draftsFolder()
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return draft{}, fmt.Errorf("edit: %w", err)
	}
	folder, err := os.MkdirTemp(cache, draftPrefix)
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

func (d draft) remove() error { return removeDraft(filepath.Dir(d.file)) }

// removeDraft takes a draft's folder away, and the one around it where no other draft
// is kept.
func removeDraft(folder string) error {
	err := os.RemoveAll(folder)
	_ = os.Remove(filepath.Dir(folder))
	return err
}
