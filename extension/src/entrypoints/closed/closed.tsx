import type { Platform } from '@protocol/messages';
import { ROLES } from '@/rules/plan';
import { isTrouble } from '@/ui/parts/connection';
import { Evening } from '@/ui/parts/evening';
import { Sky } from '@/ui/parts/sky';
import { phaseLines } from '@/ui/phase-lines';
import type { KnownPlatforms } from '@/ui/platforms';
import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';
import { Face } from './face';
import { closingOf } from './why';

/** What stands in place of a platform that is shut. It never moves on by itself: a button appears when the platform is open. */
export function Closed({ overview, accept }: PageProps) {
  const { text, at, platforms } = useWords();
  const asked = new URLSearchParams(location.search);
  const platform = platforms.byId(asked.get('platform'));
  const role = ROLES.find((one) => one === asked.get('role'));
  const closing = closingOf(overview, platform?.id, role);
  document.title = platform?.name ?? text('product');
  return (
    <main>
      <div class="dusk">
        <Sky
          phase={closing?.phase ?? phaseLines(overview).phase ?? 'work'}
          leftMs={Number.POSITIVE_INFINITY}
        />
      </div>
      <div class="column">
        <Face overview={overview} accept={accept} closing={closing} platform={platform} />
        <Evening
          overview={overview}
          accept={accept}
          closed={{ platform, hasFollowUp: hasFollowUp(platform, platforms) }}
        />
        {closing && overview.plan && isTrouble(overview.connection) && (
          <p class="soft aside">
            {text(overview.connection)}. {text('plan.stored', { time: at(overview.plan.validUntilMs) })}
          </p>
        )}
      </div>
    </main>
  );
}

/** Whether the follow-up opens anything there. */
function hasFollowUp(platform: Platform | undefined, platforms: KnownPlatforms): boolean {
  return platforms.having('community', 'care').some(({ id }) => id === platform?.id);
}
