package locale

import (
	"golang.org/x/text/language"
	"golang.org/x/text/number"
)

// number writes an int, int64 or float64 in the region's digits.
func (l *Localizer) number(value any) string {
	return l.numbers.Sprint(number.Decimal(value))
}

// withDigits says in the tag which digits its region uses: x/text knows them for
// plain "ar" only, and not as today's browsers do.
func withDigits(tag language.Tag) language.Tag {
	if !isArabic(tag) {
		return tag
	}
	digits := "arab"
	if usesLatinDigits(tag) {
		digits = "latn"
	}
	withType, err := tag.SetTypeForKey("nu", digits)
	if err != nil {
		return tag
	}
	return withType
}

// usesLatinDigits lists where Arabic is written with 0123 by default, and plain
// "ar". Source: CLDR 44, default numbering systems.
func usesLatinDigits(tag language.Tag) bool {
	region, confidence := tag.Region()
	if confidence != language.Exact {
		return true
	}
	switch region.String() {
	case "AE", "DZ", "EH", "LY", "MA", "TN":
		return true
	default:
		return false
	}
}
