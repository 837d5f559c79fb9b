import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  CONTRACT_DOCUMENTS, ENROLMENT_STATES, LOCALES, enrolmentLifecycle, type ApplicationId, type ContractDocument, type EnrolmentId, type EnrolmentState,
  type FileId, type GroupId, type Locale, type VoucherId,
} from '@balabaqsha/domain';
import { application } from './application.ts';
import { reason } from './city.ts';
import { id, instant, localDate } from './columns.ts';
import { atMost, codeList, jsonAtMost, oneOf } from './checks.ts';
import { file } from './file.ts';
import { group } from './kindergarten.ts';
import { requisites } from './requisites.ts';
import { voucher } from './voucher.ts';

const HOLDING_SEAT = sql`(${codeList(enrolmentLifecycle.categories.holdingSeat)})`;

/** A guardian's choice of a group; while it holds a seat the group's counter counts it (E1–E7). */
export const enrolment = pgTable(
  'enrolment',
  {
    id: id().$type<EnrolmentId>(),
    applicationId: uuid('application_id').$type<ApplicationId>().notNull().references(() => application.id),
    voucherId: uuid('voucher_id').$type<VoucherId>().notNull().references(() => voucher.id),
    groupId: uuid('group_id').$type<GroupId>().notNull().references(() => group.id),
    state: text('state').$type<EnrolmentState>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    contractSentAt: instant('contract_sent_at'),
    guardianSignedAt: instant('guardian_signed_at'),
    /** By when the kindergarten should sign (E5). */
    signBy: instant('sign_by'),
    enrolledAt: instant('enrolled_at'),
    closedAt: instant('closed_at'),
    /** Last day of a child who left (E7). */
    leftOn: localDate('left_on'),
    reasonId: uuid('reason_id').references(() => reason.id),
    comment: text('comment'),
  },
  (t) => [
    uniqueIndex('enrolment_one_seat').on(t.applicationId).where(sql`${t.state} in ${HOLDING_SEAT}`),
    index('enrolment_application').on(t.applicationId),
    index('enrolment_group').on(t.groupId, t.state),
    index('enrolment_voucher').on(t.voucherId),
    index('enrolment_reason').on(t.reasonId).where(sql`${t.reasonId} is not null`),
    index('enrolment_sign_by').on(t.signBy, t.voucherId).where(sql`${t.state} = 'GUARDIAN_SIGNED'`),
    check('enrolment_state', oneOf(t.state, ENROLMENT_STATES)),
    check('enrolment_comment', atMost(t.comment, 1000)),
    check('enrolment_left', sql`${t.leftOn} is null or ${t.state} = 'ENDED'`),
    check('enrolment_closed', sql`(${t.state} in ${HOLDING_SEAT}) = (${t.closedAt} is null)`),
  ],
);

/** What the guardian writes into the contract (E3). */
export interface ContractFields {
  address: string;
  phone: string;
  pickUpPersons: { fullName: string; phone: string }[];
  healthNotes: string;
}

export const contract = pgTable(
  'contract',
  {
    id: id(),
    enrolmentId: uuid('enrolment_id').$type<EnrolmentId>().notNull().unique().references(() => enrolment.id),
    number: text('number').notNull().unique(),
    startsOn: localDate('starts_on').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    /** The kindergarten's requisites as they were when it was sent; empty where there were none. */
    requisitesId: uuid('requisites_id').references(() => requisites.id),
    fields: jsonb('fields').$type<ContractFields>(),
    /** The PDF that both sides sign; a change of the fields makes a new file and is impossible after a signature. */
    fileId: uuid('file_id').$type<FileId>().references(() => file.id),
    filledAt: instant('filled_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [check('contract_locale', oneOf(t.locale, LOCALES)), check('contract_fields', jsonAtMost(t.fields, 10_000)), index('contract_file').on(t.fileId), index('contract_requisites').on(t.requisitesId)],
);

export const contractDocument = pgTable(
  'contract_document',
  {
    contractId: uuid('contract_id').notNull().references(() => contract.id),
    document: text('document').$type<ContractDocument>().notNull(),
    fileId: uuid('file_id').$type<FileId>().notNull().references(() => file.id),
    attachedAt: instant('attached_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contractId, t.document] }),
    index('contract_document_file').on(t.fileId),
    check('contract_document_document', oneOf(t.document, CONTRACT_DOCUMENTS)),
  ],
);

export const SIGNATURE_SIDES = ['GUARDIAN', 'KINDERGARTEN'] as const;
export type SignatureSide = (typeof SIGNATURE_SIDES)[number];

/** A verified signature over a contract's PDF. It belongs to one contract and is never changed. */
export const contractSignature = pgTable(
  'contract_signature',
  {
    id: id(),
    contractId: uuid('contract_id').notNull().references(() => contract.id),
    side: text('side').$type<SignatureSide>().notNull(),
    /** SHA-256 of the signed PDF, hex. */
    documentSha256: text('document_sha256').notNull(),
    cms: text('cms').notNull(),
    cmsSha256: text('cms_sha256').notNull().unique(),
    signerIin: text('signer_iin').notNull(),
    signerBin: text('signer_bin'),
    signerName: text('signer_name').notNull(),
    certificateSerial: text('certificate_serial').notNull(),
    signedAt: instant('signed_at').notNull(),
  },
  (t) => [unique('contract_signature_side').on(t.contractId, t.side), check('contract_signature_side_code', oneOf(t.side, SIGNATURE_SIDES)), check('contract_signature_cms', atMost(t.cms, 2_000_000))],
);
