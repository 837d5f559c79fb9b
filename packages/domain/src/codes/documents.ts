/** Documents that the contract asks for (E3), in the guide's order. */
export const CONTRACT_DOCUMENTS = [
  'HEALTH_CERTIFICATE_027',
  'BIRTH_CERTIFICATE',
  'GUARDIAN_IDENTITY',
  'HEALTH_PASSPORT_052',
  'VACCINATION_CARD_065',
  'PMPK_CONCLUSION',
] as const;
export type ContractDocument = (typeof CONTRACT_DOCUMENTS)[number];

/**
 * Documents without which a contract can't be signed (E3). The identity document's data come from the register and
 * its scan is optional; the PMPK conclusion is already with the application.
 */
export const REQUIRED_CONTRACT_DOCUMENTS = [
  'HEALTH_CERTIFICATE_027',
  'BIRTH_CERTIFICATE',
  'HEALTH_PASSPORT_052',
  'VACCINATION_CARD_065',
] as const satisfies readonly ContractDocument[];

/** What a stored file is for. */
export const FILE_PURPOSES = ['PMPK_CONCLUSION', 'GUARDIANSHIP_PROOF', 'CONTRACT_DOCUMENT', 'CONTRACT', 'SUPPORT_ATTACHMENT', 'APPEAL'] as const;
export type FilePurpose = (typeof FILE_PURPOSES)[number];

/** Types of file that people may send, told by content (D3). */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Types of a kindergarten's pictures: those that every browser shows. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png'] as const satisfies readonly FileType[];
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** Largest file that people may send, in bytes (D3). */
export const FILE_SIZE_LIMIT = 10 * 1024 * 1024;
