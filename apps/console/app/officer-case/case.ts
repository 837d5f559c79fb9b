import type { RouterOutputs } from '@balabaqsha/api';

/** One application as an officer sees it. */
export type Case = RouterOutputs['staff']['city']['case'];
