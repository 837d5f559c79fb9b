/** Object identifiers that the signature check knows (E6). */

export const CONTENT_TYPE_DATA = '1.2.840.113549.1.7.1';
export const CONTENT_TYPE_SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Signed attributes of CMS and CAdES. */
export const ATTRIBUTE_CONTENT_TYPE = '1.2.840.113549.1.9.3';
export const ATTRIBUTE_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
export const ATTRIBUTE_SIGNING_TIME = '1.2.840.113549.1.9.5';
export const ATTRIBUTE_SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Extended key usage of a signing key; the authentication key's is refused. */
export const USAGE_EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
export const USAGE_CLIENT_AUTHENTICATION = '1.3.6.1.5.5.7.3.2';

/** Whose key it is, in the national certificates' extended key usage. */
export const USAGE_NATURAL_PERSON = '1.2.398.3.3.4.1.1';
export const USAGE_LEGAL_ENTITY = '1.2.398.3.3.4.1.2';
export const USAGE_FIRST_HEAD = '1.2.398.3.3.4.1.2.1';
export const USAGE_RIGHT_TO_SIGN = '1.2.398.3.3.4.1.2.2';
export const USAGE_EMPLOYEE = '1.2.398.3.3.4.1.2.5';

/** Policies of the national certificates for signing. */
export const POLICY_LEGAL_ENTITY_SIGNING = '1.2.398.3.3.2.1';
export const POLICY_NATURAL_PERSON_SIGNING = '1.2.398.3.3.2.3';

/** Certificate extensions. */
export const EXTENSION_SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
export const EXTENSION_KEY_USAGE = '2.5.29.15';
export const EXTENSION_SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
export const EXTENSION_BASIC_CONSTRAINTS = '2.5.29.19';
export const EXTENSION_CERTIFICATE_POLICIES = '2.5.29.32';
export const EXTENSION_AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
export const EXTENSION_EXTENDED_KEY_USAGE = '2.5.29.37';

/** Parts of a subject's name. */
export const NAME_COMMON = '2.5.4.3';
export const NAME_SURNAME = '2.5.4.4';
export const NAME_SERIAL_NUMBER = '2.5.4.5';
export const NAME_COUNTRY = '2.5.4.6';
export const NAME_ORGANISATION = '2.5.4.10';
export const NAME_ORGANISATION_UNIT = '2.5.4.11';
export const NAME_GIVEN = '2.5.4.42';
