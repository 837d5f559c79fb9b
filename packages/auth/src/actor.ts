import type { CityId, GuardianId, KindergartenId, StaffId, StaffRole } from '@balabaqsha/domain';

export interface GuardianActor {
  kind: 'guardian';
  guardianId: GuardianId;
  sessionId: string;
}

/** A role in force today, at the place where the employee works now or in the whole country (S1). */
export interface HeldRole {
  role: StaffRole;
  cityId: CityId;
  kindergartenId: KindergartenId | null;
}

export interface StaffActor {
  kind: 'staff';
  staffId: StaffId;
  sessionId: string;
  /** Surname and name as shown to guardians (Q5). */
  name: string;
  /** For S6: nobody decides on a relative's application. */
  iin: string;
  roles: readonly HeldRole[];
}

/** Someone who has not signed in. */
export interface AnonymousActor {
  kind: 'anonymous';
  /** Network address that he calls from. Limits are counted by its hash; it is kept nowhere. */
  address?: string;
}

/** The worker and its jobs. */
export interface SystemActor {
  kind: 'system';
}

export type Actor = GuardianActor | StaffActor | AnonymousActor | SystemActor;
