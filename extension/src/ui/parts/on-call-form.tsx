import type { Platform } from '@protocol/messages';
import { useState } from 'preact/hooks';
import type { Overview } from '@/messages';
import {
  type Draft,
  FIELDS,
  type Field,
  isPreset,
  PRESETS,
  type Preset,
  startOf,
  withPreset,
} from '../on-call-draft';
import { type OpeningProblem, useOpening } from '../use-opening';
import { useWords } from '../words';
import { MinutesField, PlatformField, ReasonField } from './on-call-fields';
import { OpeningTrouble } from './opening-problem';

interface OnCallFormProps {
  accept: (answer: Overview) => void;
  /** The platform that is most likely meant. */
  platform: Platform | undefined;
}

/** How long, and why: what it takes to go on call. */
export function OnCallForm({ accept, platform }: OnCallFormProps) {
  const { text, number } = useWords();
  const { busy, problem, ask } = useOpening(accept);
  const [wrong, setWrong] = useState<Field>();
  const [draft, setDraft] = useState<Draft>({
    post: false,
    platform: platform?.id ?? '',
    minutes: number(30),
    reason: '',
  });
  const change = (more: Partial<Draft>) => {
    setWrong(undefined);
    setDraft({ ...draft, ...more });
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const start = startOf(draft);
    setWrong(typeof start === 'string' ? start : undefined);
    if (typeof start !== 'string') await ask({ type: 'on-call', start });
  };
  const refused = fieldOf(problem);
  const isWrong = (field: Field) => field === (wrong ?? refused);
  return (
    <form class="on-call-form" noValidate onSubmit={(event) => void submit(event)}>
      <p class="soft">{text(draft.post ? 'on_call.post.what' : 'on_call.what')}</p>
      <Presets draft={draft} change={change} />
      {draft.post && <PlatformField draft={draft} change={change} wrong={isWrong('platform')} />}
      <MinutesField draft={draft} change={change} wrong={isWrong('minutes')} />
      <ReasonField draft={draft} change={change} wrong={isWrong('reason')} />
      <button type="submit" class="button" disabled={busy}>
        {text('on_call.start')}
      </button>
      <OpeningTrouble problem={refused ? undefined : problem} />
    </form>
  );
}

function fieldOf(problem: OpeningProblem | undefined): Field | undefined {
  return FIELDS.find((field) => field === problem?.field);
}

function Presets({ draft, change }: { draft: Draft; change: (more: Draft) => void }) {
  const { text, number, durationInWords } = useWords();
  const words = { post: text('on_call.post'), number };
  const nameOf = (preset: Preset) => (preset === 'post' ? words.post : durationInWords(preset * 60_000));
  return (
    <fieldset class="on-call-presets">
      <legend class="unseen">{text('on_call.presets')}</legend>
      {PRESETS.map((preset) => (
        <button
          key={preset}
          type="button"
          class="button button-quiet"
          aria-pressed={isPreset(draft, preset)}
          onClick={() => change(withPreset(draft, preset, words))}
        >
          {nameOf(preset)}
        </button>
      ))}
    </fieldset>
  );
}
