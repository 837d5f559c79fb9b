/** Years that a group's form offers: its own, the present one and the next. Each is the calendar year in which it begins. */
export function academicYears(own: number | null, present: number): readonly number[] {
  return [...new Set([...(own === null ? [] : [own]), present, present + 1])].sort((a, b) => a - b);
}
