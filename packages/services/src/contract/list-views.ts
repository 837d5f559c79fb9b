import { LIST_NAMES } from '@balabaqsha/domain';
import { z } from 'zod';
import * as field from './fields.ts';

const list = z.enum(LIST_NAMES);
const columns = z.array(z.string().max(30)).max(30);

export const listInput = z.object({ list });
/** `columns` is `null` where the employee chose none. */
export const listViews = z.object({ columns: columns.nullable(), saved: z.array(z.object({ id: z.uuid(), name: z.string(), query: z.string() })) });
export const chooseColumnsInput = z.object({ list, columns });
export const saveViewInput = z.object({ list, name: field.text(60), query: z.string().max(2000) });
export const renameViewInput = z.object({ list, id: field.id, newName: field.text(60) });
export const savedViewInput = z.object({ list, id: field.id });
