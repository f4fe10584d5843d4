package store

import (
	"path/filepath"
	"slices"
	"strings"
)

// Risk is what makes a data folder a bad place for a database.
type Risk string

// The risks.
const (
	RiskNone    Risk = ""
	RiskNetwork Risk = "network" // on another computer's disk: locks and the log's index do not work there as they must
	RiskSynced  Risk = "synced"  // copied elsewhere file by file: a copy of half a write is no database
)

// FolderRisk says why a folder is a bad place for the data. What it cannot find
// out is no risk.
func FolderRisk(folder string) Risk {
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	switch {
	case onNetwork(folder):
		return RiskNetwork
	case isSynced(folder, exists):
		return RiskSynced
	}
	return RiskNone
}

// isSynced looks at the folder and everything above it: for the names that the
// well-known programs give their folders, and for the files that they leave there.
func isSynced(folder string, exists func(string) bool) bool {
	for {
		if isSyncedName(filepath.Base(folder)) {
			return true
		}
		for _, mark := range []string{".dropbox", ".dropbox.cache", ".stfolder", ".nextcloudsync.log", ".owncloudsync.log"} {
			if exists(filepath.Join(folder, mark)) {
				return true
			}
		}
		above := filepath.Dir(folder)
		if above == folder {
			return false
		}
		folder = above
	}
}

func isSyncedName(name string) bool {
	synced := []string{"dropbox", "onedrive", "google drive", "googledrive", "icloud drive", "iclouddrive", "mobile documents", "nextcloud", "owncloud", "pclouddrive", "syncthing"}
	name = strings.ToLower(name)
	if before, _, ok := strings.Cut(name, " - "); ok { // "OneDrive - Company"
		name = before
	}
	if before, _, ok := strings.Cut(name, " ("); ok { // "Dropbox (Personal)"
		name = before
	}
	return slices.Contains(synced, name)
}
