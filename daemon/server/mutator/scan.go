package mutator

// kind is what a part of a message is.
type kind uint8

const (
	name kind = iota
	text
	number
	word      // true, false, null, or what a change made of them
	container // an object or an array with all that is in it
	member    // a name, its colon and its value
	brace     // an object's opening brace
)

// part is one part of a message: its bytes from one place up to another.
type part struct {
	kind     kind
	from, to int
}

// scanner finds the parts of a text that may no longer be JSON. It never fails;
// of what makes no sense to it, it makes no part.
type scanner struct {
	message []byte
	at      int
	parts   []part
	open    [64]frame // what is open around the place
	depth   int
}

// frame is an open object or array.
type frame struct {
	from int // its bracket
	name int // where the name began whose value is to come; -1 for none
}

// scan appends the parts of a message to those given.
func scan(message []byte, parts []part) []part {
	s := scanner{message: message, parts: parts}
	for s.at < len(s.message) {
		s.step()
	}
	return s.parts
}

func (s *scanner) step() {
	from := s.at
	s.at++
	switch c := s.message[from]; {
	case c == '"':
		s.quoted(from)
	case c == '{' || c == '[':
		s.enter(from)
	case c == '}' || c == ']':
		s.leave()
	case isDigit(c):
		s.value(number, from, isDigit)
	case isLetter(c):
		s.value(word, from, isLetter)
	}
}

func (s *scanner) enter(from int) {
	if s.message[from] == '{' {
		s.parts = append(s.parts, part{brace, from, from + 1})
	}
	if s.depth < len(s.open)-1 {
		s.depth++
		s.open[s.depth] = frame{from, -1}
	}
}

func (s *scanner) leave() {
	if s.depth == 0 {
		return
	}
	from := s.open[s.depth].from
	s.depth--
	s.ended(container, from)
}

// quoted reads a string from behind its quotation mark: a name if a colon follows.
func (s *scanner) quoted(from int) {
	for s.at < len(s.message) && s.message[s.at] != '"' {
		if s.message[s.at] == '\\' {
			s.at++
		}
		s.at++
	}
	s.at = min(s.at+1, len(s.message))
	if s.at < len(s.message) && s.message[s.at] == ':' {
		s.parts = append(s.parts, part{name, from, s.at})
		s.open[s.depth].name = from
		return
	}
	s.ended(text, from)
}

func (s *scanner) value(kind kind, from int, belongs func(byte) bool) {
	for s.at < len(s.message) && belongs(s.message[s.at]) {
		s.at++
	}
	s.ended(kind, from)
}

// ended notes a value that ends here, and the member that ends with it.
func (s *scanner) ended(kind kind, from int) {
	s.parts = append(s.parts, part{kind, from, s.at})
	if begin := s.open[s.depth].name; s.depth > 0 && begin >= 0 {
		s.parts = append(s.parts, part{member, begin, s.at})
		s.open[s.depth].name = -1
	}
}

func isDigit(c byte) bool {
	return '0' <= c && c <= '9' || c == '-' || c == '+' || c == '.'
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
