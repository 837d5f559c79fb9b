export * from './add-employee.ts';
export * from './change-contacts.ts';
export * from './city-roles.ts';
export * from './city-staff.ts';
export * from './employee-places.ts';
export * from './registry-employee.ts';
export * from './send-invitation.ts';
export * from './withdraw-invitation.ts';
