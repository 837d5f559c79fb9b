export * from './keep-file.ts';
export * from './read-file-as-staff.ts';
export * from './read-own-file.ts';
export * from './upload-file.ts';
