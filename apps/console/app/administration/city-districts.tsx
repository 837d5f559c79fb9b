import type { RouterOutputs } from '@balabaqsha/api';
import { Form } from '@remix-run/react';
import { formatNumber } from '@balabaqsha/i18n';
import { citiesTexts } from '@balabaqsha/i18n/console/cities';
import { layoutTexts } from '@balabaqsha/i18n/console/layout';
import { Card, Disclosure, SectionTitle, Table, TextField } from '@balabaqsha/ui';
import { Problems, Submit } from '../form/form-parts.tsx';
import { useForm, type FormWith } from '../form/use-form.ts';
import { useLocale } from '../page/page-data.ts';

type District = RouterOutputs['staff']['cities']['page']['districts'][number];
type NameField = 'nameRu' | 'nameKk' | 'nameEn';

/** The districts of a city, each with a form for its names, and one for a new one (P3). */
export function CityDistricts({ districts }: { districts: readonly District[] }) {
  const locale = useLocale();
  const t = citiesTexts[locale];
  return (
    <section className="mt-10">
      <SectionTitle>{t.districts}</SectionTitle>
      {districts.length > 0 && (
        <Table
          caption={t.districts}
          captionHidden
          rows={districts}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: t.district,
              rowHeader: true,
              cell: (district) => (
                <>
                  {district.name[locale]}
                  <div className="mt-1 font-normal">
                    <Disclosure summary={t.changeDistrict(district.name[locale])}>
                      <ChangeDistrict district={district} />
                    </Disclosure>
                  </div>
                </>
              ),
            },
            { key: 'code', header: t.code, cell: ({ code }) => code },
            { key: 'kindergartens', header: t.kindergartens, numeric: true, cell: ({ kindergartens }) => formatNumber(locale, kindergartens) },
          ]}
        />
      )}
      <AddDistrict key={districts.length} />
    </section>
  );
}

function ChangeDistrict({ district: { id, name } }: { district: District }) {
  const locale = useLocale();
  const t = citiesTexts[locale];
  const form = useForm({ nameRu: t.nameRu, nameKk: t.nameKk, nameEn: t.nameEn }, { nameRu: name.ru, nameKk: name.kk, nameEn: name.en }, `district ${id}`);
  return (
    <Form method="post" className="max-w-(--container-text) space-y-4" noValidate>
      <Problems form={form} />
      <input type="hidden" name="district" value={id} />
      <Names form={form} prefix={id} />
      <Submit name="intent" value={`district ${id}`} size="small">
        {layoutTexts[locale].save}
      </Submit>
    </Form>
  );
}

function AddDistrict() {
  const t = citiesTexts[useLocale()];
  const form = useForm({ code: t.code, nameRu: t.nameRu, nameKk: t.nameKk, nameEn: t.nameEn }, {}, 'addDistrict');
  return (
    <div className="mt-6 max-w-(--container-text)">
      <Card title={t.addDistrict} level={3}>
        <Problems form={form} />
        <Form method="post" className="space-y-4" noValidate>
          <TextField {...form.field('code')} id="code" hint={t.codeHint} required maxLength={40} spellCheck={false} autoCapitalize="none" className="max-w-60" />
          <Names form={form} prefix="new" />
          <Submit name="intent" value="addDistrict" variant="secondary">
            {t.addDistrict}
          </Submit>
        </Form>
      </Card>
    </div>
  );
}

/** Several of these forms stand on one page: each field has an id of its own. */
function Names({ form, prefix }: { form: FormWith<NameField>; prefix: string }) {
  return (
    <>
      {(['ru', 'kk', 'en'] as const).map((language) => {
        const name = ({ ru: 'nameRu', kk: 'nameKk', en: 'nameEn' } as const)[language];
        return <TextField key={name} {...form.field(name)} id={`${prefix}-${name}`} required maxLength={80} lang={language} />;
      })}
    </>
  );
}
