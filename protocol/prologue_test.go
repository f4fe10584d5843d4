package protocol_test

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"os"
	"testing"

	"offhours/protocol"
)

// proofVector is one line of testdata/proof-vectors.json, which the extension's
// tests run as well: both ends must make the same proofs.
type proofVector struct {
	Name, Key, Browser, Origin, BrowserNonce, DaemonNonce string
	Version                                               int
	DaemonInput, DaemonProof, BrowserProof                string
}

func TestProofVectors(t *testing.T) {
	for _, v := range readProofVectors(t) {
		t.Run(v.Name, func(t *testing.T) {
			if got := string(v.input(protocol.DaemonSide)); got != v.DaemonInput {
				t.Errorf("input = %q, want %q", got, v.DaemonInput)
			}
			if got := v.proof(t, protocol.DaemonSide); got != v.DaemonProof {
				t.Errorf("daemon's proof = %s, want %s", got, v.DaemonProof)
			}
			if got := v.proof(t, protocol.BrowserSide); got != v.BrowserProof {
				t.Errorf("browser's proof = %s, want %s", got, v.BrowserProof)
			}
		})
	}
}

func readProofVectors(t *testing.T) []proofVector {
	t.Helper()
	text, err := os.ReadFile("testdata/proof-vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors []proofVector
	if err := json.Unmarshal(text, &vectors); err != nil {
		t.Fatal(err)
	}
	if len(vectors) == 0 {
		t.Fatal("no vectors")
	}
	return vectors
}

func (v proofVector) input(side protocol.ProofSide) []byte {
	return protocol.ProofInput(side, v.Browser, v.Origin, v.BrowserNonce, v.DaemonNonce, v.Version)
}

func (v proofVector) proof(t *testing.T, side protocol.ProofSide) string {
	t.Helper()
	key, err := base64.RawURLEncoding.DecodeString(v.Key)
	if err != nil {
		t.Fatal(err)
	}
	mac := hmac.New(sha256.New, key)
	mac.Write(v.input(side))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
}
