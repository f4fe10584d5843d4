package locale

import (
	"os"
	"strings"

	"golang.org/x/text/language"
)

// System is the language that this process was started in, as a BCP 47 tag: the
// first of LC_ALL, LC_MESSAGES and LANG that is set (POSIX.1-2017, 8.2), or "en".
func System() string {
	return spoken(tagOf(environment()))
}

// Region is the region of that language, such as EG, also where it is one that
// Offhours does not speak; "" where none is named.
func Region() string {
	region, confidence := language.Make(tagOf(environment())).Region()
	if confidence != language.Exact {
		return ""
	}
	return region.String()
}

// environment is the language as POSIX has it, such as ar_EG.UTF-8.
func environment() string {
	for _, name := range [...]string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := os.Getenv(name); value != "" {
			return value
		}
	}
	return ""
}

// Choose is the tag to use when the settings say a language ("system", "en" or
// "ar") on a system that speaks its own. The system's region is kept where it
// speaks the chosen language, for its digits.
func Choose(setting, system string) string {
	if setting == "system" || baseOf(setting) == baseOf(system) {
		return spoken(system)
	}
	return spoken(setting)
}

// tagOf turns ar_EG.UTF-8@modifier into ar-EG.
func tagOf(value string) string {
	value, _, _ = strings.Cut(value, "@")
	value, _, _ = strings.Cut(value, ".")
	return strings.ReplaceAll(value, "_", "-")
}

// spoken is the tag itself when it is Arabic or English, and "en" otherwise.
func spoken(lang string) string {
	if base := baseOf(lang); base != "ar" && base != "en" {
		return "en"
	}
	return language.Make(lang).String()
}

// baseOf is the language of a tag, or "" when it names none.
func baseOf(lang string) string {
	base, confidence := language.Make(lang).Base()
	if confidence != language.Exact {
		return ""
	}
	return base.String()
}
