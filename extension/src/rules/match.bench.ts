import type { Rules } from '@protocol/messages';
import catalogue from '@protocol/platforms.json';
import { bench } from 'vitest';
import { matcher } from './match';

const match = matcher(catalogue as Rules);
const examples = catalogue.rules.flatMap((rule) => ('examples' in rule ? (rule.examples ?? []) : []));
let next = 0;

/** One address at a time, each example of the catalogue in turn. */
bench('match an address of the catalogue', () => {
  match(examples[next++ % examples.length] ?? '');
});

bench('match an address of no platform', () => {
  match('https://docs.example.org/guide/chapter/7?highlight=groups');
});
