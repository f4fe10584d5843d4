import type { TextKey } from '@/i18n';
import type { ConnectionState } from '@/messages';
import type { PageProps } from '@/ui/shell';
import { useAction } from '@/ui/use-action';
import { useWords } from '@/ui/words';
import { Fix } from './fix';

/** The command that most likely brings the daemon back. */
const COMMANDS: Partial<Record<ConnectionState, { says: TextKey; line: string }>> = {
  disconnected: { says: 'doctor.away.start', line: 'offhours start' },
  unpaired: { says: 'doctor.away.install', line: 'offhours install' },
  revoked: { says: 'doctor.away.pair', line: 'offhours pair' },
  version: { says: 'version.command', line: 'offhours restart' },
};

/** The daemon cannot be asked: why, and what to do in its place. */
export function Away({ overview: { connection }, accept }: PageProps) {
  const { text } = useWords();
  const { busy, send } = useAction(accept);
  const command = COMMANDS[connection];
  return (
    <section class="finding" data-level="error" data-connection={connection} aria-label={text('doctor.away')}>
      <p role="status">
        <strong>{text(connection)}</strong>
      </p>
      {hasWayOut(connection) && <p>{text(`${connection}.todo`)}</p>}
      {command && <Fix {...command} />}
      {connection !== 'private' && <Fix says="doctor.away.doctor" line="offhours doctor" />}
      {connection !== 'private' && (
        <button type="button" class="button" disabled={busy} onClick={() => void send({ type: 'reconnect' })}>
          {text('retry')}
        </button>
      )}
    </section>
  );
}

function hasWayOut(state: ConnectionState): state is Exclude<ConnectionState, 'connected' | 'connecting'> {
  return state !== 'connected' && state !== 'connecting';
}
