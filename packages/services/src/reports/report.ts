import type { ReadTx } from '@balabaqsha/db';
import { city } from '@balabaqsha/db/schema';
import { DomainError, localDateOf, type ReportName, type ReportRow } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import { officerCalling } from '../city/officer.ts';
import type { fileContent } from '../contract/application.ts';
import type { report as reportOutput, reportFileInput, reportInput } from '../contract/report.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { districtReport } from './districts.ts';
import { kindergartenReport, seatReport } from './kindergartens.ts';
import { cityPeriod, type CityPeriod } from './period.ts';
import { refusalReport } from './refusals.ts';
import { reviewReport } from './review.ts';
import { voucherReport } from './voucher-outcomes.ts';
import { waitingReport } from './waiting.ts';

const ROWS: Readonly<Record<ReportName, (tx: ReadTx, period: CityPeriod) => Promise<ReportRow[]>>> = {
  WAITING: waitingReport,
  DISTRICTS: districtReport,
  REVIEW: reviewReport,
  VOUCHERS: voucherReport,
  KINDERGARTENS: kindergartenReport,
  SEATS: seatReport,
  REFUSALS: refusalReport,
};

type Report = z.output<typeof reportOutput>;

/**
 * One of the reports on the officer's city, from one snapshot. It counts people and names none, and small cells are shown:
 * it is for the city's own work and is not published (P4 is about what is).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN; INVALID_VALUE at `from` or `to` for a period that is none or lies ahead
 */
export async function report(deps: Deps, actor: Actor, input: z.output<typeof reportInput>): Promise<Report> {
  return reportOf(deps, officerCalling(actor, 'staff.reports.report').cityId, input);
}

/**
 * The same as a file, CSV or Excel, in the language asked for. What leaves the system is in the audit log.
 * @throws DomainError as `report`
 */
export async function reportFile(deps: Deps, actor: Actor, input: z.output<typeof reportFileInput>): Promise<z.output<typeof fileContent>> {
  const { cityId } = officerCalling(actor, 'staff.reports.file');
  const content = await reportOf(deps, cityId, input);
  const name = await deps.db.write(async (tx) => {
    const details = { report: input.report, from: input.from, to: input.to, format: input.format };
    await recordAudit(tx, deps.clock.now(), actor, { action: 'report.downloaded', subject: { kind: 'city', id: cityId }, details });
    const [row] = await tx.select({ name: city.name }).from(city).where(eq(city.id, cityId));
    if (row === undefined) throw new DomainError('NOT_FOUND');
    return row.name;
  });
  return deps.reports.write({ ...content, city: name }, input.format, input.locale);
}

async function reportOf({ db, clock }: Deps, cityId: CityPeriod['cityId'], { report: name, from, to }: z.output<typeof reportInput>): Promise<Report> {
  const now = clock.now();
  const today = localDateOf(now);
  if (from > today) throw new DomainError('INVALID_VALUE', { field: 'from' });
  if (to < from || to > today) throw new DomainError('INVALID_VALUE', { field: 'to' });
  const rows = await db.read((tx) => ROWS[name](tx, cityPeriod(cityId, { from, to }, now)));
  return { report: name, from, to, madeAt: now, rows };
}
