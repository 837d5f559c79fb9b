export { photoMaker } from './photo-maker.ts';
