import { keptForms } from '@balabaqsha/web';

export { typedValues, type KeptValues } from '@balabaqsha/web';

export const { keepForm, takeKept } = keptForms('balabaqsha_console_kept');
