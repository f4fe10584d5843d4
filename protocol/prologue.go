package protocol

import "strconv"

// Hello is the first of the four frames of the prologue, browser to daemon.
//
//	browser → daemon   Hello      who I am, and a nonce
//	daemon  → browser  Challenge  the daemon's nonce, and its proof
//	browser → daemon   Proof      the browser's proof
//	daemon  → browser  Welcome    what the daemon has of you
//
// A proof is HMAC-SHA256 under the pairing's key over the fields that
// [ProofInput] joins, so each end knows that the other holds the key before it
// says anything else, and the key itself never travels. A browser that has no key
// yet sends an [Offer] in place of Hello, and no frame follows the answer to it.
type Hello struct {
	Versions []int  `json:"versions" jsonschema:"minItems=1,maxItems=8"` // protocol versions on offer
	Browser  string `json:"browser" jsonschema:"pattern=^b_[0-9a-f]{32}$"`
	Nonce    string `json:"nonce" jsonschema:"pattern=^[A-Za-z0-9_-]{43}$"` // 32 random bytes, base64url
}

// Challenge is the second frame, daemon to browser. A daemon that does not know
// the browser answers with a random proof of the right length. Server is what the
// pairing said: a browser that hears another name has met another daemon.
type Challenge struct {
	Version int    `json:"version" jsonschema:"minimum=1"`
	Nonce   string `json:"nonce" jsonschema:"pattern=^[A-Za-z0-9_-]{43}$"`
	Proof   string `json:"proof" jsonschema:"pattern=^[A-Za-z0-9_-]{43}$"`
	Server  string `json:"server" jsonschema:"pattern=^s_[0-9a-f]{32}$"`
}

// Proof is the third frame, browser to daemon.
type Proof struct {
	Proof     string `json:"proof" jsonschema:"pattern=^[A-Za-z0-9_-]{43}$"`
	Extension string `json:"extension" jsonschema:"pattern=^[0-9A-Za-z.+-]{1\\,32}$"` // the extension's own version, for status
}

// Welcome is the fourth frame, daemon to browser. Epoch is made with the
// database file; when it differs from the one the browser knew, or when
// Watermark is behind what the browser saw acknowledged, the browser sends its
// acknowledged tail again.
type Welcome struct {
	Epoch     string `json:"epoch" jsonschema:"pattern=^[0-9a-f]{32}$"`
	Watermark int64  `json:"watermark" jsonschema:"minimum=0"` // every sequence up to it is committed
	NowMs     int64  `json:"nowMs"`
	Daemon    string `json:"daemon" jsonschema:"maxLength=64"` // the daemon's version
}

// ProofSide tells the two proofs apart, so that neither can be sent back as the
// other.
type ProofSide string

// The two sides.
const (
	DaemonSide  ProofSide = "offhours.v1 daemon"
	BrowserSide ProofSide = "offhours.v1 browser"
)

// ProofInput is what a proof is made over: every field with its length in front
// (decimal, then a colon), so that no two different sets of fields join to the
// same bytes. Origin is the browser's Origin header: a key taken from one
// profile is useless from another origin.
func ProofInput(side ProofSide, browser, origin, browserNonce, daemonNonce string, version int) []byte {
	fields := []string{string(side), browser, origin, browserNonce, daemonNonce, strconv.Itoa(version)}
	var out []byte
	for _, field := range fields {
		out = strconv.AppendInt(out, int64(len(field)), 10)
		out = append(out, ':')
		out = append(out, field...)
	}
	return out
}
