import type { SettingsRevision } from '@protocol/messages';

/** Whether the settings are still those that the daemon began with, which it numbers 1: their person has saved none. */
export function untouched({ revision }: SettingsRevision): boolean {
  return revision === 1;
}
