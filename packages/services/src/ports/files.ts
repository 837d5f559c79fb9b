import type { ErrorCode, FileType } from '@balabaqsha/domain';

/** Bytes on the operator's own disks or object store (D1). Keys are ours; people's file names are never paths (D3). */
export interface FileStore {
  /** Keeps the bytes and returns their key, size in bytes and SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<{ key: string; size: number; sha256: string }>;
  /** @throws Error when the key is unknown */
  get(key: string): Promise<Uint8Array>;
  remove(key: string): Promise<void>;
}

/** Looks into a file before it is kept: its type by content, encryption, viruses (D3). */
export interface FileInspector {
  inspect(bytes: Uint8Array): Promise<
    | { ok: true; type: FileType }
    | { ok: false; code: Extract<ErrorCode, 'FILE_EMPTY' | 'FILE_TOO_LARGE' | 'FILE_TYPE' | 'FILE_ENCRYPTED' | 'FILE_INFECTED' | 'UNAVAILABLE'> }
  >;
}
