import { keptForms } from '@balabaqsha/web';

export { typedValues } from '@balabaqsha/web';

export const { keepForm, takeKept } = keptForms('balabaqsha_kept');
