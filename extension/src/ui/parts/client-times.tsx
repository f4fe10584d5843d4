import type { Stats } from '@protocol/messages';
import { useWords } from '../words';

/** How much of the day was for whom. */
export function ClientTimes({ stats: { clients = [] } }: { stats: Stats }) {
  const { text, duration } = useWords();
  if (clients.length === 0) return null;
  return (
    <ul class="client-times soft" aria-label={text('client.today')}>
      {clients.map(({ id, label, totalMs }) => (
        <li key={id} data-client={label} data-total-ms={totalMs}>
          {text('client.time', { client: label, time: duration(totalMs) })}
        </li>
      ))}
    </ul>
  );
}
