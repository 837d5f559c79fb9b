import type { Deps } from '@balabaqsha/services';
import { plainCalendars, plainChildrenSheets, plainContracts, plainOwnData, plainReports, plainTables, plainVouchers } from './doubles/documents.ts';
import { memoryFileStore, trustingInspector, type MemoryFileStore } from './doubles/files.ts';
import { plainTexts, recordingGateway, type RecordingGateway } from './doubles/messages.ts';
import { plainHeic, plainPhotos } from './doubles/photos.ts';
import { fakeRegister, type FakeRegister } from './doubles/register.ts';
import { agreeingConclusions, chosenSigners, type ChosenSigners } from './doubles/signatures.ts';

export interface OutsideWorld extends Omit<Deps, 'db' | 'clock' | 'jobs'> {
  register: FakeRegister;
  messages: RecordingGateway;
  files: MemoryFileStore;
  signatures: ChosenSigners;
}

/** Doubles of everything beyond the database and the queue: what answers at once, remembers what it was told, and never leaves the process. */
export function outsideWorld(): OutsideWorld {
  return {
    register: fakeRegister(),
    conclusions: agreeingConclusions,
    messages: recordingGateway(),
    push: { publicKey: 'the-key-of-the-tests', accepts: (endpoint) => endpoint.startsWith('https://push.test/'), demoDevice: () => null },
    texts: plainTexts,
    files: memoryFileStore(),
    inspector: trustingInspector,
    photos: plainPhotos,
    heic: plainHeic,
    signatures: chosenSigners(),
    contracts: plainContracts,
    vouchers: plainVouchers,
    ownData: plainOwnData,
    reports: plainReports,
    childrenSheets: plainChildrenSheets,
    calendars: plainCalendars,
    tables: plainTables,
    portalUrl: 'https://portal.test',
    consoleUrl: 'https://console.test',
    demo: false,
  };
}
