import { defineTexts } from '../core/define-texts.ts';
import { en } from './help/en.ts';
import { kk } from './help/kk.ts';
import { ru } from './help/ru.ts';

/** The way of an application in chapters, as the city's guide tells it; buttons and fields by the names that they have. */
export const helpTexts = defineTexts({ ru, kk, en });

/** Chapters in their order; each is the last part of its address. */
export const HELP_CHAPTERS = ['registration', 'child', 'application', 'queue', 'voucher', 'enrolment'] as const;
export type HelpChapter = (typeof HELP_CHAPTERS)[number];
