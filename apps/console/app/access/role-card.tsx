import { Form } from '@remix-run/react';
import { roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { DateField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { RolePeriod, type HeldRole } from './role-period.tsx';

/** A role that somebody holds; its last day can be moved and it can be ended at once, unless it is over. */
export function RoleCard({ held, mayChange }: { held: HeldRole; mayChange: boolean }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  const form = useForm({ validTo: t.lastDay }, { validTo: held.validTo ?? '' }, `prolong ${held.id}`);
  const which = roleName(locale, held.role);
  return (
    <li className="card p-4 sm:p-5">
      <RolePeriod held={held} />
      {mayChange && held.state !== 'ENDED' && (
        <div className="mt-4 flex flex-wrap items-end gap-3">
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="id" value={held.id} />
            <div className="max-w-64">
              <DateField {...form.field('validTo')} id={`validTo-${held.id}`} hint={t.lastDayHint} />
            </div>
            <Submit name="intent" value={`prolong ${held.id}`} variant="secondary" size="small" aria-label={`${t.prolong}: ${which}`}>
              {t.prolong}
            </Submit>
          </Form>
          <Form method="post">
            <input type="hidden" name="id" value={held.id} />
            <Submit name="intent" value="end" variant="danger" size="small" aria-label={`${t.endNow}: ${which}`}>
              {t.endNow}
            </Submit>
          </Form>
        </div>
      )}
    </li>
  );
}
