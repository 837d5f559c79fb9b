import type { CityId, KindergartenId, LaneId } from '@balabaqsha/domain';

/** Where something can happen, in the words in which it is told of (`told-changes.ts`). */
export type Place = `lane ${LaneId}` | `city ${CityId}` | `kindergarten ${KindergartenId}` | Desk;

/** Where work of no city waits: letters to the support service (P6), proofs of guardianship (C3). */
export type Desk = 'letters' | 'guardianships';
