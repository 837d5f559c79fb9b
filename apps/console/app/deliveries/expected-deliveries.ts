import type { RouterOutputs } from '@balabaqsha/api';
import { SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';

export type DeliveryRow = RouterOutputs['staff']['operations']['deliveries']['rows'][number];

/** Messages as they will be once the forms on their way have arrived: one that is tried once more waits, with its tries counted anew. Which of a whole channel are, only the server knows. */
export function expectedDeliveries(rows: readonly DeliveryRow[], forms: readonly FormData[]): DeliveryRow[] {
  const ids = new Set(forms.map((form) => form.get('id')));
  const isRetried = ({ id, kind, state }: DeliveryRow): boolean => state === 'FAILED' && !SECRET_MESSAGE_KINDS.some((secret) => secret === kind) && ids.has(id);
  return rows.map((row) => (isRetried(row) ? { ...row, state: 'PENDING', attempts: 0, lastError: null } : row));
}
