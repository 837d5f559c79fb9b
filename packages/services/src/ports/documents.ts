import type { InstructionLanguage, Locale, LocalDate } from '@balabaqsha/domain';

/** Everything that stands in a contract (E3). */
export interface ContractContent {
  number: string;
  date: LocalDate;
  kindergarten: { name: string; bin: string; address: string; directorName: string };
  guardian: { fullName: string; iin: string; address: string; phone: string };
  child: { fullName: string; iin: string; birthDate: LocalDate };
  group: { name: string; language: InstructionLanguage };
  voucherCode: string;
  startsOn: LocalDate;
  pickUpPersons: readonly { fullName: string; phone: string }[];
  healthNotes: string;
}

/** Makes the contract's PDF. The same content gives the same bytes. */
export interface ContractRenderer {
  render(content: ContractContent, locale: Locale): Promise<Uint8Array>;
}
