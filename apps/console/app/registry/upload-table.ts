import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { RouterOutputs } from '@balabaqsha/api';
import { attempt, refused } from '../form/failure.ts';
import { textOfFile } from '../form/text-of-file.ts';

/** Bytes of a file with one table. */
const LIMIT = 300_000;

type Preview = RouterOutputs['staff']['registry']['previewEmployeeTable'];

/** What was typed or read from a file, and what it would do. */
export interface ShownTable {
  preview: Preview;
  text: string;
}

/** What a page of a table may do with it. */
interface TableCalls {
  preview: (given: { text: string }) => Promise<Preview>;
  save: (given: { text: string; seen: string }) => Promise<{ added: number; changed: number }>;
  /** Address of the list that the table belongs to. */
  list: string;
}

/** Shows what a table does; does it where both the table and what it touches are still as they were shown. */
export async function uploadTable(args: ActionFunctionArgs, { preview, save, list }: TableCalls) {
  const form = await args.request.formData();
  const file = textOfFile(args.context.upload, LIMIT);
  if (file === null) return refused(args, form, { code: 'FILE_TOO_LARGE', params: {}, fields: { file: 'FILE_TOO_LARGE' } });
  const text = file ?? String(form.get('text') ?? '');
  if (form.get('intent') === 'save' && form.get('seen') === text) {
    const saved = await attempt(args, form, () => save({ text, seen: String(form.get('seal') ?? '') }));
    return saved.ok ? redirect(`${list}?added=${saved.value.added}&changed=${saved.value.changed}`) : saved.answer;
  }
  const shown = await attempt(args, form, () => preview({ text }));
  return shown.ok ? data({ shown: { preview: shown.value, text } satisfies ShownTable }) : shown.answer;
}

/** A table as a file to be downloaded. @param name without its end */
export function tableDownload(name: string, text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"`, 'Cache-Control': 'no-store' } });
}
