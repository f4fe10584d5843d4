package service

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// AgentLabel is the LaunchAgent's name, and its file's.
const AgentLabel = "app.offhours.daemon"

// Agent is the daemon's LaunchAgent for macOS: the content of a property list. It
// runs at login and whenever it has ended, but not more than once a second; of a
// Mac's background work it is the kind that may be slowed down.
//
// Unlike systemd, launchd cannot be told which exit codes no start would mend.
func Agent(d Daemon) string {
	var environment strings.Builder
	for _, variable := range d.environment() {
		name, value, _ := strings.Cut(variable, "=")
		_, _ = fmt.Fprintf(&environment, "\n\t\t<key>%s</key>\n\t\t<string>%s</string>", name, xmlText(value))
	}
	if environment.Len() > 0 {
		environment.WriteString("\n\t")
	}
	return fmt.Sprintf(agentText, AgentLabel, xmlText(d.Executable), environment.String())
}

const agentText = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>%s</string>
	<key>ProgramArguments</key>
	<array>
		<string>%s</string>
		<string>run</string>
		<string>--background</string>
	</array>
	<key>EnvironmentVariables</key>
	<dict>%s</dict>
	<key>RunAtLoad</key>
	<true/>
	<key>KeepAlive</key>
	<true/>
	<key>ThrottleInterval</key>
	<integer>1</integer>
	<key>ProcessType</key>
	<string>Background</string>
	<key>LimitLoadToSessionType</key>
	<string>Aqua</string>
	<key>Umask</key>
	<integer>63</integer>
</dict>
</plist>
`

// xmlText makes any text the content of an element. A brace is written by its
// number, because the library that writes the file takes two of them for its own.
func xmlText(text string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text)) // a Builder takes everything
	return strings.NewReplacer("{", "&#123;", "}", "&#125;").Replace(escaped.String())
}
