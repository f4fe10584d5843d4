import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clickInside, textInside } from '../lib/inside';
import { always } from '../lib/plan';
import { closed, covered, textIn, type, uncovered } from '../lib/seen';
import { GROUP, NEWS, useStage } from '../lib/stage';
import { until } from '../lib/wait';

const stage = useStage();

/** What the clipboard holds, as a person would find out. */
async function pastedInto(page: Page): Promise<string> {
  await page.bringToFront();
  await page.click('#textarea');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  return textIn(page, '#textarea');
}

describe('B16 covered', () => {
  const drafts: [string, string, string, string][] = [
    ['a textarea', GROUP, '#textarea', 'A thoughtful answer'],
    ['a line of text', GROUP, '#line', 'Another line'],
    ['an editable region', GROUP, '#editable', 'A post'],
    ['an editor that draws for itself', 'https://x.com/editor', '#editable', 'Drawn'],
  ];
  test.each(drafts)(
    '%s keeps its text under the cover and when it opens again',
    async (_, url, field, text) => {
      await stage.enforce(always('work', 'open'));
      const page = await stage.newPage();
      await page.goto(url);
      await type(page, field, text);
      await stage.enforce(always('off', 'closed'));
      await covered(page);
      expect(page.url()).toBe(url);
      expect(await textIn(page, field)).toBe(text);

      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.type('not for the page');
      await covered(page);
      expect(await textIn(page, field)).toBe(text);

      await stage.enforce(always('work', 'open'));
      await uncovered(page);
      expect(await textIn(page, field)).toBe(text);
      await page.keyboard.type('!');
      expect(await textIn(page, field), 'the focus is where it was').toBe(`${text}!`);
    },
  );

  test('a draft that the page has drawn anew', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Still here');
    await page.click('#again');
    await page.click('text=Feed');
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    expect(await textIn(page, '#textarea')).toBe('Still here');
  });

  test('drafts that can be copied, by their button and by no key that was meant for the page', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#editable', 'First line');
    await page.keyboard.press('Enter');
    await page.keyboard.type('second line');
    await type(page, '#textarea', 'A thoughtful answer');
    const notes = await stage.newPage();
    await notes.goto(NEWS);
    await type(notes, '#line', 'copied before');
    await notes.keyboard.press('ControlOrMeta+a');
    await notes.keyboard.press('ControlOrMeta+c');
    await page.bringToFront();
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    expect(await pastedInto(notes)).toBe('copied before');
    await page.bringToFront();
    await clickInside(page);
    await until('the word that it is copied', async () => (await textInside(page)).includes('Copied'));
    expect(await pastedInto(notes)).toBe('A thoughtful answer\n\nFirst line\nsecond line');
  });

  test('a draft in a frame of the page', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto('https://www.facebook.com/framed');
    await page.frameLocator('#frame').locator('#textarea').pressSequentially('In a frame');
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    expect(await textInside(page), 'a frame is out of reach').not.toContain('Copy');
  });

  test('a draft that was written before Start', async () => {
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#editable', 'Early');
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    expect(await textIn(page, '#editable')).toBe('Early');
  });

  test('a page that would ask before it is left', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.type());
      void dialog.dismiss();
    });
    await page.goto('https://www.facebook.com/unsaved');
    await page.click('#draw');
    await stage.enforce(always('off', 'closed'));
    await covered(page);
    expect(dialogs).toEqual([]);
  });

  test('a page that is too busy to answer is hidden, not left', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, '#textarea', 'Busy');
    const done = page.evaluate(() => {
      const endMs = Date.now() + 5000;
      while (Date.now() < endMs);
      return document.querySelector('textarea')?.value;
    });
    await stage.enforce(always('off', 'closed'));
    expect(await done).toBe('Busy');
    expect(page.url()).toBe(GROUP);
  });

  test('a page with a dialog open keeps nothing else waiting', async () => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    const dialog = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => alert('Sent')));
    await dialog;
    await stage.enforce(always('off', 'closed'));
    await stage.enforce(always('work', 'open'));
    await until('the end of the redirects', async () => (await stage.applied()).redirects === 0);
    await (await dialog).accept();
    await until('the page to be seen', () =>
      page.evaluate(() => document.documentElement.getClientRects().length > 0),
    );
    expect(page.url()).toBe(GROUP);
  });

  test.each([
    ['a search', '#search', 'cats'],
    ['text that was sent or taken back', '#textarea', ''],
  ])('%s is no draft', async (_, field, text) => {
    await stage.enforce(always('work', 'open'));
    const page = await stage.newPage();
    await page.goto(GROUP);
    await type(page, field, text || 'x');
    if (!text) await page.keyboard.press('Backspace');
    await stage.enforce(always('off', 'closed'));
    await closed(page, 'facebook');
  });
});
