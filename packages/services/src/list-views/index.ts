export * from './choose-columns.ts';
export * from './forget-view.ts';
export * from './read-views.ts';
export * from './rename-view.ts';
export * from './restore-view.ts';
export * from './save-view.ts';
