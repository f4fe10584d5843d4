//go:build !darwin

package desktop

// speakable is the text that this system can show: all of it.
func speakable(text string) string { return text }
