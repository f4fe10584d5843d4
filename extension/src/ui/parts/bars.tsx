import type { Bar } from '../bars';
import { useWords } from '../words';

/** One bar for each platform, split by kind of work. The table beside it says the same to a screen reader. */
export function Bars({ rows }: { rows: Bar[] }) {
  return (
    <div class="bars" aria-hidden="true">
      {rows.map((row) => (
        <BarRow key={row.platform} row={row} />
      ))}
    </div>
  );
}

function BarRow({ row }: { row: Bar }) {
  const { duration, platforms } = useWords();
  return (
    <div class="bar-row" data-platform={row.platform} data-total-ms={row.totalMs}>
      <span class="bar-name">
        <bdi>{platforms.nameOf(row.platform)}</bdi>
      </span>
      <span class="bar-track">
        <span class="bar" style={{ inlineSize: `${row.share * 100}%` }}>
          {row.parts.map(({ role, totalMs }) => (
            <span key={role} class={`bar-part role-${role}`} style={{ flexGrow: totalMs }} />
          ))}
        </span>
      </span>
      <span class="bar-time">{duration(row.totalMs)}</span>
    </div>
  );
}
