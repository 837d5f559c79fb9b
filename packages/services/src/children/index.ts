export * from './add-child.ts';
export * from './check-child.ts';
export * from './list-data-views.ts';
export { listChildren } from './list-children.ts';
