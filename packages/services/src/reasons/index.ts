export * from './add-reason.ts';
export * from './change-reason.ts';
export * from './list-reasons.ts';
export * from './move-reason.ts';
export * from './reason-board.ts';
export * from './reason-in-force.ts';
export * from './retire-reason.ts';
export * from './take-back-reason.ts';
