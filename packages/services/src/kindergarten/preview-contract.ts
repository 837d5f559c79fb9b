import { clausesIn, clausesOf, localDateOf } from '@balabaqsha/domain';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { contractPreview, previewContractInput } from '../contract/kindergarten.ts';
import type { Deps } from '../deps.ts';
import { kindergartenStaffCalling, ownKindergarten } from './own-kindergarten.ts';

/** Stands where the guardian's and the child's data will be. */
const BLANK = '—';

/**
 * A contract of nobody with these requisites, to be looked at before they are saved (E3). It is made by the renderer of the
 * contracts themselves; nothing is kept.
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function previewContract(deps: Deps, actor: Actor, input: z.output<typeof previewContractInput>): Promise<z.output<typeof contractPreview>> {
  const calling = kindergartenStaffCalling(actor, 'staff.kindergarten.previewContract');
  const { locale, director, basis, account, bank, bic, clauses } = input;
  const today = localDateOf(deps.clock.now());
  const { name, bin, address } = await deps.db.read((tx) => ownKindergarten(tx, calling));
  const bytes = await deps.contracts.render(
    {
      number: BLANK,
      date: today,
      kindergarten: { name: name[locale], bin, address: address[locale], directorName: director, requisites: { basis: basis[locale], account, bank, bic } },
      guardian: { fullName: BLANK, iin: BLANK, address: BLANK, phone: BLANK },
      child: { fullName: BLANK, iin: BLANK, birthDate: today },
      group: { name: BLANK, language: 'KAZAKH' },
      voucherCode: BLANK,
      startsOn: today,
      pickUpPersons: [],
      healthNotes: '',
      clauses: clausesIn(clausesOf(clauses), locale),
    },
    locale,
  );
  return { bytes: new Uint8Array(bytes) };
}
