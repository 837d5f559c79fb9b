export * from './add-kindergarten.ts';
export * from './change-kindergarten.ts';
export * from './city-kindergartens.ts';
export * from './close-kindergarten.ts';
export * from './closing-children.ts';
export * from './registry-kindergarten.ts';
export * from './reopen-kindergarten.ts';
