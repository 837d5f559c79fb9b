export { heicReader } from './heic-reader.ts';
export { photoMaker } from './photo-maker.ts';
