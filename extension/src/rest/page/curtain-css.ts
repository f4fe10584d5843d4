/** The calm of the cover, with the last light above it. In pixels: pages set their own size for rem. */
export const CURTAIN_CSS = `
aside { position: fixed; inset: 0; box-sizing: border-box; inline-size: 100%; block-size: 100%; max-inline-size: none;
  max-block-size: none; margin: 0; padding: clamp(12px, 4vmin, 32px); border: 0; outline: 0; overflow: auto;
  overscroll-behavior: contain; background: linear-gradient(var(--calm), var(--paper) 42%); font-size: 16px; line-height: 1.6;
  cursor: default }
aside:popover-open { display: grid; place-content: safe center; justify-items: center; gap: clamp(6px, 2vmin, 14px); text-align: center }
h1 { margin: 0; font-size: clamp(22px, 5vmin, 36px); font-weight: 600; line-height: 1.3; text-wrap: balance }
p { margin: 0; max-inline-size: 544px; font-size: clamp(15px, 2.6vmin, 18px); text-wrap: balance }
.idea { margin-block: clamp(4px, 1.5vmin, 12px); padding: clamp(6px, 2vmin, 14px) clamp(12px, 4vmin, 24px); border-radius: 12px;
  background: var(--calm); font-size: clamp(16px, 3vmin, 20px); overflow-wrap: anywhere }
.clock { font-size: clamp(40px, 12vmin, 88px); font-weight: 300; line-height: 1.1; font-variant-numeric: tabular-nums;
  direction: ltr; unicode-bidi: isolate }
.answers { display: flex; flex-wrap: wrap; justify-content: center; gap: 8px 12px }
.answers[aria-busy] { opacity: 0.6 }
button { min-block-size: 40px; padding: 4px 20px; border: 1px solid var(--mark); border-radius: 8px; background: var(--raised);
  color: inherit; font: inherit; cursor: pointer }
button.first { background: var(--mark); color: var(--paper); font-weight: 600 }
button:hover { box-shadow: inset 0 0 0 100px color-mix(in srgb, currentColor, transparent 92%) }
button:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px }
@media (prefers-reduced-motion: no-preference) {
  aside.rises { animation: rise 0.6s ease-out }
  @keyframes rise { from { opacity: 0 } }
}
`;
