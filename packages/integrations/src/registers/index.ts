export { httpPopulationRegister } from './population-register.ts';
export { httpConclusionSource } from './conclusion-source.ts';
