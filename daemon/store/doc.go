// Package store keeps what must survive: spans, settings and pairings, in SQLite.
//
// # Files
//
// One folder, open to its owner only (0700, files 0600, whatever the umask):
//
//	offhours.db    spans, every revision of the settings, corrections, breaks, the epoch
//	keys.db        paired browsers and their keys; what is known of offhours.db
//	offhours.lock  held while a daemon runs; contains its process number
//	desktop.json   what of the desktop is switched by us now, and to be given back
//	snapshots/     copies of offhours.db, one a day, and of both before a migration
//	quarantine/    damaged files, which nobody deletes
//
// Two databases, because they are lost and shared differently. A copy of
// offhours.db carries no key, and a lost one forces nobody to pair again: its
// successor has another epoch, which tells each browser to send again what it
// kept. What is switched at the desktop is in neither: it is given back also while a
// database cannot be opened, and by a command that finds no daemon.
//
// # What an answer means
//
// A write returns without an error only after its commit has reached the disk
// (WAL, synchronous=FULL) and the file is still where it was: a renamed or
// deleted file would go on taking writes that nobody finds again. So a browser
// may forget what [Store.UploadSpans] has answered. A write that did not get
// there says [ErrNotSaved], and the same write may be tried again: spans and
// browsers have keys of their own, so nothing is stored twice.
//
// # Opening
//
// [Open] looks before it writes: it refuses a folder or a file that others could
// read or have put there ([ErrUnsafe]), a second daemon ([ErrLocked]), a file of
// another program ([ErrForeign]) and one made by a newer Offhours ([ErrNewer]).
// The check of every page (PRAGMA quick_check) costs about half a second for a
// million spans, so it holds up a start only when the last daemon did not close
// its files, which shows in a write-ahead log left behind; after any other start
// [Store.Check] makes up for it beside the work.
//
// # Recovery
//
// keys.db knows the epoch and the newest settings of offhours.db. So an empty or
// missing offhours.db is told from a first start:
//
//	offhours.db         keys.db knows it       what Open does
//	sound               whether or not         opens it
//	empty or missing    no, and no snapshot    makes a new one
//	empty or missing    yes, or a snapshot is  recovers: lost
//	damaged             whether or not         recovers: damaged
//
// To recover is to prepare a copy of the newest snapshot that is sound, move what
// is there to quarantine/, write down what happens ([Store.Recoveries]) and put the
// copy in its place, or a new file where there is no snapshot. Both have a new
// epoch, so each browser sends what it kept of the last 72 hours; and the settings
// are those of keys.db where that has newer ones.
//
// A database that cannot be opened for a reason that may pass leaves the store
// open without it, if the caller wants that: see [Store.Down] and [Store.Try]. One
// that disappears, or turns out to be damaged, while it is open closes
// [Store.Gone]; then the folder is to be closed and opened again. What was in one
// that disappeared [Store.Rescue] saves before, through the open connection.
//
// # Concurrency
//
// All methods may be called from many goroutines. Writes to one database go one
// after another over its one writer connection; reads have connections of their
// own and never wait for a write. The store has no clock: now is an argument.
package store
