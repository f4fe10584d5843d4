import type { Notice } from '@protocol/messages';
import { browser } from 'wxt/browser';

/** The browser's own notifications, and what of them is to be remembered until the browser ends. */
export interface NoticeBoard {
  /** What was put up in this run of the browser, whether the person has closed it or not. */
  remembered(): Promise<Notice[]>;
  remember(notices: Notice[]): Promise<void>;
  /** Puts a notice up, in place of one with the same tag. */
  putUp(notice: Notice): Promise<void>;
  takeDown(tag: string): Promise<void>;
}

/** How many buttons Chromium shows; it refuses none and hides the rest. */
const MAX_BUTTONS = 2;

export const browserBoard: NoticeBoard = {
  async remembered() {
    return (await browser.storage.session.get({ notices: [] })).notices as Notice[];
  },
  async remember(notices) {
    await browser.storage.session.set({ notices });
  },
  async putUp({ tag, title, body, buttons = [] }) {
    await browser.notifications.create(tag, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title,
      message: body,
      ...(hasButtons() && {
        buttons: buttons.slice(0, MAX_BUTTONS).map(({ label }) => ({ title: label })),
        requireInteraction: buttons.length > 0,
      }),
    });
  },
  async takeDown(tag) {
    await browser.notifications.clear(tag);
  },
};

/** Firefox has no buttons on notifications, and refuses one that asks for them. */
function hasButtons(): boolean {
  return browser.notifications.onButtonClicked !== undefined;
}
