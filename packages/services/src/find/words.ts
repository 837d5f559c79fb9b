import { searchable } from '@balabaqsha/domain';
import { sql, type SQL } from 'drizzle-orm';

/** Whether each word that was typed stands somewhere in the text, with or without the letters that a keyboard lacks (P3). */
export function areWordsOf(typed: string, text: SQL): SQL {
  const words = JSON.stringify(searchable(typed).split(' '));
  return sql`not exists (select from jsonb_array_elements_text(${words}::jsonb) as word where position(word in search_letters(${text})) = 0)`;
}
