import type { RouterOutputs } from '@balabaqsha/api';

export type ReasonLine = RouterOutputs['staff']['rules']['reasons'][number];

/**
 * Reasons as they will be once the forms on their way have arrived: of one whose change is taken back the version before it
 * holds on, a reason that was only to come is gone, and one that was to end stays.
 */
export function expectedLines(lines: readonly ReasonLine[], forms: readonly FormData[]): ReasonLine[] {
  const back = new Set(forms.filter((form) => form.get('intent') === 'takeBack').map((form) => form.get('id')));
  return lines.flatMap((line): ReasonLine[] => {
    if (!back.has(line.id)) return [line];
    const [newest, ...older] = line.versions;
    const [holding, ...rest] = newest?.period === 'AHEAD' ? older : line.versions;
    return holding === undefined ? [] : [{ ...line, id: holding.id, versions: [{ ...holding, validTo: null }, ...rest] }];
  });
}
