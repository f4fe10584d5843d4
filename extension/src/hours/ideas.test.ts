import { expect, it } from 'vitest';
import { MAX_IDEA, MAX_IDEAS, readIdeas, showIdeas } from './ideas';

const lines = (n: number) => Array.from({ length: n }, (_, at) => `Idea ${at}`);

it.each<[string, string, string[] | undefined]>([
  ['nothing', '', []],
  ['empty lines', '\n \n', []],
  ['two lines', 'The hills\nThe sea\n', ['The hills', 'The sea']],
  ['what is around and between words', '  The \t hills \r\nالبحر', ['The hills', 'البحر']],
  ['as many as there can be', lines(MAX_IDEAS).join('\n'), lines(MAX_IDEAS)],
  ['one more', lines(MAX_IDEAS + 1).join('\n'), undefined],
  ['the longest', '😀'.repeat(MAX_IDEA), ['😀'.repeat(MAX_IDEA)]],
  ['one that is longer', 'a'.repeat(MAX_IDEA + 1), undefined],
])('reads %s', (_what, text, ideas) => {
  expect(readIdeas(text)).toEqual(ideas);
});

it('shows one on each line', () => {
  expect([showIdeas(), showIdeas(['The hills', 'The sea'])]).toEqual(['', 'The hills\nThe sea']);
});
