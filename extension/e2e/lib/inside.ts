import type { Frame, Page } from 'playwright-core';
import { until } from './wait';

/** The part of the protocol's DOM node that is read here. */
interface Node {
  nodeName: string;
  nodeValue: string;
  backendNodeId: number;
  children?: Node[];
  shadowRoots?: Node[];
}

/** All text in the closed shadow roots of a page or of a frame of another site, which neither the page nor Playwright's own locators can see into. */
export async function textInside(page: Page | Frame): Promise<string> {
  const nodes = await insideShadows(page);
  return nodes
    .filter(({ nodeName }) => nodeName === '#text')
    .map(({ nodeValue }) => nodeValue)
    .join('\n');
}

/** The frame of a page that shows a path of whatever site. */
export function frameAt(page: Page, path: string): Promise<Frame> {
  const isThere = (frame: Frame) => URL.canParse(frame.url()) && new URL(frame.url()).pathname === path;
  return until(path, () => page.frames().find(isThere));
}

/** Waits until a frame says something in the place of what it would show, and returns that. */
export async function lineIn(page: Page, path: string): Promise<string> {
  const frame = await frameAt(page, path);
  return until(`a line in ${path}`, () => textInside(frame).catch(() => ''));
}

/** Clicks the button in a closed shadow root as a mouse would: the first one, or the one of that name. */
export async function clickInside(page: Page, name?: string): Promise<void> {
  const isMeant = (node: Node) =>
    name === undefined || below(node).some(({ nodeValue }) => nodeValue === name);
  const buttons = (await insideShadows(page)).filter(({ nodeName }) => nodeName === 'BUTTON');
  const button = buttons.find(isMeant);
  if (!button) throw new Error(`there is no button ${name ?? ''} in a shadow root`);
  const session = await page.context().newCDPSession(page);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendNodeId });
  const [left = 0, top = 0] = model.content;
  await page.mouse.click(left + model.width / 4, top + model.height / 4);
  await session.detach();
}

async function insideShadows(page: Page | Frame): Promise<Node[]> {
  const context = 'context' in page ? page.context() : page.page().context();
  const session = await context.newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  const html = (root as Node).children?.find(({ nodeName }) => nodeName === 'HTML');
  const hosts = html?.children?.filter(({ nodeName }) => nodeName === 'DIV') ?? [];
  return hosts.flatMap(({ shadowRoots = [] }) => shadowRoots.flatMap(below));
}

function below(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(below)];
}
