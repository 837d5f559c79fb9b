import { describe, expect, it } from 'vitest';
import { LOCALES } from '@balabaqsha/domain';
import type { LocalDate } from '@balabaqsha/domain';
import { textOf } from '../testing/pdf-text.ts';
import { voucherRenderer } from './voucher-renderer.ts';

const { render } = voucherRenderer();

const content = {
  code: 'V7K29QPM',
  applicationNumber: 1042,
  childName: 'Әбдіқадыров Әлихан',
  issuedOn: '2026-11-25' as LocalDate,
  validUntil: '2026-12-02' as LocalDate,
  checkUrl: 'https://balabaqsha.example.kz/voucher/V7K29QPM',
};

describe('V12 the voucher as a PDF', () => {
  it.each(LOCALES)('names itself, the child and the check page in %s', async (locale) => {
    const text = textOf(await render(content, locale));
    for (const part of [content.code, '1042', 'ӘбдіқадыровӘлихан', content.checkUrl]) expect(text).toContain(part);
  });

  it('names no last day once no deadline runs', async () => {
    expect(textOf(await render({ ...content, validUntil: null }, 'ru'))).not.toContain('Действителен');
  });

  it('is the same bytes for the same content', async () => {
    const [first, second] = await Promise.all([render(content, 'ru'), render(content, 'ru')]);
    expect(Buffer.from(first).equals(second)).toBe(true);
    const moved = await render({ ...content, checkUrl: `${content.checkUrl}?` }, 'ru');
    expect(Buffer.from(first).equals(moved)).toBe(false);
  });
});
