import type { RouterOutputs } from '@balabaqsha/api';
import { INVITATION_HOURS } from '@balabaqsha/domain';

export type Invitation = NonNullable<RouterOutputs['staff']['registry']['employee']['invitation']>;

/**
 * An employee's invitation as it will be once the forms on their way have arrived: sent anew, or withdrawn.
 * @param now the page's instant
 */
export function expectedInvitation(invitation: Invitation, forms: readonly FormData[], now: Date): Invitation {
  return forms.reduce((its, form) => {
    switch (form.get('intent')) {
      case 'send':
        return { state: 'PENDING', sentAt: now, expiresAt: new Date(now.getTime() + INVITATION_HOURS * 3_600_000) };
      case 'withdraw':
        return its.state === 'PENDING' ? { ...its, state: 'WITHDRAWN' } : its;
      default:
        return its;
    }
  }, invitation);
}
