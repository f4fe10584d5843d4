import type en from '@protocol/locale/en.json';

type Entries = typeof en;

/** The keys of texts that count nothing. */
export type TextKey = { [K in keyof Entries]: Entries[K] extends string ? K : never }[keyof Entries];

/** The keys of texts that have plural forms. */
export type CountKey = Exclude<keyof Entries, TextKey>;

/** What is filled in for {name}: numbers are written in the locale's digits. */
export type Values = Readonly<Record<string, string | number>>;
