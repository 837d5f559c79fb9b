import Bowser from 'bowser';

/**
 * The browser and its system by the names that people know them by, from a `User-Agent`; the device instead of the system where it
 * tells which: an iPhone and an iPad have the same. `null` for a program that is no browser.
 */
export function browserName(userAgent: string): string | null {
  if (!userAgent.startsWith('Mozilla/')) return null;
  const { browser, os, platform } = Bowser.parse(userAgent);
  // «Samsung Internet for Android» says the system itself.
  return browser.name === undefined || browser.name === '' ? null : [browser.name.replace(` for ${os.name ?? ''}`, ''), platform.model ?? os.name].filter(Boolean).join(', ');
}
