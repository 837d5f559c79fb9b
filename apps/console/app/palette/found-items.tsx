import { applicationStateText, formatDateShort, voucherStateText } from '@balabaqsha/i18n';
import { paletteTexts } from '@balabaqsha/i18n/console/palette';
import { Icon } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';
import { caseAddress } from '../review/next-case.ts';
import { letterAddress } from '../support/letter-list.ts';
import { Group, Item } from './palette-items.tsx';
import type { Found } from './use-found.ts';

/** How many things were found, of all kinds. */
export function countFound({ more: _, ...lists }: Found): number {
  return Object.values(lists).reduce((sum, list) => sum + list.length, 0);
}

/** Everything that was found, by kind; each opens where the employee works with it. */
export function FoundItems({ found, onGo }: { found: Found; onGo: (href: string) => void }) {
  const locale = useLocale();
  const t = paletteTexts[locale];
  return (
    <>
      {found.applications.length > 0 && (
        <Group heading={t.applications}>
          {found.applications.map(({ number, childName, birthYear, state, opens, renewal }) => (
            <Item key={number} value={`application ${number}`} onSelect={() => onGo(opens === 'CASE' ? `/applications/${number}` : caseAddress({ key: renewal ?? String(number), renewal }))}>
              <span className="whitespace-nowrap">{`№ ${number}`}</span>
              <span className="min-w-0 flex-1">{`${childName}, ${birthYear}`}</span>
              <span className="text-sm text-quiet">{applicationStateText(locale, state, 'staff')}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.vouchers.length > 0 && (
        <Group heading={t.vouchers}>
          {found.vouchers.map(({ code, state, applicationNumber }) => (
            <Item key={code} value={`voucher ${code}`} onSelect={() => onGo(`/applications/${applicationNumber}`)}>
              <span className="whitespace-nowrap">{code}</span>
              <span className="min-w-0 flex-1">{t.voucherOf(applicationNumber)}</span>
              <span className="text-sm text-quiet">{voucherStateText(locale, state)}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.kindergartens.length > 0 && (
        <Group heading={t.kindergartens}>
          {found.kindergartens.map(({ id, name }) => (
            <Item key={id} value={`kindergarten ${id}`} onSelect={() => onGo(`/kindergartens/${id}`)}>
              <Icon name="kindergarten" size="size-5" className="text-quiet" />
              <span className="min-w-0 flex-1">{name[locale]}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.children.length > 0 && (
        <Group heading={t.children}>
          {found.children.map(({ enrolmentId, number, childName, birthYear, group, enrolled }) => (
            <Item key={enrolmentId} value={`child ${enrolmentId}`} onSelect={() => onGo(enrolled ? `/children/${enrolmentId}` : `/enrolments/${enrolmentId}`)}>
              <span className="whitespace-nowrap">{`№ ${number}`}</span>
              <span className="min-w-0 flex-1">{`${childName}, ${birthYear}`}</span>
              <span className="text-sm text-quiet">{enrolled ? group : t.enrolling(group)}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.employees.length > 0 && (
        <Group heading={t.employees}>
          {found.employees.map(({ id, name, login, opens }) => (
            <Item key={id} value={`employee ${id}`} onSelect={() => onGo(opens === 'ALL' ? `/employees/${id}` : `/staff/${id}`)}>
              <Icon name="user" size="size-5" className="text-quiet" />
              <span className="min-w-0 flex-1">{name}</span>
              <span className="text-sm text-quiet">{login}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.letters.length > 0 && (
        <Group heading={t.letters}>
          {found.letters.map(({ id, name, at, handled }) => (
            <Item key={id} value={`letter ${id}`} onSelect={() => onGo(letterAddress(handled ? 'DONE' : 'OPEN', id))}>
              <Icon name="mail" size="size-5" className="text-quiet" />
              <span className="min-w-0 flex-1">{name}</span>
              <span className="text-sm text-quiet">{handled ? t.handled : formatDateShort(new Date(at))}</span>
            </Item>
          ))}
        </Group>
      )}
      {found.logged.length > 0 && (
        <Group heading={t.logged}>
          {found.logged.map((number) => (
            <Item key={number} value={`log ${number}`} onSelect={() => onGo(`/audit?number=${number}`)}>
              <Icon name="history" size="size-5" className="text-quiet" />
              {t.logOf(number)}
            </Item>
          ))}
        </Group>
      )}
    </>
  );
}
