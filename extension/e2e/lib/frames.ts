import type { BrowserContext, Page } from 'playwright-core';

export interface Film {
  /** Ends the filming and tells how many frames there were, and how many of them had a red middle. */
  end(): Promise<{ frames: number; red: number }>;
}

/** Films what a tab really paints, frame by frame. */
export async function film(context: BrowserContext, page: Page): Promise<Film> {
  const session = await context.newCDPSession(page);
  const frames: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data);
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  return {
    async end() {
      await session.send('Page.stopScreencast');
      const lab = await context.newPage();
      const red = (await Promise.all(frames.map((frame) => lab.evaluate(isRed, frame)))).filter(
        Boolean,
      ).length;
      await lab.close();
      return { frames: frames.length, red };
    },
  };
}

/** Runs in a page, which can decode the picture. */
async function isRed(png: string): Promise<boolean> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pencil = canvas.getContext('2d');
  pencil?.drawImage(picture, 0, 0);
  const middle = pencil?.getImageData(picture.width / 2, picture.height / 2, 1, 1).data;
  const [red = 0, green = 0, blue = 0] = middle ?? [];
  return red > 200 && green < 80 && blue < 80;
}
