package facts

import "io/fs"

// rightsOf answers what Unix would: on Windows the person's folders are theirs by
// the rights that they inherit.
func rightsOf(info fs.FileInfo) (owner string, mode uint32) {
	if info.IsDir() {
		return "", 0o700
	}
	return "", 0o600
}
