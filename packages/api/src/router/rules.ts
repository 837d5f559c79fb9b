import { reasons } from '@balabaqsha/services';
import * as c from '@balabaqsha/services/contract';
import { answeredBy, nothing, procedure, router } from '../procedure.ts';

/** What the officer governs: the rules that his city may set itself. */
export const rulesRouter = router({
  reasons: procedure('staff.rules.reasons').input(nothing).output(c.reasonBoard).query(answeredBy(reasons.reasonBoard)),
  addReason: procedure('staff.rules.addReason').input(c.addReasonInput).output(c.field.done).mutation(answeredBy(reasons.addReason)),
  changeReason: procedure('staff.rules.changeReason').input(c.changeReasonInput).output(c.field.done).mutation(answeredBy(reasons.changeReason)),
  retireReason: procedure('staff.rules.retireReason').input(c.retireReasonInput).output(c.field.done).mutation(answeredBy(reasons.retireReason)),
  takeBackReason: procedure('staff.rules.takeBackReason').input(c.reasonInput).output(c.field.done).mutation(answeredBy(reasons.takeBackReason)),
  moveReason: procedure('staff.rules.moveReason').input(c.moveReasonInput).output(c.field.done).mutation(answeredBy(reasons.moveReason)),
});
