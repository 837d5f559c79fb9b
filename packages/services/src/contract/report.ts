import { z } from 'zod';
import { CORRECTION_TYPES, LOCALES, REPORTS, type ReportRow } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A report and its period; both days are included. */
export const reportInput = z.object({ report: z.enum(REPORTS), from: field.localDate, to: field.localDate });
export const reportFileInput = reportInput.extend({ format: z.enum(['csv', 'xlsx']), locale: z.enum(LOCALES) });

const rowHead = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lane'), correctionType: z.enum(CORRECTION_TYPES), birthYear: z.number().int() }),
  z.object({ kind: z.literal('correctionType'), correctionType: z.enum(CORRECTION_TYPES) }),
  z.object({ kind: z.literal('month'), month: z.string() }),
  z.object({ kind: z.literal('named'), name: field.trilingual }),
  z.object({ kind: z.literal('reason'), of: z.enum(['REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT']), text: field.trilingual }),
]);
export const reportRow = z.object({ head: rowHead, cells: z.array(z.number().nullable()).readonly() }) satisfies z.ZodType<ReportRow>;
export const report = reportInput.extend({ madeAt: z.date(), rows: z.array(reportRow) });
