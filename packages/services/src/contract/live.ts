import { z } from 'zod';
import * as field from './fields.ts';

/** Which application, and the mark of what is shown of it already (`standingMark`); a browser that reconnects adds it by itself. */
export const watchApplicationInput = z.object({ number: field.applicationNumber, lastEventId: z.string().max(60).optional() });

/** What a browser that reconnects adds is of no use: whatever was missed is read again. */
export const watchScopeInput = z.object({ lastEventId: z.string().max(60).optional() }).optional();
