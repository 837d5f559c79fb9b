import type { RouterOutputs } from '@balabaqsha/api';
import { documentName, formatDate, formatDateTime, formatPhone } from '@balabaqsha/i18n';
import { enrolmentTexts } from '@balabaqsha/i18n/console/enrolments';
import { Card, DefinitionRow, Definitions, linkClass } from '@balabaqsha/ui';
import { useLocale } from '../page/page-data.ts';

type Contract = NonNullable<RouterOutputs['staff']['enrolments']['case']['contract']>;

/** What the guardian wrote, attached and signed (E3). */
export function ContractCard({ contract }: { contract: Contract }) {
  const locale = useLocale();
  const t = enrolmentTexts[locale];
  const { fields, file, documents, signatures } = contract;
  return (
    <Card title={t.contract}>
      <Definitions>
        <DefinitionRow label={t.contractNumber}>{contract.number}</DefinitionRow>
        <DefinitionRow label={t.startsOn}>{formatDate(locale, contract.startsOn)}</DefinitionRow>
        {fields && (
          <>
            <DefinitionRow label={t.address}>{fields.address}</DefinitionRow>
            <DefinitionRow label={t.phone}>{formatPhone(fields.phone)}</DefinitionRow>
            {fields.pickUpPersons.length > 0 && (
              <DefinitionRow label={t.pickUp}>{fields.pickUpPersons.map(({ fullName, phone }) => [fullName, formatPhone(phone)].filter(Boolean).join(', ')).join('; ')}</DefinitionRow>
            )}
            {fields.healthNotes !== '' && <DefinitionRow label={t.health}>{fields.healthNotes}</DefinitionRow>}
          </>
        )}
        {file && (
          <DefinitionRow label={t.contractFile}>
            <a href={`/files/${file.id}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
              {t.open}
            </a>
          </DefinitionRow>
        )}
      </Definitions>
      <h3 className="mt-5 font-semibold">{t.documents}</h3>
      {documents.length === 0 ? (
        <p className="text-sm text-quiet">{t.noDocuments}</p>
      ) : (
        <ul className="mt-1 space-y-1">
          {documents.map(({ document, file: attached }) => (
            <li key={document}>
              <a href={`/files/${attached.id}?view=1`} target="_blank" rel="noreferrer" className={linkClass}>
                {documentName(locale, document)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-5 font-semibold">{t.signatures}</h3>
      <Definitions>
        {(['GUARDIAN', 'KINDERGARTEN'] as const).map((side) => {
          const signature = signatures.find((each) => each.side === side);
          return (
            <DefinitionRow key={side} label={side === 'GUARDIAN' ? t.sideGuardian : t.sideKindergarten}>
              {signature ? `${signature.name}, ${formatDateTime(locale, signature.signedAt)}` : t.notSigned}
            </DefinitionRow>
          );
        })}
      </Definitions>
    </Card>
  );
}
