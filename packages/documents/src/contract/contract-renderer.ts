import type { Locale } from '@balabaqsha/domain';
import type { ContractContent, ContractRenderer } from '@balabaqsha/services/ports';
import { Composer } from '../pdf/composer.ts';
import { makeSheet } from '../pdf/sheet.ts';
import { longDate } from '../words/dates.ts';
import { readablePhone } from '../words/phones.ts';
import { CONTRACT_WORDING } from './wording.ts';
import type { ContractWording } from './wording.ts';

/**
 * Makes the contract of the kindergarten with the guardian (E3) as a PDF of A4 pages. The same content in the same
 * language gives the same bytes: signatures are made over them.
 */
export function contractRenderer(): ContractRenderer {
  return {
    render(content, locale) {
      const words = CONTRACT_WORDING[locale];
      const title = words.title(content.number);
      const date = new Date(`${content.date}T00:00:00Z`);
      return makeSheet({ title, locale, date }, (sheet) => drawContract(new Composer(sheet), content, words, locale), (page, pages) => `${title} · ${words.page(page, pages)}`);
    },
  };
}

function drawContract(page: Composer, content: ContractContent, words: ContractWording, locale: Locale): void {
  const { fields } = words;
  let number = 0;
  const heading = (text: string): void => {
    number += 1;
    page.heading(`${number}. ${text}`);
  };
  const clauses = (texts: readonly string[]): void => texts.forEach((text, index) => page.clause(`${number}.${index + 1}.`, text));

  page.title(words.title(content.number), words.subtitle);
  page.note(words.dated(longDate(content.date, locale)));
  page.paragraph(words.introduction);

  heading(words.parties);
  const { kindergarten, guardian, child, group } = content;
  page.facts(words.kindergarten, [
    [fields.name, kindergarten.name],
    [fields.bin, kindergarten.bin],
    [fields.address, kindergarten.address],
    [fields.director, kindergarten.directorName],
    ...(kindergarten.requisites === null
      ? []
      : ([
          [fields.basis, kindergarten.requisites.basis],
          [fields.account, kindergarten.requisites.account],
          [fields.bank, `${kindergarten.requisites.bank}, ${fields.bic} ${kindergarten.requisites.bic}`],
        ] as const)),
  ]);
  page.facts(words.guardian, [
    [fields.fullName, guardian.fullName],
    [fields.iin, guardian.iin],
    [fields.address, guardian.address],
    [fields.phone, readablePhone(guardian.phone)],
  ]);
  page.facts(words.child, [
    [fields.fullName, child.fullName],
    [fields.iin, child.iin],
    [fields.birthDate, longDate(child.birthDate, locale)],
  ]);

  const values = { groupName: group.name, language: words.languages[group.language], voucherCode: content.voucherCode, startsOn: longDate(content.startsOn, locale) };
  for (const section of words.sections(values)) {
    heading(section.heading);
    clauses(section.clauses);
  }

  if (content.clauses.length > 0) {
    heading(words.own.heading);
    // A clause is one paragraph, however it was typed.
    clauses([words.own.standing, ...content.clauses.map(({ topic, text }) => `${words.own.topics[topic]}: ${text.replace(/\s+/g, ' ')}`)]);
  }

  heading(words.pickUp.heading);
  page.paragraph(content.pickUpPersons.length === 0 ? words.pickUp.nobody : words.pickUp.lead);
  page.list(content.pickUpPersons.map(({ fullName, phone }) => `${fullName}, ${readablePhone(phone)}`));

  heading(words.health.heading);
  const notes = content.healthNotes.trim();
  page.paragraph(notes === '' ? words.health.nothing : `${words.health.lead} ${notes}`);

  heading(words.signing.heading);
  clauses(words.signing.clauses);

  const { signatures } = words;
  number += 1;
  page.signatureBlock(`${number}. ${signatures.heading}`, [
    {
      side: signatures.kindergarten,
      lines: [kindergarten.name, `${fields.bin} ${kindergarten.bin}`, kindergarten.directorName],
      key: signatures.bySignatureOf(signatures.kindergartenKey),
    },
    {
      side: signatures.guardian,
      lines: [guardian.fullName, `${fields.iin} ${guardian.iin}`, readablePhone(guardian.phone)],
      key: signatures.bySignatureOf(signatures.guardianKey),
    },
  ]);
}
