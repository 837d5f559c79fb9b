export { drawNet } from './net.ts';
export { element, pinIcon } from './pin.ts';
