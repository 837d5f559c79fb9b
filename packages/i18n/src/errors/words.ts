import type { Values } from '../core/values.ts';
import type { Wording } from '../core/define-texts.ts';

/** Words of a refusal in three languages: fixed, or made of the values that the error brought along. */
export type ErrorWording = Wording<string | ((values: Values) => string)>;
