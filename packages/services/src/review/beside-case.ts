import type { WriteTx } from '@balabaqsha/db';
import type { child, guardian } from '@balabaqsha/db/schema';
import { compareWithRegister, reviewDeadline, type StaffId } from '@balabaqsha/domain';
import { loadCalendarHistory } from '../city-rules/index.ts';
import type { RegisterCheck } from '../contract/review.ts';
import type { Deps } from '../deps.ts';
import type { PersonAnswer } from '../ports/index.ts';
import { isAside } from './aside.ts';
import { colleaguesAt, keepLook } from './presence.ts';
import { employeeName, isRelative, type Application } from './scope.ts';

interface BesideCase {
  dueAt: Date;
  relative: boolean;
  colleagues: string[];
  decidedBy: string | null;
  aside: boolean;
}

/**
 * What stands beside an open case whatever it is: by when it is due (V9), who else looks, whether a colleague has to decide
 * (S6), whether he has set it aside. The reviewer counts as looking from now on.
 */
export async function loadBesideCase(
  tx: WriteTx,
  { application, waitingSince, decidedBy }: { application: Application; waitingSince: Date; decidedBy: StaffId | null },
  reviewer: { staffId: StaffId; iin: string },
  now: Date,
): Promise<BesideCase> {
  await keepLook(tx, application.id, reviewer.staffId, now);
  return {
    dueAt: reviewDeadline(waitingSince, await loadCalendarHistory(tx, application.cityId)),
    relative: await isRelative(tx, application.id, reviewer.iin),
    colleagues: await colleaguesAt(tx, application.id, reviewer.staffId, now),
    decidedBy: decidedBy && (await employeeName(tx, decidedBy)),
    aside: await isAside(tx, reviewer.staffId, application.id, now),
  };
}

type Person = Pick<typeof child.$inferSelect & typeof guardian.$inferSelect, 'iin' | 'surname' | 'name' | 'patronymic' | 'birthDate'>;

/** Asks the registers about the people of an application (C2, C3). Their silence changes nothing. */
export async function checkRegisters({ register }: Pick<Deps, 'register'>, people: { child: Person; guardian: Person }): Promise<RegisterCheck> {
  const [ofChild, ofGuardian, relation] = await Promise.all([
    register.findPerson(people.child.iin),
    register.findPerson(people.guardian.iin),
    register.checkRelation(people.guardian.iin, people.child.iin),
  ]);
  return { child: compared(people.child, ofChild), guardian: compared(people.guardian, ofGuardian), relation: relation.kind };
}

function compared(applied: Person, answer: PersonAnswer): RegisterCheck['child'] {
  return { answer: answer.kind, fields: answer.kind === 'found' ? compareWithRegister(applied, answer.person) : [] };
}
