import type { RouterOutputs } from '@balabaqsha/api';
import { correctionTypeName } from '@balabaqsha/i18n';
import { problemsTexts } from '@balabaqsha/i18n/console/problems';
import { TextLink } from '@balabaqsha/ui';
import { useLocale, usePageData } from '../page/page-data.ts';

type Row = RouterOutputs['staff']['operations']['problems']['present'][number];

/** What a problem is about, by its name; a link for whom a role opens the thing. */
export function ProblemThing({ thing, subject }: Pick<Row, 'thing' | 'subject'>) {
  const locale = useLocale();
  const t = problemsTexts[locale].things;
  const actions = usePageData()?.me?.actions ?? [];
  if (thing === null) return subject;
  switch (thing.kind) {
    case 'APPLICATION':
      return linked(actions.includes('staff.city.case'), `/applications/${thing.number}`, t.APPLICATION(String(thing.number)));
    case 'VOUCHER':
      return linked(actions.includes('staff.city.case'), `/applications/${thing.number}`, t.VOUCHER(thing.code, String(thing.number)));
    case 'GROUP':
      return t.GROUP(thing.name, thing.kindergarten[locale]);
    case 'CITY':
      return linked(actions.includes('staff.city.lanes'), '/queue', thing.name[locale]);
    case 'AUDIT_LOG':
      return linked(actions.includes('staff.audit.page'), '/audit', t.AUDIT_LOG);
    case 'LANE':
      return linked(actions.includes('staff.city.lane'), `/queue/${thing.correctionType}/${thing.birthYear}`, t.LANE(correctionTypeName(locale, thing.correctionType), String(thing.birthYear), thing.city[locale]));
  }
}

function linked(isOpen: boolean, href: string, text: string) {
  return isOpen ? <TextLink href={href}>{text}</TextLink> : text;
}
