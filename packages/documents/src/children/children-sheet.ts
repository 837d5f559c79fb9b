import type { Locale } from '@balabaqsha/domain';
import type { ChildrenSheetWriter } from '@balabaqsha/services/ports';
import { writeXlsx } from '../xlsx/xlsx.ts';

interface Wording {
  sheet: string;
  headers: readonly [child: string, birthDate: string, group: string, application: string, contract: string, enrolled: string];
}

const WORDING: Readonly<Record<Locale, Wording>> = {
  ru: { sheet: 'Воспитанники', headers: ['Ребёнок', 'Дата рождения', 'Группа', 'Заявка', 'Договор', 'Дата зачисления'] },
  kk: { sheet: 'Тәрбиеленушілер', headers: ['Бала', 'Туған күні', 'Топ', 'Өтініш', 'Шарт', 'Қабылданған күні'] },
  en: { sheet: 'Enrolled children', headers: ['Child', 'Date of birth', 'Group', 'Application', 'Contract', 'Enrolled'] },
};

const LOOKS = [undefined, 'date', undefined, undefined, undefined, 'date'] as const;

/** Writes the children of a kindergarten as an Excel file, a line for each. */
export function childrenSheetWriter(): ChildrenSheetWriter {
  return {
    write(children, locale) {
      const { sheet, headers } = WORDING[locale];
      const columns = headers.map((header, index) => ({ header, looks: LOOKS[index] }));
      // A number of an application is a name, not a quantity: as text it gets no separators.
      const rows = children.map((each) => [each.childName, midnight(each.birthDate), each.groupName, String(each.applicationNumber), each.contractNumber, midnight(each.enrolledOn)]);
      return writeXlsx(sheet, columns, rows);
    },
  };
}

/** A day as sheets keep it. */
function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
