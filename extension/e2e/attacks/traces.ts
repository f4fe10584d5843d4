import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every form in which a word may lie in a file. */
export function formsOf(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    // What is around a word moves its letters in base64: the middle of each of the three positions is found.
    const coded = Buffer.from('x'.repeat(shift) + word).toString('base64');
    return coded.slice(shift === 0 ? 0 : 4, -4);
  });
  const percent = word.replace(
    /[^A-Za-z0-9]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const texts = [
    word,
    percent,
    ...base64,
    ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  return [
    ...texts.map((text) => Buffer.from(text)),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word, 'utf16le').swap16(),
  ];
}

/** The files below these folders that hold one of the words in any form. */
export async function tracesOf(words: readonly string[], folders: readonly string[]): Promise<string[]> {
  const forms = words.flatMap(formsOf);
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const found = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file);
      return forms.some((form) => content.includes(form)) ? [file] : [];
    }),
  );
  return found.flat();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
