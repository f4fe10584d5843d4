import { barsOf, withBars } from '@/hours/bars';
import { useWords } from '@/ui/words';
import { Section } from './section';
import { useSheet } from './sheet';
import { WeekBasis } from './week-basis';
import { WeekGrid } from './week-grid';

/** The usual week. */
export function WorkingHours({ zone }: { zone: string }) {
  const { text } = useWords();
  const { settings, edit, hold } = useSheet();
  return (
    <Section name="week" title={text('hours.week')} help={text('hours.week.help')}>
      <WeekBasis zone={zone} />
      <WeekGrid
        field="work"
        label={text('hours.week')}
        bars={barsOf(settings.work)}
        change={(bars) => edit(withBars(settings, bars))}
        hold={(bars) => hold(bars && withBars(settings, bars))}
      />
    </Section>
  );
}
