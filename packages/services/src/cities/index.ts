export * from './change-city.ts';
export * from './change-district.ts';
export * from './city-board.ts';
export * from './open-city.ts';
