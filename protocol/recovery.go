package protocol

// Recovery says that a database was lost or damaged, and what took its place.
type Recovery struct {
	AtMs    int64          `json:"atMs"`
	What    RecoveredWhat  `json:"what"`
	Reason  RecoveryReason `json:"reason"`
	Day     string         `json:"day,omitempty"`     // UTC date of the snapshot that was restored, such as 2026-03-29; missing: there was none
	MovedTo string         `json:"movedTo,omitempty"` // file name, in the data folder's quarantine, of what was there before
}

// RecoveredWhat is which database was recovered.
type RecoveredWhat string

// The databases.
const (
	RecoveredHistory  RecoveredWhat = "history"  // spans and settings: offhours.db
	RecoveredPairings RecoveredWhat = "pairings" // keys.db, of which there is no snapshot: browsers pair again
)

// RecoveryReason is why a database was recovered.
type RecoveryReason string

// The reasons.
const (
	ReasonLost    RecoveryReason = "lost"    // the file was missing or empty although it had held something
	ReasonDamaged RecoveryReason = "damaged" // the file was no sound database
)
