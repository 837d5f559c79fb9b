/** Gives a primitive a name of its own, so that one kind of id can't stand where another is meant. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type GuardianId = Brand<string, 'GuardianId'>;
export type ChildId = Brand<string, 'ChildId'>;
export type ApplicationId = Brand<string, 'ApplicationId'>;
export type VoucherId = Brand<string, 'VoucherId'>;
export type EnrolmentId = Brand<string, 'EnrolmentId'>;
export type KindergartenId = Brand<string, 'KindergartenId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type StaffId = Brand<string, 'StaffId'>;
export type FileId = Brand<string, 'FileId'>;
export type RenewalId = Brand<string, 'RenewalId'>;
export type DecisionId = Brand<string, 'DecisionId'>;
export type AppealId = Brand<string, 'AppealId'>;
export type LaneId = Brand<number, 'LaneId'>;
export type CityId = Brand<string, 'CityId'>;

/** A calendar day without time, `YYYY-MM-DD`, always meant in the city's zone (K1). */
export type LocalDate = Brand<string, 'LocalDate'>;
