package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// pipeName is what the owner's door is called on Windows, where the pipes of all
// users share one list of names. Each person has a name of their own, by their
// security identifier, and so has each data folder that was named; "" is the
// folder that everybody has without naming one. Windows does not tell capital
// letters from small ones in a folder's path, so neither does the name.
func pipeName(sid, folder string) string {
	name := `\\.\pipe\offhours-` + sid
	if folder == "" {
		return name
	}
	sum := sha256.Sum256([]byte(strings.ToLower(folder)))
	return name + "-" + hex.EncodeToString(sum[:8])
}
