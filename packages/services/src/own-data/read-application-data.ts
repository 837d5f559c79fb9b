import type { ReadTx } from '@balabaqsha/db';
import { voucher } from '@balabaqsha/db/schema';
import { fullName, type ApplicationId, type GuardianId } from '@balabaqsha/domain';
import { asc, eq } from 'drizzle-orm';
import { loadHistory, loadWished } from '../applications/card-parts.ts';
import { selectVisible } from '../applications/visible-applications.ts';
import type { OwnData } from '../ports/index.ts';
import { NO_PAPERS, readPapers } from './read-papers.ts';

type Application = OwnData['applications'][number];

/** The guardian's applications with their whole history, and as much of the other parent's as he may see (C4, Q12). */
export async function readApplicationData(tx: ReadTx, guardianId: GuardianId): Promise<Application[]> {
  const applications: Application[] = [];
  for (const { application: row, child } of await selectVisible(tx, guardianId)) {
    const mine = row.guardianId === guardianId;
    applications.push({
      number: row.number,
      mine,
      childName: fullName(child),
      correctionType: row.correctionType,
      state: row.state,
      archiveReason: row.archiveReason,
      submittedAt: row.submittedAt,
      conclusion: { number: row.conclusionNumber, issuedOn: row.conclusionIssuedOn, validUntil: row.conclusionValidUntil },
      language: row.language,
      otherLanguageSuits: row.otherLanguageSuits,
      wishedKindergarten: (await loadWished(tx, row)).name,
      history: await loadHistory(tx, row.id, { mine }),
      vouchers: await readVouchers(tx, row.id),
      ...(mine ? await readPapers(tx, row.id) : NO_PAPERS),
    });
  }
  return applications;
}

function readVouchers(tx: ReadTx, id: ApplicationId): Promise<Application['vouchers']> {
  return tx
    .select({
      code: voucher.code, state: voucher.state, offeredAt: voucher.offeredAt, respondBy: voucher.respondBy, acceptedAt: voucher.acceptedAt, enrolBy: voucher.enrolBy,
      usedAt: voucher.usedAt, annulledAt: voucher.annulledAt,
    })
    .from(voucher)
    .where(eq(voucher.applicationId, id))
    .orderBy(asc(voucher.offeredAt));
}
