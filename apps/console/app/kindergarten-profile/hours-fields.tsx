import { readSchedule } from '@balabaqsha/domain';
import { weekdayTitle } from '@balabaqsha/i18n';
import { profileTexts } from '@balabaqsha/i18n/console/kindergarten-profile';
import { FieldError } from '@balabaqsha/ui';
import { WEEK } from '../form/profile-input.ts';
import type { FormState } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

/** Hours by weekday: two times a day, none on a closed one. Each day's error stands at the day. */
export function HoursFields({ form, schedule }: { form: FormState<string>; schedule: string }) {
  const locale = useLocale();
  const t = profileTexts[locale];
  const inWords = schedule !== '' && readSchedule(schedule) === null;
  return (
    <fieldset aria-describedby="hours-hint">
      <legend className="mb-1 text-lg font-semibold">{t.hours}</legend>
      <p id="hours-hint" className="mb-3 text-sm text-quiet">
        {t.hoursHint} {inWords && t.hoursInWords(schedule)}
      </p>
      <div className="space-y-2">
        {WEEK.map((day) => (
          <DayFields key={day} form={form} name={`hours.${day}`} title={weekdayTitle(locale, day)} />
        ))}
      </div>
    </fieldset>
  );
}

function DayFields({ form, name, title }: { form: FormState<string>; name: string; title: string }) {
  const t = profileTexts[useLocale()];
  const error = form.error(name);
  return (
    <div role="group" aria-label={title} className={error ? 'border-l-4 border-refusal pl-4' : undefined}>
      <FieldError id={name}>{error}</FieldError>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-32 shrink-0" aria-hidden="true">
          {title}
        </span>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="flex items-center gap-2">
            <span className="text-sm text-quiet">{t[end]}</span>
            <input
              // The summary of errors leads to the day's first field.
              id={end === 'from' ? name : `${name}.to`}
              name={`${name}.${end}`}
              type="time"
              defaultValue={form.value(`${name}.${end}`)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${name}-error` : undefined}
              className="control control-digits w-40"
            />
          </label>
        ))}
      </div>
    </div>
  );
}
