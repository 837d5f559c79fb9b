import { LOCALES } from '@balabaqsha/domain';
import { describe, expect, test } from 'vitest';
import { letterHtml, letterText } from './letter.ts';

const words = { title: 'Вам выдан ваучер', body: 'Ответьте «Да» или «Нет» до среды.', link: 'https://balabaqsha.kz/applications/100247' };

/** What a reader sees: tags gone, entities read. */
const seen = (html: string): string =>
  html.replace(/^[\s\S]*<body[^>]*>/, '').replace(/<[^>]+>/g, ' ').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();

describe('N1 a letter', () => {
  test.each(LOCALES)('in %s says the same as HTML and as text', (locale) => {
    const html = letterHtml(locale, words);
    expect(html).toContain(`<html lang="${locale}">`);
    for (const part of letterText(locale, words).split('\n\n')) expect(seen(html)).toContain(part);
  });

  test('fetches nothing: no image, no style sheet, no script, no font (D1)', () => {
    const html = letterHtml('ru', words);
    expect(html).not.toMatch(/<(img|link|script|style|iframe|object|video|audio|svg)\b|url\(|@import|\bsrc=|background=/i);
    expect([...html.matchAll(/https?:\/\/[^"<\s]+/g)].map(([address]) => address)).toEqual([words.link, words.link]);
  });

  test('shows names as they are, whatever is in them', () => {
    const body = `ДО «Өрлеу» & "Ko'ktem" <b onclick="x">`;
    const html = letterHtml('kk', { title: 'Х', body });
    expect(html).not.toContain('<b ');
    expect(seen(html)).toContain(body);
  });

  test('A5 shows a code large and on a line of its own', () => {
    expect(letterHtml('ru', { title: 'Код', body: 'Никому', code: '048213' })).toMatch(/<p [^>]*font-size:32px[^>]*>048213<\/p>/);
    expect(letterText('ru', { title: 'Код', body: 'Никому', code: '048213' }).split('\n\n')[1]).toBe('048213');
  });

  test('every table is there for looks only, and every tag is closed', () => {
    const html = letterHtml('en', words);
    expect([...html.matchAll(/<table /g)].length).toBe([...html.matchAll(/<table role="presentation"/g)].length);
    for (const tag of ['table', 'tr', 'td', 'p', 'a', 'h1']) expect([...html.matchAll(new RegExp(`<${tag}[ >]`, 'g'))].length).toBe([...html.matchAll(new RegExp(`</${tag}>`, 'g'))].length);
  });
});
