import { isCheckViolation } from '@balabaqsha/db';
import { DomainError, type GroupId } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { requestEnrolmentInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { decideRequests, type SeatRequest } from './decide-requests.ts';
import { OneMoment } from './one-moment.ts';
import { guardianCalling } from './own-application.ts';

interface Done {
  done: true;
}

/** Requests that wait in this process, apart for each database. */
const moments = new WeakMap<Deps['db'], OneMoment<SeatRequest, Done>>();

function momentOf({ db }: Deps): OneMoment<SeatRequest, Done> {
  const known = moments.get(db);
  if (known !== undefined) return known;
  const fresh = new OneMoment<SeatRequest, Done>();
  moments.set(db, fresh);
  return fresh;
}

/**
 * Takes a seat in a group for the child (E1, «Зачислиться»). The seat is the guardian's in this transaction: the pool's
 * lock and the group's counter let nobody else have it. When many want a seat of one group in one moment, they are
 * decided in the order in which they came, in one transaction: the last seat costs no longer queue than the first. Asking
 * for the same group twice, as a double click does, changes nothing.
 * @throws DomainError NOT_FOUND, INVALID_VALUE, STATE_CHANGED, VOUCHER_EXPIRED, GROUP_UNSUITABLE, GROUP_FULL, SEAT_PROMISED
 */
export async function requestEnrolment(deps: Deps, actor: Actor, input: z.output<typeof requestEnrolmentInput>): Promise<Done> {
  const guardian = guardianCalling(actor, 'guardian.enrolment.request');
  const request: SeatRequest = { guardian, number: input.number, childId: input.childId, at: deps.clock.now() };
  const groupId = input.groupId as GroupId;
  return momentOf(deps).ask(groupId, request, async (requests) => {
    try {
      return await deps.db.write((tx) => decideRequests(tx, deps, groupId, requests));
    } catch (error) {
      // The group's counter has the last word: its check holds even against somebody who took no lock.
      if (isCheckViolation(error, 'kindergarten_group_not_over')) throw new DomainError('GROUP_FULL', { field: 'groupId' });
      throw error;
    }
  });
}
