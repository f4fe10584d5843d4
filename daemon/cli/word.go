package cli

import "github.com/spf13/pflag"

// word is a flag's text; help and manual say what it is by a placeholder in capitals.
type word struct {
	text        *string
	placeholder string
}

func (w word) String() string { return *w.text }

func (w word) Set(text string) error {
	*w.text = text
	return nil
}

// Type is what comes after the flag's name in its help.
func (w word) Type() string { return w.placeholder }

// wordVar adds a flag that takes a text, none by default.
func wordVar(flags *pflag.FlagSet, text *string, name, placeholder, usage string) {
	flags.Var(word{text, placeholder}, name, usage)
}
