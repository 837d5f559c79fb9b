import type { RouterOutputs } from '@balabaqsha/api';
import { displayName, isLocalDate, type Locale } from '@balabaqsha/domain';
import { formatDate } from '@balabaqsha/i18n';
import { reviewAidTexts } from '@balabaqsha/i18n/console/review-aids';
import { Card, Icon } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type RegisterCheck = RouterOutputs['staff']['review']['case']['register'];
type PersonCheck = RegisterCheck['child'];

/** What the population register says of the people in an application, field by field, in words and not by colour alone (C2). */
export function RegisterCard({ check }: { check: RegisterCheck }) {
  const t = reviewAidTexts[useLocale()];
  return (
    <Card title={t.register}>
      <div className="space-y-4">
        <Person title={t.people.child} check={check.child} />
        <Person title={t.people.guardian} check={check.guardian} />
        <Line good={check.relation === 'confirmed'}>{t.relations[check.relation]}</Line>
        <p className="text-sm text-quiet">{t.registerNote}</p>
      </div>
    </Card>
  );
}

function Person({ title, check }: { title: string; check: PersonCheck }) {
  const t = reviewAidTexts[useLocale()];
  const isSame = check.fields.every(({ same }) => same);
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      {isSame ? <Line good={check.answer === 'found'}>{t.answers[check.answer]}</Line> : <Fields check={check} caption={`${t.register}: ${title}`} />}
    </section>
  );
}

function Fields({ check, caption }: { check: PersonCheck; caption: string }) {
  const locale = useLocale();
  const t = reviewAidTexts[locale];
  return (
    <table className="mt-1 w-full border-collapse text-left text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-quiet">
        <tr>
          {[t.field, t.applied, t.registered, t.outcome].map((name) => (
            <th key={name} scope="col" className="py-1 pr-2 font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {check.fields.map(({ field, applied, registered, same }) => (
          <tr key={field} className={same ? undefined : 'bg-refusal-tint'}>
            <th scope="row" className="py-1 pr-2 font-normal">
              {t.fields[field]}
            </th>
            <td className="py-1 pr-2 font-medium break-words">{worded(locale, applied) ?? t.empty}</td>
            <td className="py-1 pr-2 font-medium break-words">{worded(locale, registered) ?? t.empty}</td>
            <td className={`py-1 ${same ? 'text-quiet' : 'font-semibold text-refusal'}`}>{same ? t.same : t.differs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ good, children }: { good: boolean; children: string }) {
  return (
    <p className={`mt-1 flex gap-2 text-sm ${good ? '' : 'font-medium text-deadline'}`}>
      <Icon name={good ? 'check' : 'warning'} size="size-5" className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** A date as people write it, a name without the register's capitals. */
function worded(locale: Locale, value: string | null): string | null {
  if (value === null || value === '') return null;
  return isLocalDate(value) ? formatDate(locale, value) : displayName(value);
}
