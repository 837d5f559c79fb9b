import type { PhotoType } from '@balabaqsha/domain';

/** A picture as it is published: nothing in it but what is to be seen, no place or device that it was taken with. */
export interface ReadyPhoto {
  bytes: Uint8Array;
  type: PhotoType;
  /** In pixels. */
  width: number;
  height: number;
}

/** Makes pictures fit for a public page: upright, not larger than screens are, without what cameras write into them. */
export interface PhotoMaker {
  /**
   * @param bytes a JPEG or PNG that was looked into already
   * @returns the picture for a page and the same for lists; `PHOTO_UNREADABLE` where it is damaged or beyond bounds
   */
  make(bytes: Uint8Array): Promise<{ ok: true; large: ReadyPhoto; small: ReadyPhoto } | { ok: false; code: 'PHOTO_UNREADABLE' }>;
}

/** Reads HEIC, which telephones write and browsers do not show. */
export interface HeicReader {
  /**
   * @param bytes a HEIC that was looked into already
   * @returns its main picture as an upright JPEG; `null` where it is damaged or beyond bounds
   */
  toJpeg(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null>;
}
