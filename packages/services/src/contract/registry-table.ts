import { z } from 'zod';
import { ERROR_CODES } from '@balabaqsha/domain';
import * as field from './fields.ts';

/** A table of kindergartens or employees as text, one a line; the first line names the columns. */
export const tableInput = z.object({ text: field.text(300_000) });
/** `seen`: the seal of the preview that was confirmed. */
export const saveTableInput = tableInput.extend({ seen: z.string().max(100).nullish() });

/** What a table would do, before it is done. */
export const tablePreview = z.object({
  columns: z.array(z.string()),
  lines: z.array(
    z.object({
      line: z.number().int(),
      /** In the order of the columns. */
      cells: z.array(z.string()),
      /** What is wrong, by the index of the column; `null` for the line as a whole. */
      problems: z.array(z.object({ column: z.number().int().nullable(), code: z.enum(ERROR_CODES) })),
      /** What stands in the row now where the line has something else, by the index of the column. */
      changes: z.array(z.object({ column: z.number().int(), before: z.string() })),
      /** `null` where something is wrong. */
      effect: z.enum(['ADDS', 'CHANGES', 'SAME']).nullable(),
    }),
  ),
  seal: z.string(),
});
export type TablePreview = z.infer<typeof tablePreview>;
export type PreviewLine = TablePreview['lines'][number];
export const tableSaved = z.object({ added: z.number().int(), changed: z.number().int() });
export const tableFile = z.object({ text: z.string() });
