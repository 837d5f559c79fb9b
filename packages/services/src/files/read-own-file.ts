import { guardianFor, type Actor } from '@balabaqsha/auth';
import { application, contract, enrolment, file } from '@balabaqsha/db/schema';
import { and, eq, exists, or } from 'drizzle-orm';
import type { z } from 'zod';
import type { fileContent, fileInput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { handOut } from './hand-out.ts';

/**
 * A file that the guardian sent, or the contract of his own application (D3). The child's other guardian sees the
 * application but not its files (C4).
 * @throws DomainError NOT_FOUND
 */
export async function readOwnFile(deps: Deps, actor: Actor, input: z.output<typeof fileInput>): Promise<z.output<typeof fileContent>> {
  const { guardianId } = guardianFor(actor, 'guardian.files.read');
  return handOut(deps, actor, input.id, (tx) =>
    or(
      eq(file.guardianId, guardianId),
      exists(
        tx
          .select({ id: contract.id })
          .from(contract)
          .innerJoin(enrolment, eq(enrolment.id, contract.enrolmentId))
          .innerJoin(application, eq(application.id, enrolment.applicationId))
          .where(and(eq(contract.fileId, file.id), eq(application.guardianId, guardianId))),
      ),
    ),
  );
}
