import { webcrypto } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { OctetString } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemoCertificateAuthority } from '../demo/eds/index.ts';
import type { DemoCertificateAuthority, DemoHolder, SigningKey } from '../demo/eds/index.ts';
import { authenticationUsagesOf, authorityExtensions, authorityName, holderExtensions, makeCertificate, policyOf, signingUsagesOf, subjectOf } from '../demo/eds/certificate-template.ts';
import { exportPrivateKey, toPem } from '../demo/eds/keys.ts';
import type { RsaKey } from '../demo/eds/keys.ts';
import { signDetached } from '../demo/eds/sign.ts';
import { cmsVerifier } from './cms-verifier.ts';
import { listRevocation } from './revocation.ts';
import { USAGE_FIRST_HEAD } from './oids.ts';

const NOW = new Date('2026-11-25T05:00:00Z');
const DAY = 86_400_000;
const clock = { now: () => NOW };
const document = new TextEncoder().encode('%PDF-1.7 Договор № 1 ӘҒҚҢӨҰҮҺІ');
const guardian: DemoHolder = { kind: 'person', iin: '991231500006', surname: 'Әбдіқадырова', name: 'Гүлнұр', patronymic: 'Ғалымқызы' };
const director: DemoHolder = { ...guardian, kind: 'organisation', bin: '991240000003', organisation: 'КГКП «Ясли-сад № 7»', role: 'FIRST_HEAD' };

let folder: string;
let ca: DemoCertificateAuthority;
let key: SigningKey;
let cms: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balabaqsha-ca-'));
  ca = await openDemoCertificateAuthority({ folder, clock });
  key = await ca.keyFor(guardian.iin, guardian);
  cms = await ca.sign(document, key);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function verifier(overrides: Partial<Parameters<typeof cmsVerifier>[0]> = {}) {
  return cmsVerifier({ trustedRoots: [ca.rootCertificate], revocation: listRevocation([ca.revocationList]), ...overrides });
}
const verify = (text: string, over = document, at = NOW) => verifier().verify({ document: over, cms: text, at });
const refused = (code: string) => ({ ok: false, code });
/** The good signature with something in it changed. */
async function rewritten(change: (data: SignedData) => unknown): Promise<string> {
  const info = ContentInfo.fromBER(new Uint8Array(Buffer.from(cms, 'base64')));
  const data = new SignedData({ schema: info.content });
  change(data);
  info.content = data.toSchema(true);
  return Buffer.from(info.toSchema().toBER(false)).toString('base64');
}
async function signedBy(keys: readonly SigningKey[]): Promise<string> {
  return Buffer.from(await signDetached({ document, keys, chain: [], at: NOW })).toString('base64');
}

describe('E6 a good signature says whose it is', () => {
  it("reads a guardian's key", async () => {
    expect(await verify(cms)).toMatchObject({
      ok: true,
      signature: { iin: '991231500006', bin: null, name: 'ӘБДІҚАДЫРОВА ГҮЛНҰР', holders: ['NATURAL_PERSON'], validFrom: new Date(NOW.getTime() - DAY) },
    });
  });

  it("reads an organisation's key", async () => {
    const answer = await verify(await ca.sign(document, await ca.keyFor('991240000003', director)));
    expect(answer).toMatchObject({ ok: true, signature: { iin: '991231500006', bin: '991240000003', holders: ['LEGAL_ENTITY', 'FIRST_HEAD'] } });
  });

  it('understands PEM, a JSON array of one, and both at once', async () => {
    const pem = toPem('CMS', Buffer.from(cms, 'base64'));
    for (const text of [pem, JSON.stringify([cms]), JSON.stringify([pem])]) expect((await verify(text)).ok).toBe(true);
  });

  it('finds the path through a known authority when the signature carries the signer alone', async () => {
    const alone = await signedBy([key]);
    expect(await verify(alone)).toEqual(refused('SIGNATURE_UNTRUSTED'));
    expect((await verifier({ authorities: [ca.authorityCertificate] }).verify({ document, cms: alone, at: NOW })).ok).toBe(true);
  });

  it.skipIf(spawnSync('openssl', ['version']).status !== 0)('agrees with OpenSSL, both ways', async () => {
    const path = (name: string) => join(folder, name);
    await writeFile(path('document'), document);
    await writeFile(path('demo.der'), Buffer.from(cms, 'base64'));
    await writeFile(path('root.pem'), ca.rootCertificate);
    await writeFile(path('authority.pem'), ca.authorityCertificate);
    await writeFile(path('key.pem'), await exportPrivateKey(key.privateKey));
    await writeFile(path('signer.pem'), toPem('CERTIFICATE', new Uint8Array(key.certificate.toSchema(false).toBER(false))));
    const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    openssl('cms', '-verify', '-binary', '-inform', 'DER', '-in', 'demo.der', '-content', 'document', '-CAfile', 'root.pem', '-attime', String(NOW.getTime() / 1000));
    const theirs = openssl('cms', '-sign', '-binary', '-in', 'document', '-signer', 'signer.pem', '-inkey', 'key.pem', '-certfile', 'authority.pem', '-outform', 'DER', '-keyid', '-md', 'sha512');
    expect((await verify(theirs.toString('base64'))).ok).toBe(true);
  });
});

