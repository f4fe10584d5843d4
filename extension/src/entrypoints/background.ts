import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { Core } from '@/background/core';
import { isVisit } from '@/enforcer';
import type { Failed } from '@/messages';

/**
 * Listeners, and nothing else. All are registered before anything is waited for: a worker that an event wakes is given that
 * event only if its listener is there at once. Each takes the time first, and then waits for the core.
 */
export default defineBackground(() => {
  const core = Core.boot();
  const changed = () => {
    const atMs = Date.now();
    void core.then((ready) => ready.changed(atMs));
  };
  const left = (tabId: number) => {
    const atMs = Date.now();
    void core.then((ready) => ready.left(tabId, atMs));
  };

  const deskChanged = () => void core.then((ready) => ready.deskChanged());

  browser.tabs.onActivated.addListener(({ tabId }) => {
    changed();
    void core.then(({ enforcer }) => enforcer.tabActivated(tabId));
  });
  browser.tabs.onUpdated.addListener((_tabId, { url, status, audible, mutedInfo }) => {
    if ([url, status, audible, mutedInfo].some((change) => change !== undefined)) changed();
    if (audible !== undefined) deskChanged();
  });
  browser.tabs.onReplaced.addListener(changed);
  browser.tabs.onRemoved.addListener(left);
  browser.windows.onFocusChanged.addListener(changed);
  browser.windows.onRemoved.addListener(changed);
  // Firefox does not tell: there the next look finds that a window fills the screen.
  browser.windows.onBoundsChanged?.addListener(changed);
  browser.idle.onStateChanged.addListener(() => {
    changed();
    deskChanged();
  });

  browser.webNavigation.onBeforeNavigate.addListener((details) => {
    void core.then(({ enforcer }) => enforcer.beforeNavigate(details));
  });
  browser.webNavigation.onCommitted.addListener((details) => {
    if (isVisit(details)) left(details.tabId);
    void core.then(({ enforcer }) => enforcer.committed(details));
  });
  for (const within of [
    browser.webNavigation.onHistoryStateUpdated,
    browser.webNavigation.onReferenceFragmentUpdated,
  ]) {
    within.addListener((details) => {
      if (isVisit(details)) changed();
      void core.then(({ enforcer }) => enforcer.historyStateUpdated(details));
    });
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    const atMs = Date.now();
    void core.then((ready) => ready.alarm(name, atMs));
  });
  browser.notifications.onClicked.addListener((tag) => {
    void core.then(({ prompts }) => prompts.clicked(tag));
  });
  // Firefox shows no buttons.
  browser.notifications.onButtonClicked?.addListener((tag, button) => {
    void core.then(({ prompts }) => prompts.pressed(tag, button));
  });
  for (const change of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    change.addListener(() => void core.then((ready) => ready.sitesChanged()));
  }
  const isNew = () => void core.then((ready) => ready.isNew());
  browser.runtime.onStartup.addListener(() => {
    isNew();
    changed();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    isNew();
    if (reason === 'install') void core.then((ready) => ready.installed());
  });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    const atMs = Date.now();
    const answer = core.then((ready) => ready.message(message, sender, atMs));
    answer.then(respond, (failure: Error) => respond({ failed: failure.message } satisfies Failed));
    return true;
  });
});
