/** Rows in the order that they will have once the forms on their way have arrived: each moves one row a place up or down. */
export function expectedOrder<Row extends { id: string }>(rows: readonly Row[], forms: readonly FormData[]): Row[] {
  return forms.reduce<Row[]>((ordered, form) => {
    const at = ordered.findIndex(({ id }) => id === form.get('id'));
    const to = at + (form.get('direction') === 'UP' ? -1 : 1);
    const [moved, other] = [ordered[at], ordered[to]];
    return moved === undefined || other === undefined || !form.has('direction') ? ordered : ordered.with(at, other).with(to, moved);
  }, [...rows]);
}
