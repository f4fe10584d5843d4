package store

import "golang.org/x/sys/windows"

// freeBytes is how much room a file system has for this user.
func freeBytes(folder string) (int64, error) {
	name, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return 0, err
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, nil, nil); err != nil {
		return 0, err
	}
	return int64(free), nil //nolint:gosec // no disk has 2^63 bytes
}

// syncFolder does nothing: Windows keeps names in its own journal.
func syncFolder(string) error { return nil }
