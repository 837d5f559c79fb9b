import type { CorrectionType } from '@balabaqsha/domain';

const FIELDS = ['offered', 'explanationRu', 'explanationKk', 'explanationEn', 'sortOrder', 'effectiveFrom'] as const;

/** A change of a correction type as its form gives it; a number stays text where it is none, the API refuses it. */
export function correctionTypeInput(form: FormData, correctionType: CorrectionType) {
  const text = (name: string): string => String(form.get(name) ?? '');
  return {
    correctionType,
    basis: text('basis') || null,
    effectiveFrom: text('effectiveFrom'),
    offered: text('offered') === 'yes',
    explanationRu: text('explanationRu'),
    explanationKk: text('explanationKk'),
    explanationEn: text('explanationEn'),
    sortOrder: text('sortOrder').trim() === '' ? Number.NaN : Number(text('sortOrder')),
  };
}

/** What a preview was made of, so that nobody saves what he has not seen. */
export function correctionTypeMark(form: FormData): string {
  return JSON.stringify(FIELDS.map((name) => String(form.get(name) ?? '').trim()));
}
