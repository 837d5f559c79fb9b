/** Languages of the screen and of messages (P2). */
export const LOCALES = ['ru', 'kk', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Languages that groups teach in. */
export const INSTRUCTION_LANGUAGES = ['KAZAKH', 'RUSSIAN'] as const;
export type InstructionLanguage = (typeof INSTRUCTION_LANGUAGES)[number];

export const SEXES = ['MALE', 'FEMALE'] as const;
export type Sex = (typeof SEXES)[number];
