package service

import "strings"

// Entry is the desktop's autostart entry: the content of a file named
// offhours.desktop in a folder named autostart.
func Entry(d Daemon) string {
	words := []string{"env"}
	for _, variable := range d.environment() {
		words = append(words, entryWord(variable))
	}
	words = append(words, entryWord(d.Executable), "run", "--background")
	if words[0] == "env" && len(words) == 4 {
		words = words[1:]
	}
	return "[Desktop Entry]\n" +
		"Type=Application\n" +
		"Name=Offhours\n" +
		"Name[ar]=خارج الدوام\n" +
		"Comment=Started at login; \"offhours uninstall\" takes this away\n" +
		"Exec=" + strings.Join(words, " ") + "\n" +
		"Terminal=false\n" +
		"NoDisplay=true\n"
}

// entryWord makes any text one word of Exec. It is read twice: as the value of a
// key, in which a backslash escapes, and then as words, in which one does again.
func entryWord(text string) string {
	word := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "`", "\\`", `$`, `\$`, `%`, `%%`).Replace(text)
	return `"` + strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "\r", `\r`).Replace(word) + `"`
}
