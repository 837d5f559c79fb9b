import type { RouterOutputs } from '@balabaqsha/api';
import type { Locale } from '@balabaqsha/domain';
import { correctionTypeName } from '@balabaqsha/i18n';
import { correctionTypeOf } from '../page/correction-type.ts';

type Row = Pick<RouterOutputs['staff']['audit']['page']['rows'][number], 'subjectKind' | 'subjectId' | 'subjectName'>;

/** By what people know the thing that an entry is about; `null` where it has only an id. */
export function subjectName(locale: Locale, { subjectKind, subjectId, subjectName: name }: Row): string | null {
  return (typeof name === 'object' ? name?.[locale] : name) ?? laneName(locale, subjectKind, subjectId);
}

/** A lane is kept by its correction type and birth year: `AUTISM 2022`. */
function laneName(locale: Locale, kind: string, id: string | null): string | null {
  const [type, year] = id?.split(' ') ?? [];
  const correctionType = correctionTypeOf(type);
  return kind !== 'lane' || correctionType === null || year === undefined ? null : `${correctionTypeName(locale, correctionType)}, ${year}`;
}
