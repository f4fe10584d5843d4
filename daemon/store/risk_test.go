package store_test

import (
	"path/filepath"
	"testing"

	"offhours/daemon/store"
)

// The marks that the programs leave are those of their Linux versions.
func TestS23SyncedFolders(t *testing.T) {
	tests := []struct {
		name, folder, mark string
		want               bool
	}{
		{"the usual place", "/home/a/.local/share/offhours", "", false},
		{"a word inside a name", "/home/a/dropbox-exports/offhours", "", false},
		{"Dropbox", "/home/a/Dropbox/offhours", "", true},
		{"one Dropbox of two", "/home/a/Dropbox (Personal)/x/offhours", "", true},
		{"OneDrive of a company", "/Users/a/OneDrive - Social GmbH/offhours", "", true},
		{"iCloud", "/Users/a/Library/Mobile Documents/com~apple~CloudDocs/offhours", "", true},
		{"Nextcloud", "/home/a/Nextcloud/offhours", "", true},
		{"Syncthing, whatever the folder is called", "/home/a/both/offhours", "/home/a/both/.stfolder", true},
		{"Dropbox, moved", "/data/d/offhours", "/data/d/.dropbox.cache", true},
	}
	for _, test := range tests {
		t.Run("S23 "+test.name, func(t *testing.T) {
			exists := func(path string) bool { return filepath.ToSlash(path) == test.mark }
			if got := store.IsSynced(test.folder, exists); got != test.want {
				t.Errorf("synced: %v, want %v", got, test.want)
			}
		})
	}
}

func TestS23AnOrdinaryFolderIsNoRisk(t *testing.T) {
	if risk := store.FolderRisk(t.TempDir()); risk != store.RiskNone {
		t.Errorf("risk %q", risk)
	}
}
