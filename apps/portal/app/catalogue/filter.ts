import { CORRECTION_TYPES, INSTRUCTION_LANGUAGES, type CorrectionType, type InstructionLanguage } from '@balabaqsha/domain';

/** What the catalogue is asked for. It stands in the address, so that a find can be sent to somebody (P3). */
export interface CatalogueFilter {
  search: string;
  districtId: string | null;
  correctionType: CorrectionType | null;
  language: InstructionLanguage | null;
  onlyFree: boolean;
}

const LONGEST = 100;

/** The filter in an address; what it does not know counts as not asked for. */
export function filterOf(query: URLSearchParams): CatalogueFilter {
  const text = (name: string): string => query.get(name)?.slice(0, LONGEST) ?? '';
  return {
    search: text('search'),
    districtId: text('district') || null,
    correctionType: CORRECTION_TYPES.find((each) => each === text('type')) ?? null,
    language: INSTRUCTION_LANGUAGES.find((each) => each === text('language')) ?? null,
    onlyFree: query.get('free') === 'on',
  };
}

/** How many filters besides the search are set. */
export function filtersSet({ districtId, correctionType, language, onlyFree }: CatalogueFilter): number {
  return [districtId !== null, correctionType !== null, language !== null, onlyFree].filter(Boolean).length;
}

/** The address of the catalogue in another view, with the same filter. */
export function viewAddress(query: URLSearchParams, view: 'list' | 'map'): string {
  const next = new URLSearchParams([...query].filter(([name, value]) => name !== 'view' && value !== ''));
  if (view === 'map') next.set('view', 'map');
  const text = next.toString();
  return text === '' ? '/kindergartens' : `/kindergartens?${text}`;
}
