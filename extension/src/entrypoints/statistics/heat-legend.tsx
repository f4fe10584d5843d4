import { LEVELS } from '@/statistics/heat';
import { useWords } from '@/ui/words';

/** What the marks mean that there are. */
export function HeatLegend({ hasOff, hasRest }: { hasOff: boolean; hasRest: boolean }) {
  const { text } = useWords();
  return (
    <ul class="heat-legend soft">
      <li>
        {text('stats.heat.less')}
        <svg class="heat-scale" aria-hidden="true" focusable="false">
          {Array.from({ length: LEVELS }, (_, at) => (
            <Tone key={at} level={at + 1} />
          ))}
        </svg>
        {text('stats.heat.more')}
      </li>
      {hasOff && (
        <li>
          <svg class="stat-swatch" aria-hidden="true" focusable="false">
            <rect class="heat-cell heat-3" width="100%" height="100%" rx="3" />
            <circle class="heat-off" cx="50%" cy="50%" r="3" />
          </svg>
          {text('stats.heat.off')}
        </li>
      )}
      {hasRest && (
        <li>
          <svg class="stat-swatch" aria-hidden="true" focusable="false">
            <rect width="100%" height="100%" fill="url(#rest-hours)" />
          </svg>
          {text('stats.heat.rest')}
        </li>
      )}
    </ul>
  );
}

function Tone({ level }: { level: number }) {
  const { dir } = useWords();
  const at = dir === 'rtl' ? LEVELS - level : level - 1;
  return (
    <rect class={`heat-cell heat-${level}`} x={`${(at * 100) / LEVELS}%`} width="17%" height="100%" rx="2" />
  );
}
