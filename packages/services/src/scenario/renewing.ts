import { addDays, localDateOf } from '@balabaqsha/domain';
import type { GuardianActor } from '../actor.ts';
import { applicationCard } from '../applications/application-card.ts';
import type { RenewConclusionInput } from '../contract/conclusion.ts';
import type { Deps } from '../deps.ts';
import { renewConclusion } from '../renewals/renew-conclusion.ts';
import { uploadedDocument } from './enrolling.ts';

/** A guardian and the number of his application. */
export interface Sent {
  guardian: GuardianActor;
  number: number;
}

/** The form of a new conclusion, issued today and good for a year, unless told otherwise; its file is uploaded. */
export async function newConclusion(deps: Deps, { guardian, number }: Sent, other: Partial<RenewConclusionInput> = {}): Promise<RenewConclusionInput> {
  const today = localDateOf(deps.clock.now());
  return {
    number,
    conclusionFileId: await uploadedDocument(deps, guardian, 'PMPK_CONCLUSION'),
    conclusionNumber: 'B-2',
    conclusionIssuedOn: today,
    conclusionValidUntil: addDays(today, 365),
    ...other,
  };
}

/** Attaches a new conclusion. @returns the renewal's id */
export async function conclusionAttached(deps: Deps, sent: Sent, other: Partial<RenewConclusionInput> = {}): Promise<string> {
  await renewConclusion(deps, sent.guardian, await newConclusion(deps, sent, other));
  const { renewal } = await applicationCard(deps, sent.guardian, { number: sent.number });
  if (renewal === null) throw new Error('nothing was attached');
  return renewal.id;
}
