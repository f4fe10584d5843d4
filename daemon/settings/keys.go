package settings

import (
	"slices"
	"strings"
)

// keysOf lists the settings that a table of the document has; "" is the document
// itself, and exceptions stands for each of them.
func keysOf(table string) []string {
	switch table {
	case "":
		return []string{"version", "language", "zone", "night", "first_day", "strict", "work", "exceptions", "off", "follow_up", "breaks", "quiet"}
	case "work", "exceptions.work":
		return []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"}
	case "exceptions":
		return []string{"name", "from", "to", "work"}
	case "off":
		return []string{"first_week", "verdict", "wait", "embeds", "places"}
	case "off.places":
		return []string{"platform", "role", "verdict"}
	case "follow_up":
		return []string{"minutes", "days_off"}
	case "breaks":
		return []string{"eyes", "move", "outside", "weight", "strain", "skips", "ideas"}
	case "breaks.eyes", "breaks.move":
		return []string{"every", "length", "long_after", "long_length", "postpone", "postpone_again", "postpones", "credit"}
	case "breaks.outside":
		return []string{"length", "postpone", "postpone_again", "postpones", "credit"}
	case "breaks.ideas":
		return []string{"eyes", "move", "outside"}
	case "quiet":
		return []string{"night", "breaks"}
	}
	return nil
}

// exampleOf is a value that a setting may have, as both spellings write it; ""
// for what is no setting or a whole table.
func exampleOf(field string) string {
	table, key := split(withoutIndexes(field))
	switch {
	case !slices.Contains(keysOf(table), key):
		return ""
	case table == "quiet": // whose keys are those of others, too
		return "true"
	case table == "breaks.ideas":
		return `["Water the plants"]`
	}
	return exampleOfKey(key)
}

func exampleOfKey(key string) string {
	switch key {
	case "version":
		return "1"
	case "language":
		return `"en"`
	case "zone":
		return `"Africa/Cairo"`
	case "night":
		return `"22:30-06:30"`
	case "first_day":
		return `"sat"`
	case "mon", "tue", "wed", "thu", "fri", "sat", "sun":
		return `["09:00-13:00", "14:00-17:00"]`
	case "name":
		return `"Ramadan"`
	case "from", "to":
		return `"2026-03-29"`
	case "first_week", "embeds":
		return `"closed"`
	case "verdict":
		return `"delay"`
	case "wait":
		return `"20s"`
	case "platform":
		return `"facebook"`
	case "role":
		return `"care"`
	case "strict", "days_off":
		return "true"
	case "minutes":
		return "15"
	case "postpones", "skips":
		return "2"
	case "weight":
		return "150"
	case "every", "length", "long_after", "long_length", "postpone", "postpone_again", "credit", "strain":
		return `"5m"`
	}
	return ""
}

// unknownSetting refuses a key that the document does not have. Where is put
// behind what is wrong, such as " (line 4)".
func unknownSetting(field, where string) FieldError {
	table, key := split(withoutIndexes(field))
	return FieldError{Field: field, Problem: "there is no such setting" + where, Hint: suggest(table, key)}
}

// wrongKind refuses a number where text belongs, and the like; example is "" for
// a whole table.
func wrongKind(field, where, example string) FieldError {
	hint := "write a value such as " + example
	if example == "" {
		hint = "it is a table, with " + strings.Join(keysOf(withoutIndexes(field)), ", ") + " inside"
	}
	return FieldError{Field: field, Problem: "the value is not of the kind that belongs here" + where, Hint: hint}
}

// suggest says where the setting belongs, else which one was probably meant, else
// which there are. It looks one table deeper too, since the reader of TOML does
// not say in which of the tables written on one line a key stands.
func suggest(table, key string) string {
	keys := keysOf(table)
	near := slices.Clone(keys)
	for _, inner := range keys {
		inside := keysOf(strings.TrimPrefix(table+"."+inner, "."))
		if slices.Contains(inside, key) {
			return "it belongs in " + strings.TrimPrefix(table+"."+inner, ".")
		}
		near = append(near, inside...)
	}
	for _, known := range near {
		if alike(strings.ToLower(key), known) {
			return "did you mean \"" + known + "\"?"
		}
	}
	if len(keys) == 0 {
		return "take it out"
	}
	return "take it out; what there is here: " + strings.Join(keys, ", ")
}

// split parts work.mon into its table and its key.
func split(field string) (table, key string) {
	i := strings.LastIndexByte(field, '.')
	return field[:max(i, 0)], field[i+1:]
}

// withoutIndexes turns exceptions[2].work.mon[0] into exceptions.work.mon.
func withoutIndexes(field string) string {
	parts := strings.Split(field, "[")
	for i := range parts[1:] {
		_, parts[i+1], _ = strings.Cut(parts[i+1], "]")
	}
	return strings.Join(parts, "")
}

// alike is true of two words of which one begins with the other, or that differ
// by one letter: another one, one more, one less, or two that changed places.
func alike(a, b string) bool {
	if min(len(a), len(b)) >= 3 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) {
		return true
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	swapped := len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return swapped || max(len(a), len(b)) <= 1
}
