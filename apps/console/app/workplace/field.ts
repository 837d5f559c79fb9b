/** The field in which a form carries the place that it was made for. */
export const WORKPLACE_FIELD = 'workplace';

/**
 * Whether a form was made for another place than the session works at now: in another tab a second place may have been chosen,
 * or a role has ended (S1). A form that carries none is about no place.
 * @param workplaceId `null` where the session has ended or works at no place: what is asked is then refused by itself
 */
export function isOfOtherWorkplace(form: FormData, workplaceId: string | null): boolean {
  const madeFor = form.get(WORKPLACE_FIELD);
  return workplaceId !== null && madeFor !== null && madeFor !== workplaceId;
}

/** The form as one that was made for this place. */
export function ofWorkplace(form: FormData, workplaceId: string | null): FormData {
  const there = new FormData();
  for (const [name, value] of form) {
    if (name !== WORKPLACE_FIELD) there.append(name, value);
  }
  if (workplaceId !== null) there.append(WORKPLACE_FIELD, workplaceId);
  return there;
}
