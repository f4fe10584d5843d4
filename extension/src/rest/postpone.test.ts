import { expect, it } from 'vitest';
import { createTexts } from '@/i18n';
import { EYES } from '@/ui/fixtures';
import { postponeLabel } from './postpone';

const [EN, AR] = ['en-GB', 'ar'].map(createTexts);

it.each([
  [180_000, '3 more minutes', 'بعد ٣ دقائق'],
  [60_000, '1 more minute', 'بعد دقيقة واحدة'],
  [45_000, '45 more seconds', 'بعد ٤٥ ثانية'],
  [5_000, '5 more seconds', 'بعد ٥ ثوانٍ'],
])('putting off by %i ms', (postponeMs, en, ar) => {
  expect([EN, AR].map((texts) => texts && postponeLabel({ ...EYES, postponeMs }, texts))).toEqual([en, ar]);
});