describe('E6 what is not a signature over this document is refused', () => {
  it.each([
    ['words', 'договор подписан'],
    ['base64 of something else', Buffer.from('hello, world').toString('base64')],
    ['an empty text', ''],
    ['an empty array', '[]'],
    ['broken JSON', '["MII'],
  ])('%s', async (_, text) => {
    expect(await verify(text)).toEqual(refused('SIGNATURE_MALFORMED'));
  });

  it('two elements in the array', async () => {
    expect(await verify(JSON.stringify([cms, cms]))).toEqual(refused('SIGNATURE_MALFORMED'));
  });

  it('a CMS cut short, at any length', async () => {
    const bytes = Buffer.from(cms, 'base64');
    for (let length = 1; length < bytes.length; length += 97) {
      expect((await verify(bytes.subarray(0, length).toString('base64'))).ok).toBe(false);
    }
  });

  it('a changed document', async () => {
    const changed = new Uint8Array([...document.slice(0, -1), 0]);
    expect(await verify(cms, changed)).toEqual(refused('SIGNATURE_WRONG_DOCUMENT'));
    expect(await verify(cms, new Uint8Array([...document, 10]))).toEqual(refused('SIGNATURE_WRONG_DOCUMENT'));
  });

  it('a changed signature value', async () => {
    const bytes = Buffer.from(cms, 'base64');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    expect(await verify(bytes.toString('base64'))).toEqual(refused('SIGNATURE_INVALID'));
  });

  it('a signature without its certificate, without signed attributes, or around another content', async () => {
    expect(await verify(await rewritten((data) => (data.certificates = [])))).toEqual(refused('SIGNATURE_INVALID'));
    expect(await verify(await rewritten((data) => delete data.signerInfos[0]?.signedAttrs))).toEqual(refused('SIGNATURE_INVALID'));
    const content = new OctetString({ valueHex: new Uint8Array(document).buffer });
    expect(await verify(await rewritten((data) => (data.encapContentInfo.eContent = content)))).toEqual(refused('SIGNATURE_MALFORMED'));
  });

  it('an algorithm that the program does not compute goes to the other verifier, or nowhere', async () => {
    const gost = await rewritten((data) => data.signerInfos.forEach((signer) => (signer.signatureAlgorithm.algorithmId = '1.2.398.3.10.1.1.2.3.2')));
    expect(await verify(gost)).toEqual(refused('UNAVAILABLE'));
    const other = { verify: () => Promise.resolve({ ok: false, code: 'SIGNATURE_WRONG_PERSON' } as const) };
    expect(await verifier({ other }).verify({ document, cms: gost, at: NOW })).toEqual(refused('SIGNATURE_WRONG_PERSON'));
  });

  it('no signer and two signers', async () => {
    expect(await verify(await signedBy([]))).toEqual(refused('SIGNATURE_INVALID'));
    expect(await verify(await signedBy([key, await ca.issue(director)]))).toEqual(refused('SIGNATURE_INVALID'));
  });
});

