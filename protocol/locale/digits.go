package locale

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/number"
)

// number writes an int, int64 or float64 in the region's digits.
func (l *Localizer) number(value any) string {
	return l.numbers.Sprint(number.Decimal(value))
}

// withDigits says in the tag which digits its region uses: x/text knows them for
// plain "ar" only, and the extension does the same for plain "ar".
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

// usesLatinDigits lists where Arabic is written with 0123 by default. Source: CLDR
// 44, default numbering systems. Where no region is named it is written as in most
// of them: a program often knows no more than the language, and a notice must not
// have other digits than the popup beside it.
func usesLatinDigits(tag language.Tag) bool {
	region, confidence := tag.Region()
	if confidence != language.Exact {
		return false
	}
	switch region.String() {
	case "AE", "DZ", "EH", "LY", "MA", "TN":
		return true
	default:
		return false
	}
}

// Date is a local day such as 2026-03-29 in the region's digits.
func (l *Localizer) Date(day string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return r
		}
		digit, _ := utf8.DecodeRuneInString(l.number(int(r - '0')))
		return digit
	}, day)
}
