import type { Locale } from '@balabaqsha/domain';
import type { Wording } from '../core/define-texts.ts';

/** What stands in a letter. All plain text. */
export interface LetterWords {
  title: string;
  /** Empty where the title says it all. */
  body: string;
  /** Absolute address of the page to act on. */
  link?: string;
  /** Six digits, or an employee's code, shown large (A5, S2). */
  code?: string;
}

const signature: Wording = {
  ru: 'Balabaqsha, специальная очередь в детские сады. Контакт-центр: 8 (727) 339-72-22',
  kk: 'Balabaqsha, балабақшаларға арнайы кезек. Байланыс орталығы: 8 (727) 339-72-22',
  en: 'Balabaqsha, the special queue for kindergartens. Contact centre: 8 (727) 339-72-22',
};

const open: Wording = { ru: 'Открыть на сайте', kk: 'Сайтта ашу', en: 'Open on the site' };

/** The letter for a mailbox that shows no HTML. */
export function letterText(locale: Locale, { title, body, link, code }: LetterWords): string {
  return [title, code ?? '', body, link ?? '', signature[locale]].filter((part) => part !== '').join('\n\n');
}

/**
 * The same letter as HTML. Mail programs know little: one column of tables, styles at each element, no image and nothing
 * else that would be fetched from anywhere (D1). It reads from top to bottom also where styles are thrown away.
 */
export function letterHtml(locale: Locale, { title, body, link, code }: LetterWords): string {
  const rows = [
    `<h1 style="margin:0;font-size:22px;line-height:29px;color:${INK}">${escaped(title)}</h1>`,
    code === undefined ? '' : `<p style="margin:20px 0 0;font-size:32px;line-height:40px;letter-spacing:6px;font-weight:bold;color:${INK}">${escaped(code)}</p>`,
    body === '' ? '' : `<p style="margin:16px 0 0;font-size:17px;line-height:26px;color:${INK}">${escaped(body).replaceAll('\n', '<br>')}</p>`,
    link === undefined ? '' : button(link, open[locale]),
  ];
  return [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta name="color-scheme" content="light"><title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:0;background-color:${PAPER}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${PAPER}"><tr><td align="center" style="padding:24px 12px">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;font-family:Arial,Helvetica,sans-serif">`,
    `<tr><td style="padding:0 4px 16px;font-size:17px;line-height:24px;font-weight:bold;color:${ACCENT}">Balabaqsha</td></tr>`,
    `<tr><td style="padding:28px 24px;background-color:#ffffff;border:1px solid ${LINE};border-radius:8px">${rows.join('')}</td></tr>`,
    `<tr><td style="padding:16px 4px 0;font-size:14px;line-height:20px;color:${QUIET}">${escaped(signature[locale])}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

/** The colours of the portal. */
const PAPER = '#fbfaf7';
const INK = '#1b2420';
const QUIET = '#55625b';
const LINE = '#dde2dc';
const ACCENT = '#0b6b4f';

/** The whole cell is coloured, for programs that know no padding of links; the address stands below for those that open none. */
function button(link: string, text: string): string {
  const address = escaped(link);
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0 0"><tr>',
    `<td bgcolor="${ACCENT}" style="border-radius:6px"><a href="${address}" style="display:inline-block;padding:14px 24px;font-size:17px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none">${escaped(text)}</a></td>`,
    `</tr></table><p style="margin:16px 0 0;font-size:14px;line-height:20px;color:${QUIET};word-break:break-all">${address}</p>`,
  ].join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '');
