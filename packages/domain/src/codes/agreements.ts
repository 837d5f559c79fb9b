import type { LocalDate } from './brand.ts';

/** Texts that a guardian accepts. Their words live in i18n, by version. */
export const AGREEMENTS = ['PRIVACY', 'TERMS'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export interface AgreementVersion {
  version: string;
  /** First day on which it holds. */
  inForceFrom: LocalDate;
}

/** A version of one text. */
export interface VersionedAgreement {
  agreement: Agreement;
  version: string;
}

export type AgreementVersions = Readonly<Record<Agreement, readonly [AgreementVersion, ...AgreementVersion[]]>>;

/** Every version there has been, oldest first. A new one is added below; texts that people accepted are never changed. */
export const AGREEMENT_VERSIONS: AgreementVersions = {
  PRIVACY: [{ version: '2026-11', inForceFrom: '2026-11-01' as LocalDate }],
  TERMS: [{ version: '2026-11', inForceFrom: '2026-11-01' as LocalDate }],
};

/** The version that holds on the day; the first one before there was any. */
export function versionInForce(agreement: Agreement, today: LocalDate, versions: AgreementVersions = AGREEMENT_VERSIONS): string {
  const [first, ...later] = versions[agreement];
  return (later.findLast(({ inForceFrom }) => inForceFrom <= today) ?? first).version;
}

/** Every text in the version that holds on the day. */
export function agreementsInForce(today: LocalDate, versions: AgreementVersions = AGREEMENT_VERSIONS): VersionedAgreement[] {
  return AGREEMENTS.map((agreement) => ({ agreement, version: versionInForce(agreement, today, versions) }));
}

/** Texts whose version in force a person has not accepted yet. */
export function agreementsToAccept(accepted: readonly VersionedAgreement[], today: LocalDate, versions: AgreementVersions = AGREEMENT_VERSIONS): VersionedAgreement[] {
  return agreementsInForce(today, versions).filter(({ agreement, version }) => !accepted.some((each) => each.agreement === agreement && each.version === version));
}
