export * from './add-photo.ts';
export * from './describe-photo.ts';
export * from './move-photo.ts';
export * from './read-photo.ts';
export * from './read-profile.ts';
export * from './remove-photo.ts';
export * from './save-profile.ts';
