export type { Actor, AnonymousActor, GuardianActor, HeldRole, StaffActor, SystemActor } from '@balabaqsha/auth';
