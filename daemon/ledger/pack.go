package ledger

import (
	"encoding/binary"
	"errors"

	"offhours/protocol"
)

// packForm is the first byte of a packed day, so that another form can be told apart.
const packForm = 1

// errPacked is that of bytes that are no packed day.
var errPacked = errors.New("ledger: not a packed day")

// Pack is the day in as few bytes as is easy: some 6 for each posting. After the form come
// the texts that accounts are made of, each once; the accounts, each as the numbers of its
// five texts; and the postings, each as how many quarters it is after the one before, its
// account and its time.
func (d *Day) Pack() []byte {
	numbers, texts := map[string]int{}, []string(nil)
	var accounts []byte
	for _, a := range d.Accounts {
		for _, text := range []string{a.Rule, a.Zone, a.Client, string(a.Phase), a.Openings} {
			number, known := numbers[text]
			if !known {
				number = len(texts)
				numbers[text], texts = number, append(texts, text)
			}
			accounts = appendNumber(accounts, number)
		}
	}
	packed := appendNumber([]byte{packForm}, len(texts))
	for _, text := range texts {
		packed = append(appendNumber(packed, len(text)), text...)
	}
	packed = append(appendNumber(packed, len(d.Accounts)), accounts...)
	return d.packPostings(packed)
}

func (d *Day) packPostings(packed []byte) []byte {
	packed = appendNumber(packed, len(d.Postings))
	last := 0
	for _, e := range d.Postings {
		packed = appendNumber(packed, e.Quarter-last)
		packed = appendNumber(packed, e.Account)
		packed = appendNumber(packed, int(e.Ms))
		last = e.Quarter
	}
	return packed
}

func appendNumber(packed []byte, n int) []byte {
	return binary.AppendUvarint(packed, uint64(n)) //nolint:gosec // none of them is negative
}

// Unpack is the day of that number as [Day.Pack] made it. The error is that of bytes which
// are none, or of another form: such a day has to be posted anew.
func Unpack(number int64, packed []byte) (Day, error) {
	r := reader{rest: packed}
	if r.number(packForm) != packForm {
		return Day{}, errPacked
	}
	texts := make([]string, r.count())
	for i := range texts {
		texts[i] = r.text()
	}
	day := Day{Number: number, Accounts: make([]Account, r.count())}
	for i := range day.Accounts {
		a := &day.Accounts[i]
		a.Rule, a.Zone, a.Client = r.oneOf(texts), r.oneOf(texts), r.oneOf(texts)
		a.Phase, a.Openings = protocol.Phase(r.oneOf(texts)), r.oneOf(texts)
	}
	day.Postings = r.postings(len(day.Accounts))
	if r.failed || len(r.rest) > 0 {
		return Day{}, errPacked
	}
	return day, nil
}

func (r *reader) postings(accounts int) []Posting {
	all := make([]Posting, r.count())
	last := 0
	for i := range all {
		last += r.number(quartersPerDay - 1)
		all[i] = Posting{last, r.index(accounts), int64(r.number(quarterMs))}
		r.failed = r.failed || last >= quartersPerDay
	}
	return all
}

// reader reads what is packed, and remembers that it could not.
type reader struct {
	rest   []byte
	failed bool
}

// number is the next one, which is 0 where it is more than most.
func (r *reader) number(most int) int {
	n, length := binary.Uvarint(r.rest)
	if length <= 0 || n > uint64(max(0, most)) {
		r.failed, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[length:]
	return int(n) //nolint:gosec // it is at most most
}

// count is how many things follow, each of which takes a byte at least.
func (r *reader) count() int { return r.number(len(r.rest)) }

// index is a number below a length.
func (r *reader) index(length int) int {
	r.failed = r.failed || length == 0
	return r.number(length - 1)
}

// oneOf is one of the texts, by its number.
func (r *reader) oneOf(texts []string) string {
	i := r.index(len(texts))
	if r.failed {
		return ""
	}
	return texts[i]
}

func (r *reader) text() string {
	length := r.number(len(r.rest))
	if length > len(r.rest) {
		r.failed, r.rest = true, nil
		return ""
	}
	text := string(r.rest[:length])
	r.rest = r.rest[length:]
	return text
}
