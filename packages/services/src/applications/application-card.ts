import { expectOne } from '@balabaqsha/db';
import { application } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { loadAppeal } from '../appeals/newest-appeal.ts';
import { loadRules } from '../city-rules/index.ts';
import type { ApplicationCard, numberInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import { guardianCalling } from '../enrolment/own-application.ts';
import { loadTrend } from '../explanations/position-trend.ts';
import { loadForecast } from '../forecast/told-forecast.ts';
import { positionOf } from '../queue/position.ts';
import { wasInvitedToRenew } from '../renewals/invited-to-renew.ts';
import { loadNewestRenewal } from '../renewals/newest-renewal.ts';
import { loadApplicant, loadConclusion, loadHistory, loadNewestEnrolment, loadRejection, loadWished, voucherView } from './card-parts.ts';
import { deadlinesAhead } from './deadlines-ahead.ts';
import { possibleActions } from './possible-actions.ts';
import { liveApplicationOf } from './sendable.ts';
import { newestVouchers, selectVisible, summaryOf } from './visible-applications.ts';

/**
 * The card of an application (Q12): where it stands, what can be done now and by when, and its whole history. All of it
 * is read from one snapshot, the position too. The other parent reads and has no buttons (C4).
 * @throws DomainError NOT_FOUND for other people's
 */
export async function applicationCard(deps: Deps, actor: Actor, input: z.output<typeof numberInput>): Promise<ApplicationCard> {
  const { guardianId } = guardianCalling(actor, 'guardian.applications.card');
  const now = deps.clock.now();
  return deps.db.read(async (tx) => {
    const found = expectOne(await selectVisible(tx, guardianId, eq(application.number, input.number)), 'NOT_FOUND');
    const { application: row, child } = found;
    const rules = await loadRules(tx, row.cityId, now);
    const voucher = (await newestVouchers(tx, [row.id])).get(row.id);
    const enrolment = await loadNewestEnrolment(tx, row.id);
    const position = await positionOf(tx, row.id);
    const summary = summaryOf(guardianId, found, voucher, position);
    const renewal = await loadNewestRenewal(tx, row.id);
    const appeal = voucher === undefined ? null : await loadAppeal(tx, voucher.id);
    const hasLive = (await liveApplicationOf(tx, child.id)) !== null;
    const invitedToRenew = await wasInvitedToRenew(tx, row);
    const facts = {
      now, rules, application: row, child, voucher, contractFilled: enrolment?.contractFilled ?? false, hasLive, renewalPending: renewal?.state === 'PENDING', invitedToRenew, appealed: appeal !== null,
    };
    const deadlines = deadlinesAhead({ now, rules, application: row, child, voucher, signing: enrolment?.signing ?? null, appealed: appeal !== null });
    return {
      ...summary,
      child: { id: child.id, fullName: fullName(child), birthDate: child.birthDate },
      forecast: await loadForecast(tx, row, child, rules.policy, now),
      trend: position === null ? null : await loadTrend(tx, row, position.position, now),
      otherApplicant: summary.mine ? null : await loadApplicant(tx, row),
      birthYear: row.birthYear,
      language: row.language,
      otherLanguageSuits: row.otherLanguageSuits,
      wishedKindergarten: await loadWished(tx, row),
      conclusion: await loadConclusion(tx, row),
      renewal,
      rejection: await loadRejection(tx, row),
      restoreBy: row.state === 'STOP_LIST' ? row.restoreBy : null,
      voucher: voucher === undefined ? null : voucherView(voucher),
      appeal: summary.mine ? appeal : null,
      deadlineExplained: deadlines.find(({ at }) => at.getTime() === summary.deadline?.getTime()) ?? null,
      deadlines,
      enrolment: enrolment?.view ?? null,
      actions: summary.mine ? possibleActions(facts) : [],
      history: await loadHistory(tx, row.id, summary),
    };
  });
}
