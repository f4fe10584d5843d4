import type { BrowserContext, Page } from 'playwright-core';
import { closed, visit } from './seen';
import { until } from './wait';

/** Visits a red page that is open, and waits until the film has seen it: what proves that red would be seen. */
export async function filmOpen(page: Page, url: string): Promise<void> {
  const filming = await film(page.context(), page);
  await visit(page, url);
  await until('red frames while it is open', async () => (await filming.soFar()).red > 0);
  await filming.end();
}

/** Visits a red page that is closed, and tells how many red frames there were until the closed page was painted. */
export function redWhileClosing(page: Page, url: string): Promise<number> {
  return redUntilClosed(page, () => visit(page, url));
}

/** Does what leads to a red page that is closed, and tells the same. */
export function redUntilClosed(page: Page, act: () => Promise<unknown>): Promise<number> {
  return redDuring(page, async () => {
    await act();
    await closed(page);
  });
}

/** How many red frames there were while something was done, at least one frame of any kind being seen. */
export async function redDuring(page: Page, act: () => Promise<unknown>): Promise<number> {
  const filming = await film(page.context(), page);
  await act();
  await until('what is there now to be painted', async () => (await filming.soFar()).all > 0);
  return (await filming.end()).red;
}

interface Film {
  /** How many frames have come so far, and how many of them had a red middle. */
  soFar(): Promise<Frames>;
  /** Ends the filming. */
  end(): Promise<Frames>;
}

interface Frames {
  all: number;
  red: number;
}

/** Films what a tab really paints, frame by frame. A frame may come a good while after it was painted. */
async function film(context: BrowserContext, page: Page): Promise<Film> {
  const session = await context.newCDPSession(page);
  const lab = await context.newPage();
  const areRed: Promise<boolean>[] = [];
  const take = ({ data, sessionId }: { data: string; sessionId: number }) => {
    areRed.push(lab.evaluate(middlePixel, data).then(isRed));
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  };
  session.on('Page.screencastFrame', take);
  await page.bringToFront();
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  const soFar = async () => ({ all: areRed.length, red: (await Promise.all(areRed)).filter(Boolean).length });
  return {
    soFar,
    async end() {
      await session.send('Page.stopScreencast');
      session.off('Page.screencastFrame', take);
      const frames = await soFar();
      await lab.close();
      return frames;
    },
  };
}

/** The colour that a tab shows now, a little above its middle. */
export async function middleOf(page: Page): Promise<number[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const clip = { x: width / 2, y: height * 0.4, width: 1, height: 1 };
  const picture = await page.screenshot({ clip });
  return page.evaluate(middlePixel, picture.toString('base64'));
}

/** Runs in a page, which can decode the picture: red, green and blue of its middle. */
async function middlePixel(png: string): Promise<number[]> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pencil = canvas.getContext('2d');
  pencil?.drawImage(picture, 0, 0);
  return [...(pencil?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data ?? [])].slice(0, 3);
}

function isRed([red = 0, green = 0, blue = 0]: number[]): boolean {
  return red > 200 && green < 80 && blue < 80;
}
