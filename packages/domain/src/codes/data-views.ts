/** What an employee saw of a child, as his guardians are told (A9, S5). */
export const DATA_VIEWS = ['APPLICATION', 'CONCLUSION', 'ENROLMENT', 'CONTRACT', 'CONTRACT_DOCUMENT', 'GUARDIANSHIP', 'QUEUE_LIST', 'APPLICATION_LIST', 'SEARCH', 'VOUCHER_LIST', 'CHILDREN_LIST', 'DECISION_LIST'] as const;
export type DataView = (typeof DATA_VIEWS)[number];
