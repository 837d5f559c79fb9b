import { Form } from '@remix-run/react';
import { formatTime, roleName } from '@balabaqsha/i18n';
import { accessTexts } from '@balabaqsha/i18n/console/access';
import { DateField } from '@balabaqsha/ui';
import { Submit } from '../form/form-parts.tsx';
import { useForm } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';
import { RolePeriod, type HeldRole } from './role-period.tsx';

/**
 * A role that somebody holds: its last day can be moved and it can be ended at once, unless it is over; one that was ended today
 * can be given back.
 */
export function RoleCard({ held, mayChange }: { held: HeldRole; mayChange: boolean }) {
  return (
    <li className="card p-4 sm:p-5">
      <RolePeriod held={held} />
      {mayChange && held.state !== 'ENDED' && <Change held={held} />}
      {mayChange && held.ended !== null && <Restore held={held} ended={held.ended} />}
    </li>
  );
}

function Change({ held }: { held: HeldRole }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  const form = useForm({ validTo: t.lastDay }, { validTo: held.validTo ?? '' }, `prolong ${held.id}`);
  const which = roleName(locale, held.role);
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3">
      <Form method="post" className="flex flex-wrap items-end gap-3" preventScrollReset>
        <input type="hidden" name="id" value={held.id} />
        <div className="max-w-64">
          <DateField {...form.field('validTo')} id={`validTo-${held.id}`} hint={t.lastDayHint} />
        </div>
        <Submit name="intent" value={`prolong ${held.id}`} variant="secondary" size="small" aria-label={`${t.prolong}: ${which}`}>
          {t.prolong}
        </Submit>
      </Form>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="id" value={held.id} />
        <Submit name="intent" value="end" variant="danger" size="small" aria-label={`${t.endNow}: ${which}`}>
          {t.endNow}
        </Submit>
      </Form>
    </div>
  );
}

function Restore({ held: { id, role }, ended }: { held: HeldRole; ended: NonNullable<HeldRole['ended']> }) {
  const locale = useLocale();
  const t = accessTexts[locale];
  return (
    <Form method="post" className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <p className="text-sm text-quiet">
        {t.endedToday(ended.by, formatTime(ended.at))} {t.restoreNote}
      </p>
      <Submit name="intent" value="restore" variant="secondary" size="small" aria-label={`${t.restore}: ${roleName(locale, role)}`}>
        {t.restore}
      </Submit>
    </Form>
  );
}
