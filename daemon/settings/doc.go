// Package settings reads, checks and writes the one document that a person
// edits: hours, night, exceptions, breaks, quiet.
//
// The document has one set of fields and two spellings: TOML for people
// ([ParseTOML], [FormatTOML]) and JSON for the wire and the store ([ParseJSON],
// [FormatJSON]). Reading is strict in both: a key that is no setting is refused by
// name, so that a slip of the keyboard never passes in silence. What is left out
// stands as in [Default]; only a work table, once given, replaces the default
// week as a whole.
//
// Whatever is wrong is said all at once, as [Problems]: each names the field,
// quotes what was written and shows the way out.
package settings
