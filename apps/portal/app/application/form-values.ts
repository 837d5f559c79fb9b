import type { RouterInputs, RouterOutputs } from '@balabaqsha/api';

export type ApplicationInput = RouterInputs['guardian']['applications']['send'];
export type ApplicationForm = RouterOutputs['guardian']['applications']['form'];

/** Fields of the form in the guide's order (Q2), by the names of the input. */
export const APPLICATION_FIELDS = [
  'queueType',
  'childId',
  'correctionType',
  'conclusionFileId',
  'conclusionNumber',
  'conclusionIssuedOn',
  'conclusionValidUntil',
  'cityId',
  'kindergartenId',
  'language',
  'otherLanguageSuits',
] as const;
export type ApplicationField = (typeof APPLICATION_FIELDS)[number];
export type ApplicationValues = Partial<Readonly<Record<ApplicationField, string>>>;

/** The values of a sent form, ours alone. */
export function valuesOf(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const name of APPLICATION_FIELDS) {
    const value = form.get(name);
    if (typeof value === 'string' && name !== 'conclusionFileId') values[name] = value.slice(0, 500);
  }
  return values;
}

/** What is sent, from what was typed. The input's schema says what is wrong with it; the types say what it should be. */
export function inputOf(values: ApplicationValues, conclusionFileId: string | null, consent: boolean): ApplicationInput {
  return {
    queueType: values.queueType ?? '',
    childId: values.childId ?? '',
    correctionType: values.correctionType ?? '',
    conclusionFileId: conclusionFileId ?? '',
    conclusionNumber: values.conclusionNumber ?? '',
    conclusionIssuedOn: values.conclusionIssuedOn ?? '',
    conclusionValidUntil: values.conclusionValidUntil ?? '',
    cityId: values.cityId ?? '',
    kindergartenId: values.kindergartenId ?? '',
    language: values.language ?? '',
    otherLanguageSuits: values.otherLanguageSuits === 'on',
    consent,
  } as ApplicationInput;
}

/** Whether the chosen child is one for whom the guardian may not act yet (C3). */
export function isUnconfirmed({ children }: Pick<ApplicationForm, 'children'>, childId: string | undefined): boolean {
  return children.some(({ id, guardianship }) => id === childId && guardianship !== 'CONFIRMED');
}

/** The correction types that the chosen city offers, in its order; while none is chosen, all that an open city offers (Q2). */
export function offeredTypes({ cities }: Pick<ApplicationForm, 'cities'>, cityId: string | undefined): ApplicationForm['cities'][number]['offers'] {
  const open = cities.filter(({ live }) => live);
  const offers = open.find(({ id }) => id === cityId)?.offers ?? open.flatMap((each) => each.offers);
  return offers.filter(({ correctionType }, index) => offers.findIndex((each) => each.correctionType === correctionType) === index);
}

/** What is chosen of city and correction type: a type that the city does not offer is not, for it has no line in the list (Q2). */
export function chosenIn(form: Pick<ApplicationForm, 'cities'>, cityId: string, correctionType: string): { cityId: string; correctionType: string } {
  const isOffered = offeredTypes(form, cityId).some((each) => each.correctionType === correctionType);
  return { cityId, correctionType: isOffered ? correctionType : '' };
}

/** Kindergartens of the city that have a group for the correction type; what is not chosen yet rules nothing out (Q2). */
export function suitableKindergartens(form: Pick<ApplicationForm, 'kindergartens'>, { cityId, correctionType }: Pick<ApplicationValues, 'cityId' | 'correctionType'>): ApplicationForm['kindergartens'] {
  return form.kindergartens.filter((each) => (!cityId || each.cityId === cityId) && (!correctionType || each.correctionTypes.some((type) => type === correctionType)));
}
