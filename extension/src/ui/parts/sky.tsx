import type { Phase } from '@protocol/messages';
import { sunPosition } from '../sky';

const WIDTH = 360;
const HORIZON = 60;
const NOON = WIDTH * 0.74;
/** How far the sun's path reaches to the side and up. */
const REACH = WIDTH * 0.18;
const HIGHEST = 44;

/** The sky over the day: a sun that sinks towards the end of work, half set when off, a moon at night. Decoration only. */
export function Sky({ phase, leftMs }: { phase: Phase | undefined; leftMs: number }) {
  return (
    <svg class="sky" viewBox={`0 0 ${WIDTH} ${HORIZON}`} aria-hidden="true" focusable="false">
      {phase === 'night' && <Moon />}
      {phase === 'work' && <Path />}
      {phase !== 'night' && <Sun leftMs={phase === 'work' ? leftMs : 0} />}
      <path class="sky-horizon" d={`M0 ${HORIZON}H${WIDTH}`} />
      {phase === 'off' && <Glimmer />}
    </svg>
  );
}

/** The second half of the sun's way, from noon to the horizon. */
function Path() {
  return (
    <path
      class="sky-path"
      d={`M${NOON} ${HORIZON - HIGHEST}A${REACH} ${HIGHEST} 0 0 1 ${NOON + REACH} ${HORIZON}`}
    />
  );
}

/** What of the sun is below the horizon is cut off. */
function Sun({ leftMs }: { leftMs: number }) {
  const { x, y } = sunPosition(leftMs);
  return (
    <>
      <clipPath id="above-horizon">
        <rect width={WIDTH} height={HORIZON} />
      </clipPath>
      <g clip-path="url(#above-horizon)">
        <circle class="sky-sun" cx={NOON + x * REACH} cy={HORIZON - y * HIGHEST} r="11" />
      </g>
    </>
  );
}

function Moon() {
  return (
    <g class="sky-moon">
      <path d="M318 10a13 13 0 1 0 12 20a11 11 0 0 1 -12 -20z" />
      <circle cx="292" cy="8" r="0.9" />
      <circle cx="344" cy="46" r="1.2" />
      <circle cx="352" cy="20" r="0.9" />
    </g>
  );
}

/** The last light on the water. */
function Glimmer() {
  return <path class="sky-glimmer" d="M322 64.5h18M327 68.5h8" />;
}
