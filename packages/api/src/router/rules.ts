import { cityRules, correctionTypes, reasons } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

/** What the officer governs: the rules that his city may set itself. */
export const rulesRouter = router({
  policy: procedure('staff.rules.policy').input(nothing).output(c.policyBoard).query(answeredBy(cityRules.policyBoard)),
  // A mutation, because the officer's words don't belong into an address.
  previewPolicy: procedure('staff.rules.previewPolicy').input(c.policyDraft).output(c.policyPreview).mutation(answeredBy(cityRules.previewPolicy)),
  changePolicy: procedure('staff.rules.changePolicy').input(c.policyDraft).output(c.field.done).mutation(answeredBy(cityRules.changePolicy)),
  takeBackPolicy: procedure('staff.rules.takeBackPolicy').input(c.policyInput).output(c.field.done).mutation(answeredBy(cityRules.takeBackPolicy)),
  correctionTypes: procedure('staff.rules.correctionTypes').input(nothing).output(c.correctionTypeBoard).query(answeredBy(correctionTypes.correctionTypeBoard)),
  previewCorrectionType: procedure('staff.rules.previewCorrectionType').input(c.correctionTypeDraft).output(c.correctionTypePreview).mutation(answeredBy(correctionTypes.previewCorrectionType)),
  changeCorrectionType: procedure('staff.rules.changeCorrectionType').input(c.correctionTypeDraft).output(c.field.done).mutation(answeredBy(correctionTypes.changeCorrectionType)),
  takeBackCorrectionType: procedure('staff.rules.takeBackCorrectionType').input(c.correctionTypeChangeInput).output(c.field.done).mutation(answeredBy(correctionTypes.takeBackCorrectionType)),
  reasons: procedure('staff.rules.reasons').input(nothing).output(c.reasonBoard).query(answeredBy(reasons.reasonBoard)),
  addReason: procedure('staff.rules.addReason').input(c.addReasonInput).output(c.field.done).mutation(answeredBy(reasons.addReason)),
  changeReason: procedure('staff.rules.changeReason').input(c.changeReasonInput).output(c.field.done).mutation(answeredBy(reasons.changeReason)),
  retireReason: procedure('staff.rules.retireReason').input(c.retireReasonInput).output(c.field.done).mutation(answeredBy(reasons.retireReason)),
  takeBackReason: procedure('staff.rules.takeBackReason').input(c.reasonInput).output(c.field.done).mutation(answeredBy(reasons.takeBackReason)),
  moveReason: procedure('staff.rules.moveReason').input(c.moveReasonInput).output(c.field.done).mutation(answeredBy(reasons.moveReason)),
});
