import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { queueTexts } from '@balabaqsha/i18n/console/queue';
import { queueBoardTexts } from '@balabaqsha/i18n/console/queue-board';
import { runsTexts } from '@balabaqsha/i18n/console/runs';
import { BackLink, ButtonLink, ButtonRow, Card, DefinitionRow, Definitions, Notice, PageTitle, TextLink } from '@balabaqsha/ui';
import { attempt } from '../form/failure.ts';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { ApplicationNumbers, PassedOver } from '../queue/application-numbers.tsx';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => queueBoardTexts[locale].ask);

/** What a run would do at this moment, to be confirmed (V1, V2). */
export async function loader(args: LoaderFunctionArgs) {
  return { plan: await read(args, staffApi(args).city.dryRun({})) };
}

/** Does what was shown; the queue advances by itself as well, whenever a seat becomes free. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const done = await attempt(args, form, () => staffApi(args).city.advance({ seen: String(form.get('seen') ?? '') }));
  return done.ok ? redirect(`/queue?offered=${done.value.offered}`) : done.answer;
}

/** Also after a refusal: whoever was too late sees the plan of now and confirms that one. */
export const shouldRevalidate = () => true;

export default function QueueAdvance() {
  const { plan } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = queueBoardTexts[locale];
  const words = queueTexts[locale];
  const form = useForm({});
  const offers = plan.offeredTo.length;
  return (
    <div className="max-w-(--container-text)">
      <BackLink href="/queue">{words.back}</BackLink>
      <PageTitle lead={offers > 0 ? t.askLead : undefined}>{t.ask}</PageTitle>
      <Problems form={form} />
      {offers === 0 ? (
        <Notice kind="info" title={words.advanced(0)}>
          <TextLink href="/queue/runs">{t.details}</TextLink>
        </Notice>
      ) : (
        <Card title={t.willGet(offers)}>
          {plan.more && <p className="mb-4">{t.more}</p>}
          <ApplicationNumbers numbers={plan.offeredTo} />
          <div className="mt-5">
            <Definitions>
              <DefinitionRow label={runsTexts[locale].freeSeats}>{formatNumber(locale, plan.seatsFree)}</DefinitionRow>
              <DefinitionRow label={runsTexts[locale].vouchersOut}>{formatNumber(locale, plan.vouchersOut)}</DefinitionRow>
            </Definitions>
          </div>
          <h3 className="mt-5 mb-2 font-semibold">{plan.passedOver.length === 0 ? t.nobodyPassed : t.passed(`${formatNumber(locale, plan.passedOver.length)}${plan.passedOverAtLeast ? '+' : ''}`)}</h3>
          {plan.passedOver.length > 0 && <PassedOver rows={plan.passedOver} atLeast={plan.passedOverAtLeast} />}
          <p className="mt-5 mb-4 text-sm text-quiet">
            {t.told} <TextLink href="/queue/runs">{t.details}</TextLink>
          </p>
          <Form method="post">
            <input type="hidden" name="seen" value={plan.seal} />
            <ButtonRow>
              <Submit icon="voucher">{t.confirm(offers)}</Submit>
              <ButtonLink href="/queue" variant="secondary">
                {layoutTexts[locale].cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
        </Card>
      )}
    </div>
  );
}
