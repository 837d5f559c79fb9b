import { localDateOf, localTimeOf, workingDayFrom } from '@balabaqsha/domain';

/** A working day, ten in the morning in Almaty. */
export const MORNING = localTimeOf(workingDayFrom(localDateOf(new Date('2026-11-25T05:00:00Z')), []), 10, 0);
