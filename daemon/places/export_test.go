package places

import "offhours/protocol"

// Marked is what the mark of an address is, as screens show it; "" where it has none.
func Marked(marks []protocol.Mark, address string) string {
	a, ok := parse(address)
	if !ok {
		return ""
	}
	pages, has := marked(marks, &a)
	if !has {
		return ""
	}
	return PagesText(pages)
}
