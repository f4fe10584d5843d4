/** A page of whichever tool drives it. */
interface Driven {
  evaluate(run: () => Promise<void>): Promise<unknown>;
}

/** Begins to play what a canvas draws, without any sound, in most of the page. */
export async function playSilently(page: Driven): Promise<void> {
  await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d');
    setInterval(() => paper?.fillRect(0, 0, Math.random() * 300, 100), 40);
    const video = document.createElement('video');
    video.style.cssText = 'position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh';
    video.muted = true;
    video.srcObject = canvas.captureStream(25);
    document.body.append(video);
    await video.play();
  });
}
