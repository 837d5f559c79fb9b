/** A natural person's key, as the national certification authority issues it to citizens. */
export interface DemoPersonHolder {
  kind: 'person';
  iin: string;
  /** Upper case in certificates; any case here. */
  surname: string;
  name: string;
  patronymic: string | null;
}

/** An organisation's key: it names the organisation and the person who holds it. */
export interface DemoOrganisationHolder {
  kind: 'organisation';
  bin: string;
  organisation: string;
  iin: string;
  surname: string;
  name: string;
  patronymic: string | null;
  role: 'FIRST_HEAD' | 'RIGHT_TO_SIGN' | 'EMPLOYEE';
}

export type DemoHolder = DemoPersonHolder | DemoOrganisationHolder;
