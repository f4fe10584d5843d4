// Package shell writes text for the shell: for whoever pastes a command that we print,
// and for scripts that we write.
package shell

import "strings"

// plain are the characters that the shell takes as they are.
const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:@%+,-"

// Word makes any text one word of the shell.
func Word(text string) string {
	if text != "" && strings.Trim(text, plain) == "" {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

// Text undoes [Word].
func Text(word string) string {
	inside, quoted := strings.CutPrefix(word, "'")
	if !quoted {
		return word
	}
	return strings.ReplaceAll(strings.TrimSuffix(inside, "'"), `'\''`, "'")
}
