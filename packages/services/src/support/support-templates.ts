import { expectOne } from '@balabaqsha/db';
import { staff, supportTemplate, type Trilingual } from '@balabaqsha/db/schema';
import { fullName } from '@balabaqsha/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { addTemplateInput, changeTemplateInput, removeTemplateInput, supportTemplates as supportTemplatesOutput } from '../contract/index.ts';
import type { Deps } from '../deps.ts';
import { recordAudit } from '../record/index.ts';
import { operatorCalling } from './operator.ts';

/**
 * Words that the employee's city answers with again and again, by name (P6).
 * @throws DomainError NOT_SIGNED_IN, FORBIDDEN
 */
export async function supportTemplates(deps: Deps, actor: Actor, _input: Record<never, never>): Promise<z.output<typeof supportTemplatesOutput>> {
  const { cityId } = operatorCalling(actor, 'staff.support.templates');
  const rows = await deps.db.read((tx) =>
    tx
      .select({ id: supportTemplate.id, title: supportTemplate.title, text: supportTemplate.text, changedAt: supportTemplate.changedAt, author: { surname: staff.surname, name: staff.name, patronymic: staff.patronymic } })
      .from(supportTemplate)
      .leftJoin(staff, eq(staff.id, supportTemplate.changedBy))
      .where(eq(supportTemplate.cityId, cityId))
      .orderBy(asc(supportTemplate.title), asc(supportTemplate.id)),
  );
  return rows.map(({ author, ...row }) => ({ ...row, changedBy: author && fullName(author) }));
}

/** Adds words to answer with. @throws DomainError NOT_SIGNED_IN, FORBIDDEN */
export async function addTemplate(deps: Deps, actor: Actor, input: z.output<typeof addTemplateInput>): Promise<{ done: true }> {
  const { operator, cityId } = operatorCalling(actor, 'staff.support.addTemplate');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const { id } = expectOne(
      await tx.insert(supportTemplate).values({ cityId, title: input.title, text: textOf(input), changedBy: operator.staffId, changedAt: now }).returning({ id: supportTemplate.id }),
    );
    await recordAudit(tx, now, actor, { action: 'support.template-added', subject: { kind: 'support-template', id } });
    return { done: true };
  });
}

/**
 * Changes words to answer with. Answers that were sent keep theirs.
 * @throws DomainError NOT_FOUND for another city's, VERSION_OUTDATED where a colleague has changed them meanwhile
 */
export async function changeTemplate(deps: Deps, actor: Actor, input: z.output<typeof changeTemplateInput>): Promise<{ done: true }> {
  const { operator, cityId } = operatorCalling(actor, 'staff.support.changeTemplate');
  const now = deps.clock.now();
  return deps.db.write(async (tx) => {
    const own = and(eq(supportTemplate.id, input.id), eq(supportTemplate.cityId, cityId));
    expectOne(await tx.select({ id: supportTemplate.id }).from(supportTemplate).where(own), 'NOT_FOUND');
    expectOne(
      await tx
        .update(supportTemplate)
        .set({ title: input.title, text: textOf(input), changedBy: operator.staffId, changedAt: now })
        .where(and(own, eq(supportTemplate.changedAt, input.seen)))
        .returning({ id: supportTemplate.id }),
      'VERSION_OUTDATED',
    );
    await recordAudit(tx, now, actor, { action: 'support.template-changed', subject: { kind: 'support-template', id: input.id } });
    return { done: true };
  });
}

/** Removes words to answer with; that they are gone already is no failure. @throws DomainError NOT_SIGNED_IN, FORBIDDEN */
export async function removeTemplate(deps: Deps, actor: Actor, input: z.output<typeof removeTemplateInput>): Promise<{ done: true }> {
  const { cityId } = operatorCalling(actor, 'staff.support.removeTemplate');
  return deps.db.write(async (tx) => {
    const removed = await tx.delete(supportTemplate).where(and(eq(supportTemplate.id, input.id), eq(supportTemplate.cityId, cityId))).returning({ id: supportTemplate.id });
    if (removed.length > 0) await recordAudit(tx, deps.clock.now(), actor, { action: 'support.template-removed', subject: { kind: 'support-template', id: input.id } });
    return { done: true };
  });
}

function textOf({ textRu, textKk, textEn }: Pick<z.output<typeof addTemplateInput>, 'textRu' | 'textKk' | 'textEn'>): Trilingual {
  return { ru: textRu, kk: textKk, en: textEn };
}
