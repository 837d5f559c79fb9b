import { isLocalDate, localDateOf, roleStateOn } from '@balabaqsha/domain';
import type { HeldRole } from './role-period.tsx';

/**
 * An employee's roles as they will be once the forms on their way have arrived: ended, given back as they were, or with another
 * last day.
 * @param by who changes them, and the page's instant
 */
export function expectedRoles<Role extends HeldRole>(roles: readonly Role[], forms: readonly FormData[], by: { name: string; now: Date }): Role[] {
  return forms.reduce<Role[]>((all, form) => all.map((role) => (role.id === form.get('id') ? changed(role, form, by) : role)), [...roles]);
}

function changed<Role extends HeldRole>(role: Role, form: FormData, { name, now }: { name: string; now: Date }): Role {
  const [intent] = String(form.get('intent') ?? '').split(' ');
  const withLastDay = (validTo: Role['validTo']): Role => ({ ...role, validTo, state: roleStateOn(localDateOf(now), { ...role, validTo }), ended: null });
  if (intent === 'end') return { ...role, state: 'ENDED', ended: { by: name, at: now, validTo: role.validTo } };
  if (intent === 'restore') return role.ended === null ? role : withLastDay(role.ended.validTo);
  const day = String(form.get('validTo') ?? '');
  if (intent !== 'prolong' || role.state === 'ENDED') return role;
  if (day === '') return withLastDay(null);
  return isLocalDate(day) && day >= localDateOf(now) && day >= role.validFrom ? withLastDay(day) : role;
}
