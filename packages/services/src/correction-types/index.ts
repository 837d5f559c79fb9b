export * from './change-correction-type.ts';
export * from './correction-type-board.ts';
