import { describe, expect, it } from 'vitest';
import { isSecret, keptForms, readCookies, typedValues, type Visit } from './index.ts';

const { keepForm, takeKept } = keptForms('kept');
const visit = (path: string, cookie = ''): Visit => ({ request: new Request(`https://balabaqsha.kz${path}`), context: { secureCookies: true, cookies: readCookies(cookie) } });

describe('a form whose session had ended', () => {
  const values = { intent: 'reject', reasonId: '3f0c', comment: 'Нет печати' };
  const [cookie = ''] = keepForm(visit('/review/100814.data'), values).split(';');

  it.each(['/review/100814', '/review/100814.data'])('is offered again on its page, once, by whichever address it is read: %s', (address) => {
    const kept = takeKept(visit(address, cookie));
    expect(kept.values).toEqual(values);
    expect(JSON.stringify(kept.headers)).toContain('Max-Age=0');
  });

  it('travels with every request, for no path of a cookie covers both addresses of a page', () => expect(keepForm(visit('/review/100814'), values)).toContain('; Path=/;'));

  it('is offered on no other page', () => expect(takeKept(visit('/review/100815', cookie)).values).toBeNull());

  it('is not kept when it is too long for a cookie', () => expect(keepForm(visit('/review/100814'), { comment: 'ә'.repeat(1000) })).toContain('Max-Age=0'));

  it('survives a cookie that somebody broke', () => expect(takeKept(visit('/review/100814', 'kept=%7B')).values).toBeNull());

  it('is kept by each app under a name of its own', () => expect(keptForms('other').takeKept(visit('/review/100814', cookie)).values).toBeNull());
});

describe('what was typed', () => {
  it('never holds passwords, codes or signatures', () => {
    const form = new FormData();
    for (const name of ['password', 'passwordAgain', 'oldPassword', 'code', 'oldCode', 'newCode', 'resetCode', 'cms', 'ticket', 'secret', 'address']) form.set(name, 'x');
    expect(typedValues(form)).toEqual({ address: 'x' });
  });

  it('holds what only sounds like a secret', () => expect(['codeId', 'postcode', 'address'].filter(isSecret)).toEqual([]));
});
