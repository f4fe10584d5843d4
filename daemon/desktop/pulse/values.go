package pulse

import "bytes"

func (a *answer) text() string {
	switch a.mark() {
	case markNoText:
		return ""
	case markText:
		if end := bytes.IndexByte(a.rest, 0); end >= 0 {
			return string(a.take(end + 1)[:end])
		}
	}
	a.fail()
	return ""
}

func (a *answer) flag() bool {
	switch a.mark() {
	case markYes:
		return true
	case markNo:
		return false
	}
	a.fail()
	return false
}

// properties are those of a stream: the texts that its program has said of it.
func (a *answer) properties() map[string]string {
	properties := map[string]string{}
	a.expect(markList)
	for a.more() && a.rest[0] != markNoText {
		name := a.text()
		_ = a.word() // the length, once more
		a.expect(markBytes)
		value := a.take(int(a.bare()))
		properties[name] = string(bytes.TrimSuffix(value, []byte{0}))
	}
	a.expect(markNoText)
	return properties
}

// skip reads past so many values that concern nobody here.
func (a *answer) skip(values int) {
	for range values {
		a.skipOne()
	}
}

func (a *answer) skipOne() {
	if !a.more() {
		a.fail()
		return
	}
	switch a.rest[0] {
	case markText, markNoText:
		_ = a.text()
	case markYes, markNo:
		_ = a.flag()
	case markWord:
		_ = a.word()
	case markList:
		_ = a.properties()
	default:
		a.skipSized()
	}
}

// skipSized reads past a value by its size.
func (a *answer) skipSized() {
	switch a.mark() {
	case markSample:
		a.take(6)
	case markTime:
		a.take(8)
	case markMap:
		a.take(int(a.mark()))
	case markVolumes:
		a.take(4 * int(a.mark()))
	default:
		a.fail()
	}
}
