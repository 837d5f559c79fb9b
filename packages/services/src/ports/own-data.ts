import type {
  Agreement, AppealState, ApplicationEvent, ApplicationState, ArchiveReason, ContractDocument, CorrectionType, DataView, EnrolmentState, FilePurpose, InstructionLanguage,
  Locale, LocalDate, MessageChannel, NotificationKind, RenewalState, Sex, StaffRole, VoucherState,
} from '@balabaqsha/domain';

/** What a city names in three languages. */
type InThree = Readonly<Record<Locale, string>>;
type Stored = Readonly<Record<string, string | number | readonly string[]>>;

interface PersonData {
  iin: string;
  surname: string;
  name: string;
  patronymic: string | null;
  sex: Sex;
  birthDate: LocalDate;
}

/** Everything that is kept about a guardian (A9). Instants are UTC. */
export interface OwnData {
  madeAt: Date;
  guardian: PersonData & { phone: string; login: string | null; email: string | null; emailMessages: boolean; locale: Locale; registeredAt: Date };
  accepted: readonly { agreement: Agreement; version: string; acceptedAt: Date }[];
  children: readonly (PersonData & {
    guardianship: 'CONFIRMED' | 'UNCONFIRMED' | 'REFUSED';
    addedAt: Date;
    proofSentAt: Date | null;
    refusal: { reason: InThree; comment: string | null } | null;
    /** Who looked at the child's data; empty while the guardianship is not confirmed. */
    views: readonly { at: Date; employee: string; roles: readonly { role: StaffRole; organisation: InThree }[]; view: DataView }[];
  })[];
  applications: readonly {
    number: number;
    /** Whether the guardian sent it himself (C4). */
    mine: boolean;
    childName: string;
    correctionType: CorrectionType;
    state: ApplicationState;
    archiveReason: ArchiveReason | null;
    submittedAt: Date;
    conclusion: { number: string; issuedOn: LocalDate; validUntil: LocalDate };
    language: InstructionLanguage;
    otherLanguageSuits: boolean;
    wishedKindergarten: InThree;
    history: readonly { at: Date; event: ApplicationEvent; actorKind: string; actorName: string | null; details: Stored }[];
    vouchers: readonly { code: string; state: VoucherState; offeredAt: Date; respondBy: Date; acceptedAt: Date | null; enrolBy: Date | null; usedAt: Date | null; annulledAt: Date | null }[];
    /** From here on empty where the other parent sent it. */
    renewals: readonly { number: string; issuedOn: LocalDate; validUntil: LocalDate; attachedAt: Date; state: RenewalState; closedAt: Date | null; comment: string | null }[];
    appeals: readonly { text: string; sentAt: Date; state: AppealState; closedAt: Date | null; answer: string | null }[];
    enrolments: readonly { kindergarten: InThree; group: string; state: EnrolmentState; requestedAt: Date; enrolledAt: Date | null; closedAt: Date | null; comment: string | null }[];
    contracts: readonly {
      number: string;
      startsOn: LocalDate;
      filledAt: Date | null;
      address: string | null;
      phone: string | null;
      pickUpPersons: readonly { fullName: string; phone: string }[];
      healthNotes: string | null;
      documents: readonly { document: ContractDocument; name: string; attachedAt: Date }[];
      signatures: readonly { side: 'GUARDIAN' | 'KINDERGARTEN'; name: string; signedAt: Date }[];
    }[];
  }[];
  /** What was typed into the form and has not been sent (Q2). */
  draft: { values: Readonly<Record<string, string>>; updatedAt: Date } | null;
  files: readonly { name: string; purpose: FilePurpose; size: number; sentAt: Date }[];
  notifications: readonly { at: Date; kind: NotificationKind; params: Stored; readAt: Date | null }[];
  messages: readonly { at: Date; channel: MessageChannel; recipient: string; kind: string; sentAt: Date | null }[];
  /** What he wrote to the support service while he was signed in (P6). */
  letters: readonly { at: Date; name: string; contact: string; text: string; handled: boolean; answers: readonly string[] }[];
  /** Browsers that he is told on (N1). */
  devices: readonly { since: Date; userAgent: string }[];
  sessions: readonly { since: Date; userAgent: string }[];
  deletions: readonly { requestedAt: Date; dueAt: Date; state: string; closedAt: Date | null }[];
}

/** Makes a PDF that people can read out of what is kept about a guardian. The same content gives the same bytes. */
export interface OwnDataRenderer {
  render(content: OwnData, locale: Locale): Promise<Uint8Array>;
}
