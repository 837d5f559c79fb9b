import { describe, expect, it } from 'vitest';
import { LOCALES } from '@balabaqsha/domain';
import type { LocalDate } from '@balabaqsha/domain';
import type { ContractContent } from '@balabaqsha/services/ports';
import { contractRenderer } from './contract-renderer.ts';
import { CONTRACT_WORDING } from './wording.ts';
import { textOf } from '../testing/pdf-text.ts';

const content: ContractContent = {
  number: 'Д-2026-000118',
  date: '2026-11-25' as LocalDate,
  kindergarten: { name: 'КГКП «Үміт»', bin: '991240000003', address: 'Алматы, Ақсай-4, 112', directorName: 'Сейтқали Ғалия Мұратқызы', requisites: { basis: 'Жарғы', account: 'KZ86125KZT5004100100', bank: '«Қазына» АҚ', bic: 'KZKAKZKX' } },
  guardian: { fullName: 'Әбдіқадырова Гүлнұр Өмірзаққызы', iin: '991231500006', address: 'Алматы, Тимирязев к., 42', phone: '+77010000001' },
  child: { fullName: 'Әбдіқадыров Әлихан Нұрланұлы', iin: '990615600007', birthDate: '2022-03-08' as LocalDate },
  group: { name: 'Ақбота', language: 'KAZAKH' },
  voucherCode: 'V7K29QPM',
  startsOn: '2026-12-01' as LocalDate,
  pickUpPersons: [{ fullName: 'Ыбырайұлы Һамит', phone: '+77020000002' }],
  healthNotes: 'Ң ң Ө ө Ұ ұ Ү ү Һ һ І і',
  clauses: [],
};
const render = (over: Partial<ContractContent> = {}, locale: (typeof LOCALES)[number] = 'ru') => contractRenderer().render({ ...content, ...over }, locale);

describe('E3 E6 the contract as a PDF', () => {
  it('is the same bytes for the same content, and other bytes for any other', async () => {
    const first = await render();
    expect(Buffer.from(await render()).equals(first)).toBe(true);
    expect(Buffer.from(await render({ healthNotes: '' })).equals(first)).toBe(false);
    expect(Buffer.from(await render({}, 'kk')).equals(first)).toBe(false);
  });

  it.each(LOCALES)('says everything in %s, Kazakh letters included', async (locale) => {
    const text = textOf(await render({}, locale));
    for (const part of [
      content.number,
      content.kindergarten.name,
      content.kindergarten.bin,
      content.kindergarten.directorName,
      'Жарғы',
      'KZ86125KZT5004100100',
      'KZKAKZKX',
      content.guardian.fullName,
      content.guardian.iin,
      content.child.fullName,
      content.child.iin,
      content.group.name,
      content.voucherCode,
      'Ыбырайұлы Һамит, +7 702 000 00 02',
      content.healthNotes,
      CONTRACT_WORDING[locale].languages.KAZAKH,
    ]) {
      expect(text).toContain(part.replaceAll(' ', ''));
    }
  });

  it.each(LOCALES)('has the kindergarten’s own clauses in a section of their own, which says that it replaces nothing: %s', async (locale) => {
    const { own } = CONTRACT_WORDING[locale];
    const squeezed = (text: string): string => text.replaceAll(' ', '');
    expect(textOf(await render({}, locale))).not.toContain(squeezed(own.heading));
    const text = textOf(await render({ clauses: [{ topic: 'HOURS', text: 'Дүйсенбі–жұма,\n7:30–18:30' }, { topic: 'EXTRAS', text: 'Бассейн 5000 ₸' }] }, locale));
    for (const part of [own.heading, own.standing, `${own.topics.HOURS}: Дүйсенбі–жұма, 7:30–18:30`, own.topics.EXTRAS]) expect(text).toContain(squeezed(part));
    expect(text).not.toContain(squeezed(`${own.topics.MEALS}:`));
    expect(text).toContain(squeezed(CONTRACT_WORDING[locale].signing.heading));
  });

  it('takes long values and none at all', async () => {
    const long = 'Өте ұзақ сөйлем. '.repeat(300);
    const text = textOf(await render({ healthNotes: long, pickUpPersons: [] }));
    expect(text).toContain(CONTRACT_WORDING.ru.pickUp.nobody.replaceAll(' ', ''));
    // By word: the foot of a page may stand between two words of a sentence.
    for (const word of ['Өте', 'ұзақ', 'сөйлем.']) expect(text.split(word).length).toBe(301);
    expect(textOf(await render({ healthNotes: '  ', kindergarten: { ...content.kindergarten, requisites: null } }))).toContain(CONTRACT_WORDING.ru.health.nothing.replaceAll(' ', '').slice(0, 40));
  });
});

describe('the contract says the same in three languages', () => {
  const values = { groupName: 'a', language: 'b', voucherCode: 'c', startsOn: 'd' };
  const shape = (locale: (typeof LOCALES)[number]) => CONTRACT_WORDING[locale].sections(values).map(({ clauses }) => clauses.length);

  it.each(LOCALES)('in %s: as many sections and clauses, every value named', (locale) => {
    expect(shape(locale)).toEqual(shape('ru'));
    const subject = CONTRACT_WORDING[locale].sections({ groupName: '%1', language: '%2', voucherCode: '%3', startsOn: '%4' })[0]?.clauses.join(' ') ?? '';
    for (const value of ['%1', '%2', '%3', '%4']) expect(subject).toContain(value);
  });
});
