//go:build !linux

package cli

// failingHint says how a daemon that ends again and again tells why.
const failingHint = `"offhours run" in a terminal says why`
