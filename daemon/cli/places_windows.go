package cli

import (
	"fmt"

	"golang.org/x/sys/windows"
)

// door is the name of the owner's pipe.
func (p *places) door() (string, error) {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return "", fmt.Errorf("ask who you are: %w", err)
	}
	if !p.named {
		return pipeName(user.User.Sid.String(), ""), nil
	}
	return pipeName(user.User.Sid.String(), p.data), nil
}
