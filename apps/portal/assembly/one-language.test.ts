import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { inLanguageFolder } from './language-folder.ts';
import { inOneLanguage } from './one-language.ts';

/** What the module exports as `t`. */
async function valueOf(code: string): Promise<unknown> {
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { t: unknown };
  return module.t;
}

describe('words of one language', () => {
  it('stay, those of the others go, however deep they lie', async () => {
    const code = 'const f=e=>e;export const t=f({ru:{a:"а",list:[{ru:"1",kk:"2",en:"3"}]},kk:{a:"ә",list:[{"kk":"5","ru":"4",en:"6"}]},en:{a:"a",list:[]}});';
    const kazakh = inOneLanguage(code, 'kk', parseAst);
    expect(await valueOf(kazakh)).toEqual({ kk: { a: 'ә', list: [{ kk: '5' }] } });
    expect(kazakh).not.toContain('"а"');
    expect(await valueOf(inOneLanguage(code, 'en', parseAst))).toEqual({ en: { a: 'a', list: [] } });
  });

  it('are no other objects', async () => {
    const code = 'const kk=1,rest={x:1};export const t=[{ru:1,kk},{ru:1,kk:2,en:3,de:4},{ru:1,kk:2,...rest}];';
    expect(inOneLanguage(code, 'ru', parseAst)).toBe(code);
    expect(await valueOf(code)).toHaveLength(3);
  });

  it('are functions too', async () => {
    const code = 'export const t={ru(n){return n},kk:n=>n+1,en:n=>n+2}';
    const kept = (await valueOf(inOneLanguage(code, 'kk', parseAst))) as { kk(n: number): number };
    expect(Object.keys(kept)).toEqual(['kk']);
    expect(kept.kk(1)).toBe(2);
  });

  it('lie in a folder of their own, with whatever they load', () => {
    expect(inLanguageFolder('["/assets/map-Ab_1.js","assets/x-1.js","/assets/app-2.css","./y.js"]', 'kk')).toBe('["/assets/kk/map-Ab_1.js","assets/kk/x-1.js","/assets/app-2.css","./y.js"]');
  });
});
