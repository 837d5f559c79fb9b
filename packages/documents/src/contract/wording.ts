import type { ClauseTopic, InstructionLanguage, Locale } from '@balabaqsha/domain';
import { en } from './wording-en.ts';
import { kk } from './wording-kk.ts';
import { ru } from './wording-ru.ts';

/** What the contract's clauses name. Dates are written out already. */
export interface ClauseValues {
  groupName: string;
  language: string;
  voucherCode: string;
  startsOn: string;
}

/** A numbered section of the contract: clauses, each a sentence or two. */
export interface Section {
  heading: string;
  clauses: readonly string[];
}

/** The contract's words in one language. Clauses are complete: nothing is left to be put together from pieces. */
export interface ContractWording {
  /** Metadata of the file and first line of the page. */
  title: (number: string) => string;
  subtitle: string;
  dated: (date: string) => string;
  introduction: string;
  parties: string;
  kindergarten: string;
  guardian: string;
  child: string;
  fields: {
    name: string;
    bin: string;
    iin: string;
    address: string;
    director: string;
    basis: string;
    account: string;
    bank: string;
    bic: string;
    fullName: string;
    phone: string;
    birthDate: string;
  };
  languages: Readonly<Record<InstructionLanguage, string>>;
  sections: (values: ClauseValues) => readonly Section[];
  /** The kindergarten's own clauses: what they are to the others, and what each is about. */
  own: { heading: string; standing: string; topics: Readonly<Record<ClauseTopic, string>> };
  pickUp: { heading: string; lead: string; nobody: string };
  health: { heading: string; lead: string; nothing: string };
  signing: Section;
  signatures: {
    heading: string;
    kindergarten: string;
    guardian: string;
    bySignatureOf: (holder: string) => string;
    kindergartenKey: string;
    guardianKey: string;
  };
  page: (page: number, pages: number) => string;
}

export const CONTRACT_WORDING: Readonly<Record<Locale, ContractWording>> = { ru, kk, en };
