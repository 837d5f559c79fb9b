import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { registryTableTexts } from '@balabaqsha/i18n/console/registry-table';
import { kindergartensTexts } from '@balabaqsha/i18n/console/kindergartens';
import { BackLink, PageTitle } from '@balabaqsha/ui';
import { takeKept } from '../form/kept.ts';
import { useLocale } from '../page/page-data.ts';
import { titled } from '../page/title.ts';
import { kindergartenFilter, kindergartenSearchOf } from '../registry/kindergarten-search.ts';
import { TableUpload } from '../registry/table-upload.tsx';
import { uploadTable } from '../registry/upload-table.ts';
import { read, staffApi } from '../session/guard.ts';

export const meta = titled((locale) => registryTableTexts[locale].kindergartens);

/** An empty table, with the districts that it may name. */
export async function loader(args: LoaderFunctionArgs) {
  const { values, headers } = takeKept(args);
  const { districts } = await read(args, staffApi(args).city.kindergartens(kindergartenFilter(kindergartenSearchOf(new URLSearchParams()), args.context.locale)));
  return data({ districts, kept: values }, { headers });
}

export function action(args: ActionFunctionArgs) {
  const { registry } = staffApi(args);
  return uploadTable(args, { preview: (given) => registry.previewKindergartenTable(given), save: (given) => registry.saveKindergartenTable(given), list: '/kindergartens' });
}

export default function KindergartensImport() {
  const { districts, kept } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const t = registryTableTexts[locale];
  return (
    <>
      <BackLink href="/kindergartens">{kindergartensTexts[locale].back}</BackLink>
      <PageTitle lead={`${t.lead} ${t.kindergartensLead}`}>{t.kindergartens}</PageTitle>
      <TableUpload list="/kindergartens" template="/kindergartens/template.csv" kept={kept}>
        <p>{t.districtCodes}</p>
        <ul className="list-disc pl-5">
          {districts.map(({ id, code, name }) => (
            <li key={id}>
              {code}: {name[locale]}
            </li>
          ))}
        </ul>
      </TableUpload>
    </>
  );
}
