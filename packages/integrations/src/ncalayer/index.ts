export { NCALAYER_URL, signCms, toBase64, type SignCmsInput, type SignOutcome } from './client.ts';
export { signContractFile, type SigningOutcome, type SigningProblem } from './sign-contract-file.ts';
