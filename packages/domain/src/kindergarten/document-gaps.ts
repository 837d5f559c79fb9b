import type { LocalDate } from '../codes/brand.ts';
import { REQUIRED_CONTRACT_DOCUMENTS, type ContractDocument } from '../codes/documents.ts';

/** What of an enrolled child's documents a kindergarten has to ask for (E3, Q10). */
export interface DocumentGaps {
  /** Required ones that nobody attached. */
  missing: ContractDocument[];
  /** Those that held until a day that is over. */
  expired: ContractDocument[];
}

/**
 * Looks through a child's documents. Of all of them only the PMPK conclusion says until when it holds.
 * @param conclusionValidUntil its last day
 * @param today day of Almaty
 */
export function documentGaps(attached: readonly ContractDocument[], conclusionValidUntil: LocalDate, today: LocalDate): DocumentGaps {
  return {
    missing: REQUIRED_CONTRACT_DOCUMENTS.filter((document) => !attached.includes(document)),
    expired: conclusionValidUntil < today ? ['PMPK_CONCLUSION'] : [],
  };
}
