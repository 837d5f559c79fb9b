import { application, contract, contractSignature, enrolment, group } from '@balabaqsha/db/schema';
import { applicationLifecycle, enrolmentLifecycle, type ApplicationState, type EnrolmentState } from '@balabaqsha/domain';
import { and, asc, countDistinct, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { LISTED, type Detector } from './problem.ts';

const HOLDING_SEAT = [...enrolmentLifecycle.categories.holdingSeat];

/** What the application says while an enrolment is in each of its states (E1–E4). */
const STATE_OF: readonly (readonly [EnrolmentState, ApplicationState])[] = [
  ['REQUESTED', 'AWAITING_CONTRACT'],
  ['CONTRACT_SENT', 'CONTRACT_TO_SIGN'],
  ['GUARDIAN_SIGNED', 'CONTRACT_AT_KINDERGARTEN'],
  ['ENROLLED', 'ENROLLED'],
];

/** An enrolment that holds a seat while its application says something else. */
export const seatWithoutItsState: Detector = async (tx) => {
  const rows = await tx
    .select({ number: application.number, enrolment: enrolment.state, application: application.state })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .where(or(...STATE_OF.map(([held, said]) => and(eq(enrolment.state, held), ne(application.state, said)))))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map((row) => ({ code: 'SEAT_WITHOUT_ITS_STATE', subject: String(row.number), text: `${row.enrolment} / ${row.application}` }));
};

/** An application that should hold a seat and holds none (E1). */
export const stateWithoutItsSeat: Detector = async (tx) => {
  const rows = await tx
    .select({ number: application.number, state: application.state })
    .from(application)
    .leftJoin(enrolment, and(eq(enrolment.applicationId, application.id), inArray(enrolment.state, HOLDING_SEAT)))
    .where(and(inArray(application.state, [...applicationLifecycle.categories.holdingSeat]), isNull(enrolment.id)))
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map(({ number, state }) => ({ code: 'STATE_WITHOUT_ITS_SEAT', subject: String(number), text: state }));
};

/** A group whose counter differs from its enrolments (E1). */
export const seatsMiscounted: Detector = async (tx) => {
  const counted = sql<number>`count(${enrolment.id})`.mapWith(Number);
  const rows = await tx
    .select({ id: group.id, seatsTaken: group.seatsTaken, counted })
    .from(group)
    .leftJoin(enrolment, and(eq(enrolment.groupId, group.id), inArray(enrolment.state, HOLDING_SEAT)))
    .groupBy(group.id)
    .having(sql`${group.seatsTaken} <> ${counted}`)
    .orderBy(asc(group.id))
    .limit(LISTED);
  return rows.map((row) => ({ code: 'SEATS_MISCOUNTED', subject: row.id, text: `${row.seatsTaken} / ${row.counted}` }));
};

/** An enrolled child without both signatures under the contract (E4, E6). */
export const enrolledWithoutSignatures: Detector = async (tx) => {
  const sides = countDistinct(contractSignature.side);
  const rows = await tx
    .select({ number: application.number, sides })
    .from(enrolment)
    .innerJoin(application, eq(application.id, enrolment.applicationId))
    .leftJoin(contract, eq(contract.enrolmentId, enrolment.id))
    .leftJoin(contractSignature, eq(contractSignature.contractId, contract.id))
    .where(eq(enrolment.state, 'ENROLLED'))
    .groupBy(application.number)
    .having(sql`${sides} < 2`)
    .orderBy(asc(application.number))
    .limit(LISTED);
  return rows.map((row) => ({ code: 'ENROLLED_WITHOUT_SIGNATURES', subject: String(row.number), text: String(row.sides) }));
};
