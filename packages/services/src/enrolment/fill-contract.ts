import { expectOne, type ReadTx } from '@balabaqsha/db';
import { contract, file, type ContractFields } from '@balabaqsha/db/schema';
import { clausesIn, DomainError, fullName, localDateOf, normalisePhone } from '@balabaqsha/domain';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { fillContractInput } from '../contract/application.ts';
import type { Deps } from '../deps.ts';
import type { ContractContent } from '../ports/documents.ts';
import { moveApplication, recordAudit } from '../record/index.ts';
import { contractPapers, directorName, requisitesOf } from './contract-rows.ts';
import { requireInTime, type EnrolmentCase } from './enrolment-rows.ts';
import { guardianCalling, ownSeat, ownSeatLocked } from './own-application.ts';

/**
 * Fills the contract in and makes the PDF that both sides will sign (E3). Filling it in again makes a new PDF in place
 * of the old one; after a signature it is impossible. The PDF is made before the transaction: no lock waits for it.
 * @throws DomainError NOT_FOUND, STATE_CHANGED, VOUCHER_EXPIRED, field errors of the person who picks up
 */
export async function fillContract(deps: Deps, actor: Actor, input: z.output<typeof fillContractInput>): Promise<{ done: true }> {
  const { guardianId } = guardianCalling(actor, 'guardian.enrolment.fillContract');
  const now = deps.clock.now();
  const fields = fieldsOf(input);

  const before = await deps.db.read(async (tx) => {
    const held = await ownSeat(tx, guardianId, input.number);
    const sent = fillable(held, now);
    return { held, sent, content: await contentOf(tx, held, sent, fields, now) };
  });
  const pdf = await deps.contracts.render(before.content, before.sent.locale);
  const kept = await deps.files.put(pdf);

  const replaced = await deps.db.write(async (tx) => {
    const held = await ownSeatLocked(tx, guardianId, input.number);
    if (held.enrolment.id !== before.held.enrolment.id) throw new DomainError('STATE_CHANGED', { params: { state: held.application.state } });
    const sent = fillable(held, now);
    const old = (await contractPapers(tx, sent)).file;
    const made = expectOne(
      await tx
        .insert(file)
        .values({ storageKey: kept.key, name: `${sent.number}.pdf`, type: 'application/pdf', size: kept.size, sha256: kept.sha256, purpose: 'CONTRACT', guardianId: null, createdAt: now })
        .returning({ id: file.id }),
    );
    await tx.update(contract).set({ fields, fileId: made.id, filledAt: now }).where(eq(contract.id, sent.id));
    if (old !== null) await tx.delete(file).where(eq(file.id, old.id));
    await moveApplication(tx, now, actor, { id: held.application.id, from: held.application.state, event: 'CONTRACT_FILLED' });
    await recordAudit(tx, now, actor, { action: 'contract.filled', subject: { kind: 'contract', id: sent.id }, details: { application: held.application.number } });
    return old;
  });
  if (replaced !== null && replaced.storageKey !== kept.key) await deps.files.remove(replaced.storageKey);
  return { done: true };
}

function fillable(held: EnrolmentCase, now: Date): NonNullable<EnrolmentCase['contract']> {
  if (held.enrolment.state !== 'CONTRACT_SENT' || held.contract === null) {
    throw new DomainError('STATE_CHANGED', { params: { state: held.application.state } });
  }
  requireInTime(held, now);
  return held.contract;
}

function fieldsOf(input: z.output<typeof fillContractInput>): ContractFields {
  const { address, phone, pickUpName, pickUpPhone, healthNotes } = input;
  if (pickUpName === '' && pickUpPhone === '') return { address, phone, pickUpPersons: [], healthNotes };
  if (pickUpName === '') throw new DomainError('REQUIRED', { field: 'pickUpName' });
  if (pickUpPhone === '') throw new DomainError('REQUIRED', { field: 'pickUpPhone' });
  const answer = normalisePhone(pickUpPhone);
  if (!answer.ok) throw new DomainError(answer.code, { field: 'pickUpPhone' });
  return { address, phone, pickUpPersons: [{ fullName: pickUpName, phone: answer.phone }], healthNotes };
}

async function contentOf(tx: ReadTx, held: EnrolmentCase, sent: NonNullable<EnrolmentCase['contract']>, fields: ContractFields, now: Date): Promise<ContractContent> {
  const { kindergarten, guardian, child, group, voucher } = held;
  const given = await requisitesOf(tx, sent);
  return {
    number: sent.number,
    date: localDateOf(now),
    kindergarten: {
      name: kindergarten.name[sent.locale],
      bin: kindergarten.bin,
      address: kindergarten.address[sent.locale],
      directorName: given?.director ?? (await directorName(tx, kindergarten.id, now)),
      requisites: given === undefined ? null : { basis: given.basis[sent.locale], account: given.account, bank: given.bank, bic: given.bic },
    },
    guardian: { fullName: fullName(guardian), iin: guardian.iin, address: fields.address, phone: fields.phone },
    child: { fullName: fullName(child), iin: child.iin, birthDate: child.birthDate },
    group: { name: group.name, language: group.language },
    voucherCode: voucher.code,
    startsOn: sent.startsOn,
    pickUpPersons: fields.pickUpPersons,
    healthNotes: fields.healthNotes,
    clauses: clausesIn(given?.clauses ?? {}, sent.locale),
  };
}
