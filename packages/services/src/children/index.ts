export * from './add-child.ts';
export * from './check-child.ts';
export { listChildren } from './list-children.ts';