describe('E6 a key that may not sign is refused with its own reason', () => {
  const bySpecial = async (holder: DemoHolder, options: Parameters<DemoCertificateAuthority['issue']>[1]) => verify(await ca.sign(document, await ca.issue(holder, options)));

  it('the authentication key', async () => {
    expect(await bySpecial(guardian, { usages: authenticationUsagesOf(guardian) })).toEqual(refused('SIGNATURE_KEY_USAGE'));
  });

  it('a key without the signing usage', async () => {
    expect(await bySpecial(director, { usages: [USAGE_FIRST_HEAD] })).toEqual(refused('SIGNATURE_KEY_USAGE'));
  });

  it('an expired key and one not yet valid; the last instant still counts', async () => {
    const end = new Date(NOW.getTime() - 1000);
    const validity = { notBefore: new Date(NOW.getTime() - 400 * DAY), notAfter: end };
    const text = await ca.sign(document, await ca.issue(guardian, { validity }));
    expect(await verify(text)).toEqual(refused('SIGNATURE_CERTIFICATE_EXPIRED'));
    expect((await verify(text, document, end)).ok).toBe(true);
    expect(await verify(cms, document, new Date(NOW.getTime() - 2 * DAY))).toEqual(refused('SIGNATURE_CERTIFICATE_EXPIRED'));
  });

  it("another authority's key", async () => {
    const other = await openDemoCertificateAuthority({ folder: join(folder, 'other'), clock });
    const text = await other.sign(document, await other.issue(guardian));
    expect(await verify(text)).toEqual(refused('SIGNATURE_UNTRUSTED'));
  });

  it("the certification authority's test holder, outside a sandbox", async () => {
    const text = await ca.sign(document, await ca.issue({ ...guardian, iin: '123456789011' }));
    expect(await verify(text)).toEqual(refused('SIGNATURE_UNTRUSTED'));
    expect((await verifier({ allowTestIins: true }).verify({ document, cms: text, at: NOW })).ok).toBe(true);
  });

  it('a revoked key, but not what it signed before', async () => {
    const revoked = await ca.issue(guardian, { validity: { notBefore: new Date(NOW.getTime() - 9 * DAY), notAfter: new Date(NOW.getTime() + DAY) } });
    const text = await ca.sign(document, revoked);
    expect((await verify(text)).ok).toBe(true);
    await ca.revoke(revoked, new Date(NOW.getTime() - DAY));
    expect(await verify(text)).toEqual(refused('SIGNATURE_CERTIFICATE_REVOKED'));
    expect((await verify(text, document, new Date(NOW.getTime() - 2 * DAY))).ok).toBe(true);
    expect((await verify(cms)).ok).toBe(true);
  });

  it('nothing passes when the revocation list is missing, out of reach or forged', async () => {
    const other = await openDemoCertificateAuthority({ folder: join(folder, 'other'), clock });
    const broken = [listRevocation([]), listRevocation([() => Promise.reject(new Error('no route'))]), listRevocation([other.revocationList])];
    for (const revocation of broken) {
      expect(await verifier({ revocation }).verify({ document, cms, at: NOW })).toEqual(refused('UNAVAILABLE'));
    }
  });
});

describe('E6 keys on elliptic curves', () => {
  it('verifies ECDSA over SHA-2 and refuses it over another document', async () => {
    const pair = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
    const publicKey = pair.publicKey as RsaKey;
    const validity = { notBefore: new Date(NOW.getTime() - DAY), notAfter: new Date(NOW.getTime() + DAY) };
    const self = { subject: subjectOf(guardian), issuer: authorityName('EC'), issuerPrivateKey: pair.privateKey as RsaKey, publicKey, validity };
    const root = await makeCertificate({ ...self, subject: authorityName('EC'), extensions: await authorityExtensions(publicKey, publicKey, 0) });
    const leaf = await makeCertificate({ ...self, extensions: await holderExtensions(publicKey, publicKey, signingUsagesOf(guardian), policyOf(guardian)) });
    const text = await signedBy([{ privateKey: pair.privateKey as RsaKey, certificate: leaf }]);
    const trusting = cmsVerifier({ trustedRoots: [toPem('CERTIFICATE', new Uint8Array(root.toSchema(false).toBER(false)))] });
    expect(await trusting.verify({ document, cms: text, at: NOW })).toMatchObject({ ok: true, signature: { iin: guardian.iin } });
    expect(await trusting.verify({ document: new Uint8Array([1]), cms: text, at: NOW })).toEqual(refused('SIGNATURE_WRONG_DOCUMENT'));
  });
});

describe('the demo authority', () => {
  it('keeps keys over a restart and makes a new one when the old has run out', async () => {
    const reopened = await openDemoCertificateAuthority({ folder, clock });
    const again = await reopened.keyFor(guardian.iin, guardian);
    expect(again.certificate.serialNumber.isEqual(key.certificate.serialNumber)).toBe(true);
    const later = await openDemoCertificateAuthority({ folder, clock: { now: () => new Date('2028-01-01T00:00:00Z') } });
    const renewed = await later.keyFor(guardian.iin, guardian);
    expect(renewed.certificate.serialNumber.isEqual(key.certificate.serialNumber)).toBe(false);
  });

  it('is founded once, however many processes open it', async () => {
    const place = join(folder, 'shared');
    const opened = await Promise.all([1, 2, 3].map(() => openDemoCertificateAuthority({ folder: place, clock })));
    expect(new Set(opened.map((authority) => authority.rootCertificate)).size).toBe(1);
  });
});
