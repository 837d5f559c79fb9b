/** Version of the data policy that people accept (A1). Kept with each consent, so that it is known to which text it was given. */
export const DATA_POLICY_VERSION = '2026-11';
