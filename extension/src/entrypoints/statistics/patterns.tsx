import type { ComponentChildren } from 'preact';
import { BEYOND, type Part } from '@/statistics/told';
import type { Split } from '@/statistics/view';

/** What a part is painted with: roles as everywhere else, the others in the order of their time. */
export function paintOf({ id, tone, rest }: Part, split: Split): string {
  if (rest || id === BEYOND) return 'tone-7';
  if (split === 'role') return `role-${id}`;
  return id === '' ? 'tone-none' : `tone-${tone}`;
}

/** All patterns of the page, once. They are told apart in black and white, too. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <Roles />
        <Tones />
        <Pattern id="rest-hours" size={6}>
          <path class="stroke-line" d="M-1 1l2-2M0 6l6-6M5 7l2-2" />
        </Pattern>
      </defs>
    </svg>
  );
}

/** As in roles.css, which paints what is no drawing. */
function Roles() {
  return (
    <>
      <Pattern id="role-community" size={4} ground="accent" />
      <Pattern id="role-care" size={6} ground="accent-pale">
        <path class="stroke-accent thick" d="M-1 5l2 2M0 0l6 6M5-1l2 2" />
      </Pattern>
      <Pattern id="role-content" size={4} ground="dark" />
      <Pattern id="role-analytics" size={4} ground="ink-pale">
        <path class="stroke-ink" d="M.5 0v4" />
      </Pattern>
      <Pattern id="role-ads" size={4} ground="ink-pale">
        <circle class="fill-ink" cx="2" cy="2" r="1" />
      </Pattern>
      <Pattern id="role-admin" size={4} ground="ink-pale">
        <path class="stroke-ink" d="M0 .5h4" />
      </Pattern>
      <Pattern id="role-feed" size={4} ground="ground" />
    </>
  );
}

/** Seven for whatever comes, one for the rest, and one for what was for nobody. */
function Tones() {
  return (
    <>
      <Pattern id="tone-0" size={4} ground="accent" />
      <Pattern id="tone-1" size={7} ground="ink-pale">
        <path class="stroke-dark thick" d="M-1 6l2 2M0 0l7 7M6-1l2 2" />
      </Pattern>
      <Pattern id="tone-2" size={6} ground="dark">
        <circle class="fill-ground" cx="3" cy="3" r="1" />
      </Pattern>
      <Pattern id="tone-3" size={5} ground="accent-pale">
        <path class="stroke-accent" d="M0 .5h5" />
      </Pattern>
      <Pattern id="tone-4" size={6} ground="ink-pale">
        <path class="stroke-ink" d="M.5 0v6M0 .5h6" />
      </Pattern>
      <Pattern id="tone-5" size={5} ground="accent-pale">
        <circle class="fill-accent" cx="2.5" cy="2.5" r="1.1" />
      </Pattern>
      <Pattern id="tone-6" size={4} ground="ink-pale">
        <path class="stroke-ink" d="M.5 0v4" />
      </Pattern>
      <Pattern id="tone-7" size={8} ground="ground">
        <path class="stroke-ink" d="M-1 1l2-2M0 8l8-8M7 9l2-2" />
      </Pattern>
      <Pattern id="tone-none" size={4} ground="ground" />
    </>
  );
}

interface PatternProps {
  id: string;
  size: number;
  ground?: string;
  children?: ComponentChildren;
}

function Pattern({ id, size, ground, children }: PatternProps) {
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse">
      {ground && <rect class={`fill-${ground}`} width={size} height={size} />}
      {children}
    </pattern>
  );
}

/** What a paint looks like, beside its name. */
export function Swatch({ paint }: { paint: string }) {
  return (
    <svg class="stat-swatch" aria-hidden="true" focusable="false">
      <rect width="100%" height="100%" rx="3" fill={`url(#${paint})`} />
    </svg>
  );
}
