import type { RouterOutputs } from '@balabaqsha/api';
import { SECRET_MESSAGE_KINDS } from '@balabaqsha/domain';

export type DeliveryRow = RouterOutputs['staff']['operations']['deliveries']['rows'][number];

/** Messages as they will be once the forms on their way have arrived: what is tried once more waits, with its tries counted anew. */
export function expectedDeliveries(rows: readonly DeliveryRow[], forms: readonly FormData[]): DeliveryRow[] {
  const named = (name: string): Set<FormDataEntryValue | null> => new Set(forms.map((form) => form.get(name)));
  const [ids, channels] = [named('id'), named('channel')];
  const isRetried = ({ id, channel, kind, state }: DeliveryRow): boolean => state === 'FAILED' && !SECRET_MESSAGE_KINDS.some((secret) => secret === kind) && (ids.has(id) || channels.has(channel));
  return rows.map((row) => (isRetried(row) ? { ...row, state: 'PENDING', attempts: 0, lastError: null } : row));
}
