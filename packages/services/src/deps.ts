import type { Database } from '@balabaqsha/db';
import type { Clock } from '@balabaqsha/domain';
import type { Jobs } from '@balabaqsha/jobs';
import type {
  ChildrenSheetWriter, ConclusionSource, ContractRenderer, DeadlineCalendarWriter, FileInspector, FileStore, HeicReader, MessageGateway, MessageTexts, OwnDataRenderer, PhotoMaker, PopulationRegister, PushSettings, ReportWriter, SignatureVerifier,
  TableFiles, VoucherRenderer,
} from './ports/index.ts';

/** What every use case may reach. Built once per process, in the app's composition file. */
export interface Deps {
  db: Database;
  clock: Clock;
  jobs: Jobs;
  register: PopulationRegister;
  conclusions: ConclusionSource;
  messages: MessageGateway;
  push: PushSettings;
  texts: MessageTexts;
  files: FileStore;
  inspector: FileInspector;
  photos: PhotoMaker;
  heic: HeicReader;
  signatures: SignatureVerifier;
  contracts: ContractRenderer;
  vouchers: VoucherRenderer;
  calendars: DeadlineCalendarWriter;
  ownData: OwnDataRenderer;
  reports: ReportWriter;
  childrenSheets: ChildrenSheetWriter;
  tables: TableFiles;
  /** Address of the portal that messages lead to, without a slash at its end. */
  portalUrl: string;
  /** Address of the console that invitations lead to, without a slash at its end. */
  consoleUrl: string;
  /** `true` only with DEMO: authenticator codes of the demo clock are then taken beside those of the real time. */
  demo: boolean;
}
