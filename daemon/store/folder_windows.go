package store

import "io/fs"

// Windows keeps other users out by the access list that a folder below the
// user's own inherits; there are no owner, group and other bits to look at.

func ownedByUs(fs.FileInfo) bool     { return true }
func hasOtherNames(fs.FileInfo) bool { return false }
func openToOthers(fs.FileInfo) bool  { return false }
