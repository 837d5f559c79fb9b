import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { fullName } from '@balabaqsha/domain';
import { formatDate, formatIin } from '@balabaqsha/i18n';
import { childrenTexts } from '@balabaqsha/i18n/portal/children';
import { ButtonLink, Card, DefinitionRow, Definitions, EmptyState, Notice, PageTitle, Tag, TextLink } from '@balabaqsha/ui';
import { ChildGuardianship } from '../components/child-guardianship.tsx';
import { useLocale } from '../page/locale-context.ts';
import { titled } from '../page/title.ts';
import { guardianApi, read } from '../session/guard.ts';

export const meta = titled((locale) => childrenTexts[locale].title);

/** Мои дети (C1). */
export async function loader(args: LoaderFunctionArgs) {
  return { children: await read(args, guardianApi(args).children.list()) };
}

const TONES = { CONFIRMED: 'done', UNCONFIRMED: 'waiting', REFUSED: 'refusal' } as const;

export default function Children() {
  const { children } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  const locale = useLocale();
  const t = childrenTexts[locale];
  const states = { CONFIRMED: t.confirmed, UNCONFIRMED: t.unconfirmed, REFUSED: t.refused };
  const done = { added: t.added, unconfirmed: t.addedUnconfirmed, proof: t.proofSent }[query.get('done') ?? ''];
  return (
    <>
      <PageTitle aside={children.length > 0 && <ButtonLink href="/children/new" icon="plus">{t.add}</ButtonLink>}>{t.title}</PageTitle>
      {done !== undefined && (
        <div className="mb-6">
          <Notice kind="success" announce>
            {done}
          </Notice>
        </div>
      )}
      {children.length === 0 ? (
        <EmptyState illustration="child" title={t.emptyTitle} action={<ButtonLink href="/children/new" icon="plus">{t.add}</ButtonLink>}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2">
          {children.map((child) => (
            <li key={child.id}>
              <Card
                title={fullName(child)}
                aside={<Tag tone={TONES[child.guardianship]}>{states[child.guardianship]}</Tag>}
                className="h-full"
                footer={
                  child.guardianship === 'REFUSED' ? (
                    <ButtonLink href={`/children/${child.id}/proof`} variant="secondary" size="small" aria-label={`${t.otherProof}: ${fullName(child)}`}>
                      {t.otherProof}
                    </ButtonLink>
                  ) : child.liveApplication === null ? (
                    child.guardianship === 'CONFIRMED' && (
                      <ButtonLink href={`/applications/new?child=${child.id}`} variant="secondary" size="small">
                        {t.apply}
                      </ButtonLink>
                    )
                  ) : (
                    <ButtonLink href={`/applications/${child.liveApplication}`} variant="secondary" size="small">
                      {t.openApplication}
                    </ButtonLink>
                  )
                }
              >
                <Definitions>
                  <DefinitionRow label={t.born}>{formatDate(locale, child.birthDate)}</DefinitionRow>
                  <DefinitionRow label={t.iinShort}>{formatIin(child.iin)}</DefinitionRow>
                </Definitions>
                <ChildGuardianship child={child} />
                {child.guardianship === 'CONFIRMED' && (
                  <p className="mt-4 text-sm">
                    <TextLink href={`/children/${child.id}/views`} aria-label={`${t.whoLooked}: ${fullName(child)}`}>
                      {t.whoLooked}
                    </TextLink>
                  </p>
                )}
              </Card>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
