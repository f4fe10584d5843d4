/** The calm of the cover, with the last light above it. In pixels: pages set their own size for rem. */
export const CURTAIN_CSS = `
aside { position: fixed; inset: 0; box-sizing: border-box; inline-size: 100%; block-size: 100%; max-inline-size: none;
  max-block-size: none; margin: 0; padding: clamp(12px, 4vmin, 32px); border: 0; outline: 0; overflow: auto;
  overscroll-behavior: contain; background: linear-gradient(var(--calm), var(--paper) 42%); font-size: 16px; line-height: 1.6;
  cursor: default }
aside:popover-open { display: grid; place-content: safe center; justify-items: center; gap: clamp(6px, 2vmin, 14px); text-align: center }
h1 { margin: 0; font-size: clamp(22px, 5vmin, 36px); font-weight: 600; line-height: 1.3; text-wrap: balance }
div[role="status"] { display: grid; justify-items: center; gap: clamp(2px, 1vmin, 8px) }
p { margin: 0; max-inline-size: 544px; font-size: clamp(15px, 2.6vmin, 18px); text-wrap: balance }
.idea { font-size: clamp(16px, 3.2vmin, 22px); overflow-wrap: anywhere }
.idea::before { content: ""; display: block; inline-size: 56px; margin: clamp(4px, 1.5vmin, 12px) auto clamp(8px, 3vmin, 20px);
  border-block-start: 2px solid var(--mark); opacity: 0.45 }
.clock { font-size: clamp(40px, 12vmin, 88px); font-weight: 300; line-height: 1.1; font-variant-numeric: tabular-nums;
  direction: ltr; unicode-bidi: isolate }
.answers { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px 12px; margin-block-start: clamp(2px, 2vmin, 14px) }
.answers[aria-busy] { opacity: 0.6 }
button { min-block-size: 40px; padding: 4px 20px; border: 1px solid var(--mark); border-radius: 8px; background: var(--raised);
  color: inherit; font: inherit; cursor: pointer }
button.first { background: var(--mark); color: var(--paper); font-weight: 600 }
button:hover { box-shadow: inset 0 0 0 100px color-mix(in srgb, currentColor, transparent 92%) }
button:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px }
@media (max-height: 280px) {
  p + p, .idea::before { display: none }
  .clock { font-size: 32px }
}
@media (max-height: 220px) { div[role="status"] p { display: none } }
@media (prefers-reduced-motion: no-preference) {
  aside.rises { animation: rise 0.6s ease-out }
  @keyframes rise { from { opacity: 0 } }
}
`;
