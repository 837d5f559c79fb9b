/** Changes of the photos that are on their way to the server, as their forms say it. */
export interface PhotoChange {
  intent: string;
  photo: string;
  direction: string;
}

/** The change that a form asks for; `null` for a form about something else. */
export function photoChange(form: FormData | undefined): PhotoChange | null {
  const text = (name: string): string => String(form?.get(name) ?? '');
  return text('intent') === 'move' || text('intent') === 'remove' ? { intent: text('intent'), photo: text('photo'), direction: text('direction') } : null;
}

/** The photos as they will stand when all changes have arrived: the page shows them so at once. */
export function expectedPhotos<Photo extends { id: string }>(photos: readonly Photo[], changes: readonly PhotoChange[]): Photo[] {
  return changes.reduce<Photo[]>((list, { intent, photo, direction }) => {
    const at = list.findIndex(({ id }) => id === photo);
    const found = list[at];
    if (found === undefined) return list;
    const others = list.filter(({ id }) => id !== photo);
    return intent === 'remove' ? others : others.toSpliced(Math.max(0, at + (direction === 'UP' ? -1 : 1)), 0, found);
  }, [...photos]);
}
