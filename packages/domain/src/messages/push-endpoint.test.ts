import { describe, expect, it } from 'vitest';
import { isPushEndpoint, PUSH_SERVICES } from './push-endpoint.ts';

describe('N1 D1 web push goes to push services and nowhere else', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:def',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAAD',
    'https://web.push.apple.com/QGuQyavXutnMH',
  ])('%s', (endpoint) => expect(isPushEndpoint(endpoint, PUSH_SERVICES)).toBe(true));

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://fcm.googleapis.com@10.0.0.1/',
    'https://user@fcm.googleapis.com/',
    'https://evilfcm.googleapis.com.example.org/',
    'https://notfcm-googleapis.com/',
    'https://xnotify.windows.com/',
    'https://127.0.0.1/',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('not %s', (endpoint) => expect(isPushEndpoint(endpoint, PUSH_SERVICES)).toBe(false));
});
