export * from './attach-document.ts';
export { contractView } from './contract-view.ts';
export * from './enrolment-options.ts';
export * from './fill-contract.ts';
export * from './leave-kindergarten.ts';
export * from './request-enrolment.ts';
export { signContract } from './sign-contract.ts';
export * from './take-back-enrolment.ts';
