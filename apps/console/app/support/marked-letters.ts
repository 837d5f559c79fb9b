/** The form to which the boxes of the letters belong. */
export const SEVERAL_LETTERS = 'several-letters';

const BOX = /^letter-(.+)$/;

/** Name of the box that a letter is marked by. */
export const letterBox = (id: string): string => `letter-${id}`;

/** Whether a letter can be marked: one that a colleague has in hand is his. @param taken who has it in hand */
export function mayMark(taken: { isMe: boolean } | null): boolean {
  return taken === null || taken.isMe;
}

/** Letters that were marked. @param names of the form's fields */
export function markedLetters(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => BOX.exec(name)?.[1] ?? []);
}
