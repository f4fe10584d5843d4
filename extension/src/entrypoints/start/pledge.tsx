import { canMute } from '@/adapters/mute';
import { BREAK_KINDS, isOn } from '@/hours/breaks';
import type { TextKey } from '@/i18n';
import type { Overview } from '@/messages';
import { PlanStrip } from '@/ui/parts/plan-strip';
import { useWords } from '@/ui/words';
import { untouched } from '@/untouched';
import { ownOff } from './own-off';

const COUNTED: readonly TextKey[] = ['first.counted.time', 'first.counted.role', 'first.counted.idle'];
const PRIVATE: readonly TextKey[] = ['first.private.content', 'first.private.sites', 'first.private.network'];
const UNSEEN: readonly TextKey[] = ['first.unseen.devices', 'first.unseen.private'];
/** What off hours do, by whether somebody has set that, and whether the browser lets us mute. */
const OFF = {
  all: { muted: 'first.closes.off', unmuted: 'first.closes.unmuted' },
  own: { muted: 'first.closes.own', unmuted: 'first.closes.own_unmuted' },
} as const;
const CLOSES: readonly TextKey[] = ['first.night', 'first.kind'];
const BREAKS: readonly TextKey[] = ['first.breaks'];

/**
 * What is counted, what never leaves this computer, what is not seen and what closes. The plan is not shown while its person
 * has not said when they work: it is about to change.
 */
export function Pledge({ overview: { plan, nowMs, settings } }: { overview: Overview }) {
  const off = OFF[ownOff(settings) ? 'own' : 'all'][canMute() ? 'muted' : 'unmuted'];
  return (
    <>
      <div class="points">
        <Point title="first.counted" lines={COUNTED} />
        <Point title="first.private" lines={PRIVATE} />
        <Point title="first.unseen" lines={UNSEEN} />
        <Point title="first.closes" lines={[off, ...CLOSES, ...(hasBreaks(settings) ? BREAKS : [])]} />
      </div>
      {plan && settings && !untouched(settings) && <PlanStrip plan={plan} nowMs={nowMs} />}
    </>
  );
}

/** Whether a kind of break is switched on, or it is not known yet. */
function hasBreaks(settings: Overview['settings']): boolean {
  return !settings || BREAK_KINDS.some((kind) => isOn(settings.settings.breaks, kind));
}

function Point({ title, lines }: { title: TextKey; lines: readonly TextKey[] }) {
  const { text } = useWords();
  return (
    <section class="point">
      <h2>{text(title)}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{text(line)}</li>
        ))}
      </ul>
    </section>
  );
}
