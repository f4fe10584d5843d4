/** Where the story is written: plain text, or with colours for somebody who looks at a terminal. */
export interface Paper {
  heading(text: string): void;
  /** One line with the time at its left. */
  line(time: string, text: string): void;
  /** A remark of the narrator's. */
  note(text: string): void;
}

type Style = 'bold' | 'dim' | 'green';

const CODES: Record<Style, number> = { bold: 1, dim: 2, green: 32 };

export function paper(out: NodeJS.WriteStream): Paper {
  const coloured = out.isTTY === true && !process.env.NO_COLOR;
  const paint = (style: Style, text: string) => (coloured ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text);
  const write = (text: string) => void out.write(`${text}\n`);
  return {
    heading: (text) => write(`\n${paint('bold', text)}`),
    line: (time, text) => write(`  ${paint('green', time)}  ${text}`),
    note: (text) => write(text.replace(/^(?=.)/gm, '  ')),
  };
}
