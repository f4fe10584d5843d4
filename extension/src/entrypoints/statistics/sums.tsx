import type { Stats } from '@protocol/messages';
import { useId } from 'preact/hooks';
import type { TextKey } from '@/i18n';
import { type Inside, insideOf } from '@/statistics/inside';
import type { Part, Told } from '@/statistics/told';
import type { Split, View } from '@/statistics/view';
import { useWords } from '@/ui/words';
import { partName } from './part-name';
import { paintOf, Swatch } from './patterns';

const TITLES: Record<Split, TextKey> = {
  platform: 'stats.by_platform',
  role: 'popup.by_role',
  client: 'stats.by_client',
};

interface SumsProps {
  told: Told;
  totalMs: number;
  view: View;
  stats: Stats;
}

/** What each pattern means, its time, its share and what is in it. */
export function Sums({ told, totalMs, view, stats }: SumsProps) {
  const { text } = useWords();
  const title = useId();
  return (
    <section class="sums" aria-labelledby={title}>
      <h2 id={title}>{text(TITLES[view.split])}</h2>
      <ul>
        {told.parts.map((part) => (
          <Sum key={part.id ?? 'rest'} part={part} share={part.totalMs / totalMs} view={view} stats={stats} />
        ))}
      </ul>
    </section>
  );
}

function Sum({ part, share, view, stats }: { part: Part; share: number; view: View; stats: Stats }) {
  const words = useWords();
  const { duration, locale } = words;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  return (
    <li class="sum" data-part={part.id ?? 'rest'} data-total-ms={part.totalMs}>
      <Swatch paint={paintOf(part, view.split)} />
      <bdi class="sum-name">{partName(part, view.split, words)}</bdi>
      <span class="sum-time">{duration(part.totalMs)}</span>
      <span class="sum-share soft">{percent}</span>
      <Within inside={insideOf(stats, view.split, part.id, view)} />
    </li>
  );
}

/** What a part is made of. */
function Within({ inside }: { inside: Inside[] }) {
  const { text, duration, platforms } = useWords();
  if (inside.length === 0) return null;
  return (
    <ul class="sum-inside soft">
      {inside.map((one) => {
        const name = 'role' in one ? text(`role.${one.role}`) : platforms.nameOf(one.platform);
        return <li key={name}>{text('stats.part', { part: name, time: duration(one.totalMs) })}</li>;
      })}
    </ul>
  );
}
