/** The form to which the boxes of the letters belong. */
export const SEVERAL_LETTERS = 'several-letters';

const BOX = /^letter-(.+)$/;

/** Name of the box that a letter is marked by. */
export const letterBox = (id: string): string => `letter-${id}`;

/** Letters that were marked. */
export function markedLetters(form: FormData): string[] {
  return [...form.keys()].flatMap((name) => BOX.exec(name)?.[1] ?? []);
}
