import { z } from 'zod';
import { isLocalDate, localTimeOf, type ErrorCode } from '@balabaqsha/domain';

/** `YYYY-MM-DDTHH:mm` by the clocks of Almaty, as a browser's field gives it; a UTC instant comes out (K1). */
export const almatyTime = z.string({ error: 'REQUIRED' satisfies ErrorCode }).trim().transform((value, context) => {
  const [, date = '', hours, minutes] = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/.exec(value) ?? [];
  if (isLocalDate(date)) return localTimeOf(date, Number(hours), Number(minutes));
  context.addIssue({ code: 'custom', message: (value === '' ? 'REQUIRED' : 'DATE_INVALID') satisfies ErrorCode });
  return z.NEVER;
});
