export * from './bank-account.ts';
export * from './bin.ts';
export * from './email.ts';
export * from './iin.ts';
export * from './login.ts';
export * from './password.ts';
export * from './person-name.ts';
export * from './phone.ts';
