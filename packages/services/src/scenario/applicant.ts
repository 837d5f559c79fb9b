import type { ChildId, CorrectionType, FileId, InstructionLanguage, LocalDate } from '@balabaqsha/domain';
import type { GuardianActor, StaffActor } from '../actor.ts';
import { sendApplication } from '../applications/send-application.ts';
import type { SendApplicationInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { confirmApplication } from '../review/confirm-application.ts';

/** A guardian who is ready to apply. */
export interface Applicant {
  guardian: GuardianActor;
  childId: ChildId;
  conclusionFileId: FileId;
}

export interface Wish {
  cityId: string;
  kindergartenId: string;
  correctionType?: CorrectionType;
  language?: InstructionLanguage;
  otherLanguageSuits?: boolean;
  conclusionValidUntil?: LocalDate;
}

/** A form filled in the way most people fill it in: severe speech disorder, Kazakh, a conclusion that holds for long. */
export function filledForm(applicant: Applicant, wish: Wish): SendApplicationInput {
  return {
    queueType: 'SPECIAL',
    childId: applicant.childId,
    correctionType: wish.correctionType ?? 'SPEECH_SEVERE',
    conclusionFileId: applicant.conclusionFileId,
    conclusionNumber: 'A-1',
    conclusionIssuedOn: '2025-09-15' as LocalDate,
    conclusionValidUntil: wish.conclusionValidUntil ?? ('2199-01-15' as LocalDate),
    cityId: wish.cityId,
    kindergartenId: wish.kindergartenId,
    language: wish.language ?? 'KAZAKH',
    otherLanguageSuits: wish.otherLanguageSuits ?? false,
    consent: true,
  };
}

/** Sends an application and has it confirmed, through the use cases themselves. @returns its number */
export async function queueUp(deps: Deps, reviewer: StaffActor, applicant: Applicant, wish: Wish): Promise<number> {
  const { number } = await sendApplication(deps, applicant.guardian, filledForm(applicant, wish));
  await confirmApplication(deps, reviewer, { number });
  return number;
}
