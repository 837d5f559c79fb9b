import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { academicYearOf, localDateOf, yearOf } from '@balabaqsha/domain';
import { groupTexts } from '@balabaqsha/i18n/console/groups';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { GroupForm } from '../components/group-form.tsx';
import { attempt } from '../form/failure.ts';
import { takeKept } from '../form/kept.ts';
import { groupInput } from '../form/group-input.ts';
import { academicYears } from '../kindergarten/academic-years.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => groupTexts[locale].add);

/** An empty group of the years that most children come at. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { name, offered } = await read(args, staffApi(args).kindergarten.mine());
  const { actions } = await read(args, staffApi(args).session.me());
  if (!actions.includes('staff.kindergarten.addGroup')) throw new Response(null, { status: 403 });
  const today = localDateOf(args.context.now);
  return data({ name, offered, year: yearOf(today), academicYear: academicYearOf(today), kept: values }, { headers });
}

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const added = await attempt(args, form, () => staffApi(args).kindergarten.addGroup(groupInput(form)));
  return added.ok ? redirect('/groups?done=added') : added.answer;
}

export default function GroupNew() {
  const { name, offered, year, academicYear, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = groupTexts[locale];
  return (
    <>
      <BackLink href="/groups">{t.back}</BackLink>
      <PageTitle above={name[locale]}>{t.add}</PageTitle>
      <GroupForm initial={{ name: '', language: '', correctionTypes: [], birthYearFrom: String(year - 5), birthYearTo: String(year - 3), academicYear: String(academicYear), capacity: '' }} offered={offered} kept={kept} years={academicYears(null, academicYear)} />
    </>
  );
}
