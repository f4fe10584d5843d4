package service

import (
	"fmt"
	"strings"
)

// TaskName is the logon task's name in the Task Scheduler.
const TaskName = "Offhours"

// Task is the daemon's logon task for Windows: the XML that schtasks takes, for the
// account of that name, such as DESK\Ann. It starts at that account's logon, with no
// more rights than it has, runs on battery and without an end, and is started again
// a minute after it fails: the shortest pause that the Task Scheduler knows.
//
// A task has no environment of its own, so data folder and port are arguments.
func Task(d Daemon, account string) string {
	who := xmlText(account)
	return fmt.Sprintf(taskText, who, who, xmlText(d.Executable), xmlText(taskArguments(d)))
}

func taskArguments(d Daemon) string {
	arguments := "run --background"
	if d.Data != "" {
		arguments += " --data " + windowsWord(d.Data)
	}
	if d.Listen != "" {
		arguments += " --listen " + windowsWord(d.Listen)
	}
	return arguments
}

const taskText = `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Offhours, evenings back for people who work on social media</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <UserId>%s</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Person">
      <UserId>%s</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Hidden>true</Hidden>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>999</Count>
    </RestartOnFailure>
  </Settings>
  <Actions Context="Person">
    <Exec>
      <Command>%s</Command>
      <Arguments>%s</Arguments>
    </Exec>
  </Actions>
</Task>
`

// windowsWord makes any text one argument, as programs on Windows take a command
// line apart: backslashes count only before a quote, and the closing one is one.
func windowsWord(text string) string {
	var word strings.Builder
	word.WriteByte('"')
	backslashes := 0
	for _, r := range text {
		switch r {
		case '\\':
			backslashes++
		case '"':
			word.WriteString(strings.Repeat(`\`, backslashes+1))
			backslashes = 0
		default:
			backslashes = 0
		}
		word.WriteRune(r)
	}
	return word.String() + strings.Repeat(`\`, backslashes) + `"`
}
