export { clamd } from './clamd.ts';
export type { Antivirus, ScanAnswer } from './clamd.ts';
export { diskFileStore } from './disk-file-store.ts';
export { fileInspector } from './file-inspector.ts';
