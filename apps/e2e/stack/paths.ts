import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * The project's pinned Node, which runs TypeScript as it is: the program itself. The one in `.bin` is a shell script that
 * would take a signal and leave the program behind it running.
 */
export const node = path.join(root, 'node_modules', 'node', 'bin', 'node');

/** When every city's day begins: a Monday morning with a holiday some weeks ahead, 10:00 in Almaty. */
export const CITY_STARTS_AT = '2026-11-30T05:00:00Z';
