const BOX = /^child-(.+)$/;

/** Name of the box that an enrolled child is marked by. */
export const childBox = (enrolmentId: string): string => `child-${enrolmentId}`;

/** Enrolments of the children who were marked. */
export function markedChildren(names: Iterable<string>): string[] {
  return [...names].flatMap((name) => BOX.exec(name)?.[1] ?? []);
}
