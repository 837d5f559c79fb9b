import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalDate } from '@balabaqsha/domain';
import { startDemoRegisters } from '../demo/index.ts';
import type { DemoRegisterStore, DemoServer } from '../demo/index.ts';
import { httpConclusionSource, httpPopulationRegister } from './index.ts';

const TOKEN = 'demo';
const guardian = { iin: '991231500006', surname: 'Әбдіқадырова', name: 'Гүлнұр', patronymic: null, sex: 'FEMALE' as const, birthDate: '1994-03-08' as LocalDate };
let everythingDown = false;
const store: DemoRegisterStore = {
  isDown: async (iins) => everythingDown || iins.includes('991231500707'),
  async findPerson(iin) {
    if (iin === guardian.iin) return { ...guardian, deceased: false };
    return iin === '991231500016' ? { ...guardian, iin, deceased: true } : null;
  },
  relation: async (_, childIin) => (childIin === '990615600007' ? 'confirmed' : childIin === '990615600811' ? 'ambiguous' : 'not_found'),
};
let server: DemoServer;
beforeAll(async () => {
  server = await startDemoRegisters({ port: 0, token: TOKEN, store });
});
afterAll(() => server.close());

const register = (token = TOKEN) => httpPopulationRegister({ url: server.url, token });

describe('A1 C1 the population register', () => {
  it('finds a person, in upper case, Kazakh letters kept', async () => {
    expect(await register().findPerson(guardian.iin)).toEqual({ kind: 'found', person: { ...guardian, surname: 'ӘБДІҚАДЫРОВА', name: 'ГҮЛНҰР' } });
  });

  it('tells the dead, the unknown and an outage apart', async () => {
    expect(await register().findPerson('991231500016')).toEqual({ kind: 'deceased' });
    expect(await register().findPerson('991231500719')).toEqual({ kind: 'not_found' });
    expect(await register().findPerson('991231500707')).toEqual({ kind: 'unavailable' });
    expect(await register('other').findPerson(guardian.iin)).toEqual({ kind: 'unavailable' });
  });

  it.each([
    ['words instead of JSON', '<soap:Fault>'],
    ['a person without a name', JSON.stringify({ status: 'FOUND', person: { iin: guardian.iin } })],
    ['another person', JSON.stringify({ status: 'FOUND', person: { ...guardian, iin: '991231500016' } })],
  ])('takes %s for an outage', async (_, body) => {
    const odd = createServer((_request, response) => response.end(body));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const address = odd.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    expect(await httpPopulationRegister({ url: `http://127.0.0.1:${address.port}`, token: TOKEN }).findPerson(guardian.iin)).toEqual({ kind: 'unavailable' });
    odd.closeAllConnections();
    await new Promise((resolve) => odd.close(resolve));
  });

  it('takes silence for an outage', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    expect(await httpPopulationRegister({ url: `http://127.0.0.1:${address.port}`, token: TOKEN, timeoutMs: 50 }).findPerson(guardian.iin)).toEqual({ kind: 'unavailable' });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe('C3 the relation between guardian and child', () => {
  it('is confirmed, not found, ambiguous or out of reach', async () => {
    expect(await register().checkRelation(guardian.iin, '990615600007')).toEqual({ kind: 'confirmed' });
    expect(await register().checkRelation(guardian.iin, '990615600811')).toEqual({ kind: 'ambiguous' });
    expect(await register().checkRelation(guardian.iin, '991231500719')).toEqual({ kind: 'not_found' });
    expect(await register().checkRelation('991231500707', '990615600007')).toEqual({ kind: 'unavailable' });
  });
});

describe('Q4 the source of PMPK conclusions', () => {
  it('confirms, contradicts or is out of reach, the same way every time', async () => {
    const source = httpConclusionSource({ url: server.url, token: TOKEN });
    expect(await source.verify('ПМПК-2026/118', '990615600007')).toEqual({ kind: 'confirmed' });
    expect(await source.verify('2026-404', '990615600007')).toEqual({ kind: 'mismatch' });
    expect(await source.verify('2026-503', '990615600007')).toEqual({ kind: 'unavailable' });
  });
});

describe('N2 an outage of everything', () => {
  it('is an answer too', async () => {
    everythingDown = true;
    expect(await register().findPerson(guardian.iin)).toEqual({ kind: 'unavailable' });
    everythingDown = false;
    expect((await register().findPerson(guardian.iin)).kind).toBe('found');
  });
});
