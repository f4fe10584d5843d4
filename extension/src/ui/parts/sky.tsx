import type { Phase } from '@protocol/messages';
import { sunPosition } from '../sky';

const WIDTH = 360;
const HORIZON = 60;
const HIGHEST = 40;
const RADIUS = 11;

/** The sky over the day: a sun that sinks towards the end of work, half set when off, a moon at night. Decoration only. */
export function Sky({ phase, leftMs }: { phase: Phase | undefined; leftMs: number }) {
  return (
    <svg class="sky" viewBox={`0 0 ${WIDTH} 72`} aria-hidden="true" focusable="false">
      {phase === 'night' ? <Moon /> : <Sun leftMs={phase === 'work' ? leftMs : 0} />}
      <path class="sky-horizon" d={`M0 ${HORIZON}H${WIDTH}`} />
      {phase === 'off' && <Glimmer />}
    </svg>
  );
}

/** What is below the horizon is cut off. */
function Sun({ leftMs }: { leftMs: number }) {
  const { x, y } = sunPosition(leftMs);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HORIZON}`} width={WIDTH} height={HORIZON}>
      <path
        class="sky-path"
        d={`M${WIDTH * 0.5} ${HORIZON - HIGHEST}Q${WIDTH * 0.92} ${HORIZON - HIGHEST} ${WIDTH * 0.92} ${HORIZON}`}
      />
      <circle class="sky-sun" cx={x * WIDTH} cy={HORIZON - y * HIGHEST} r={RADIUS} />
    </svg>
  );
}

function Moon() {
  return (
    <g class="sky-moon">
      <path d="M318 14a13 13 0 1 0 12 20a11 11 0 0 1 -12 -20z" />
      <circle cx="262" cy="26" r="1.2" />
      <circle cx="284" cy="12" r="0.9" />
      <circle cx="228" cy="40" r="0.9" />
    </g>
  );
}

/** The sun's light on the water. */
function Glimmer() {
  return <path class="sky-glimmer" d="M322 64.5h18M327 68.5h8" />;
}
