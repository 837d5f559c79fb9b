import { createHash } from 'node:crypto';
import type { WriteTx } from '@balabaqsha/db';
import { advancementRun, application, applicationEvent, audit, contract, contractDocument, contractSignature, enrolment, file, voucher } from '@balabaqsha/db/schema';
import { localDateOf, yearOf, type CityId } from '@balabaqsha/domain';
import type { FileStore } from '../../ports/files.ts';
import { demoPdf } from './demo-pdf.ts';
import type { Life } from './life.ts';

/** Rows of one statement: far below the protocol's limit of parameters. */
const CHUNK = 400;
const FILES_AT_ONCE = 24;

type FileRow = typeof file.$inferInsert;

/** Keeps the bytes of all files of these lives. */
export async function keepFiles(store: FileStore, lives: readonly Life[]): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  const wanted = lives.flatMap((each) => each.files);
  for (const chunk of chunksOf(wanted, FILES_AT_ONCE)) {
    rows.push(
      ...(await Promise.all(
        chunk.map(async (row) => {
          const { key, size, sha256 } = await store.put(demoPdf(['DEMO DOCUMENT', row.purpose.replaceAll('_', ' '), `File ${row.id ?? ''}`, localDateOf(row.createdAt)]));
          return { ...row, storageKey: key, size, sha256 };
        }),
      )),
    );
  }
  return rows;
}

/**
 * Writes applications in the order of their sending, so that numbers and places agree with it (Q1), with everything that
 * happened to them.
 */
export async function writeLives(tx: WriteTx, cityId: CityId, lives: readonly Life[], files: readonly FileRow[]): Promise<void> {
  const ordered = [...lives].sort((a, b) => a.application.submittedAt.getTime() - b.application.submittedAt.getTime());
  const digestOf = new Map(files.map((row) => [row.id, row.sha256]));
  for (const chunk of chunksOf(files)) await tx.insert(file).values(chunk);

  for (const chunk of chunksOf(ordered)) {
    const numbers = await tx.insert(application).values(chunk.map((each) => each.application)).returning({ id: application.id, number: application.number });
    const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
    await insertAll(chunk.flatMap((each) => each.voucher ?? []), (rows) => tx.insert(voucher).values(rows));
    await insertAll(chunk.flatMap((each) => each.enrolment ?? []), (rows) => tx.insert(enrolment).values(rows));
    const contracts = chunk.flatMap((each) =>
      each.contract === null ? [] : [{ ...each.contract, number: `${yearOf(localDateOf(each.contract.createdAt))}-${numberOf.get(each.application.id) ?? 0}-1` }],
    );
    await insertAll(contracts, (rows) => tx.insert(contract).values(rows));
    await insertAll(chunk.flatMap((each) => each.documents), (rows) => tx.insert(contractDocument).values(rows));
    const signatures = chunk.flatMap((each) =>
      each.signatures.map((row) => ({
        ...row,
        documentSha256: digestOf.get(each.contract?.fileId ?? undefined) ?? '',
        cmsSha256: createHash('sha256').update(row.cms).digest('hex'),
      })),
    );
    await insertAll(signatures, (rows) => tx.insert(contractSignature).values(rows));
  }
  const byTime = <Row extends { at: Date }>(rows: Row[]): Row[] => rows.sort((a, b) => a.at.getTime() - b.at.getTime());
  await insertAll(byTime(ordered.flatMap((each) => each.events)), (rows) => tx.insert(applicationEvent).values(rows));
  await insertAll(byTime(ordered.flatMap((each) => each.audits)), (rows) => tx.insert(audit).values(rows));
  await writeRuns(tx, cityId, ordered);
}

/** The runs of advancement that offered the vouchers, as far as the board shows them. */
async function writeRuns(tx: WriteTx, cityId: CityId, lives: readonly Life[]): Promise<void> {
  const offers = new Map<number, number>();
  for (const each of lives) {
    if (each.voucher !== null) offers.set(each.voucher.offeredAt.getTime(), (offers.get(each.voucher.offeredAt.getTime()) ?? 0) + 1);
  }
  const runs = [...offers].sort(([a], [b]) => a - b).slice(-30);
  await insertAll(
    runs.map(([at, offered]) => ({ cityId, at: new Date(at), cause: 'DAY_START' as const, seatsFree: offered, vouchersOut: 0, offered, passedOver: [] })),
    (rows) => tx.insert(advancementRun).values(rows),
  );
}

/** Inserts rows in statements of a bearable size; none at all for none. */
export async function insertAll<Row>(rows: readonly Row[], insert: (chunk: Row[]) => PromiseLike<unknown>): Promise<void> {
  for (const chunk of chunksOf(rows)) await insert(chunk);
}

function chunksOf<Row>(rows: readonly Row[], size = CHUNK): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => rows.slice(index * size, (index + 1) * size));
}
