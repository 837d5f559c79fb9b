import type { ContractDocument, Locale } from '@balabaqsha/domain';
import { documentName } from '@balabaqsha/i18n';
import type { ChildrenSheetWriter } from '@balabaqsha/services/ports';
import { readablePhone } from '../words/phones.ts';
import { writeXlsx } from '../xlsx/xlsx.ts';

interface Wording {
  sheet: string;
  headers: readonly [child: string, birthDate: string, group: string, application: string, contract: string, enrolled: string, guardian: string, phone: string, missing: string, expired: string];
}

const WORDING: Readonly<Record<Locale, Wording>> = {
  ru: { sheet: 'Воспитанники', headers: ['Ребёнок', 'Дата рождения', 'Группа', 'Заявка', 'Договор', 'Дата зачисления', 'Родитель или законный представитель', 'Телефон', 'Нет документов', 'Документы с истёкшим сроком'] },
  kk: { sheet: 'Тәрбиеленушілер', headers: ['Бала', 'Туған күні', 'Топ', 'Өтініш', 'Шарт', 'Қабылданған күні', 'Ата-ана немесе заңды өкіл', 'Телефоны', 'Жоқ құжаттар', 'Мерзімі өткен құжаттар'] },
  en: { sheet: 'Enrolled children', headers: ['Child', 'Date of birth', 'Group', 'Application', 'Contract', 'Enrolled', 'Parent or legal representative', 'Phone', 'Documents missing', 'Documents expired'] },
};

const LOOKS = [undefined, 'date', undefined, undefined, undefined, 'date', undefined, undefined, undefined, undefined] as const;

/** Writes the children of a kindergarten as an Excel file, a line for each. */
export function childrenSheetWriter(): ChildrenSheetWriter {
  return {
    write(children, locale) {
      const { sheet, headers } = WORDING[locale];
      const columns = headers.map((header, index) => ({ header, looks: LOOKS[index] }));
      const named = (documents: readonly ContractDocument[]): string => documents.map((document) => documentName(locale, document)).join('; ');
      // A number of an application is a name, not a quantity: as text it gets no separators.
      const rows = children.map((each) => [each.childName, midnight(each.birthDate), each.groupName, String(each.applicationNumber), each.contractNumber, midnight(each.enrolledOn), each.guardianName, readablePhone(each.guardianPhone), named(each.missing), named(each.expired)]);
      return writeXlsx(sheet, columns, rows);
    },
  };
}

/** A day as sheets keep it. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
