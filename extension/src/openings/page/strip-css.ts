/** As thin as can be read; more visible in the last minute, and most at the end. */
export const STRIP_CSS = `
aside { position: fixed; inset-inline: 0; z-index: 2147483647; box-sizing: border-box; inline-size: fit-content;
  max-inline-size: calc(100% - 1rem); margin-inline: auto; display: flex; align-items: center; gap: 0.5rem;
  padding-block: 0.125rem; padding-inline: 0.75rem 0.25rem; border: 1px solid var(--line); border-radius: 1rem;
  background: var(--raised); font-size: 13px; line-height: 1.5 }
aside[data-edge="lower"] { inset-block-end: 8px }
aside[data-edge="upper"] { inset-block-start: 8px }
aside[data-edge="line"] { inset-block-end: 0; inline-size: 100%; max-inline-size: none; block-size: 3px; padding: 0; border: 0;
  border-radius: 0; background: var(--mark); pointer-events: none }
aside[data-edge="line"] > * { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
.clock { font-variant-numeric: tabular-nums; font-weight: 600; unicode-bidi: isolate; direction: ltr }
aside[data-manner="over"] { display: none }
aside[data-manner="paused"] .clock { font-weight: 400; opacity: 0.75 }
aside[data-manner="last"] { border-color: var(--mark); background: var(--calm); font-size: 16px; padding-block: 0.25rem }
aside[data-manner="ending"]:not([data-edge="line"]) { border-color: var(--mark); background: var(--mark); color: var(--raised);
  font-size: 18px; padding-block: 0.375rem; padding-inline: 1.25rem 0.5rem }
aside[data-manner="ending"][data-edge="line"] { block-size: 6px }
button { min-inline-size: 24px; min-block-size: 24px; padding: 0; border: 0; border-radius: 50%; background: none; color: inherit;
  font: inherit; cursor: pointer }
button:hover { background: color-mix(in srgb, currentColor, transparent 88%) }
button:focus-visible { outline: 2px solid currentColor; outline-offset: -2px }
`;
