import { addDays, localDateOf, REQUIRED_CONTRACT_DOCUMENTS } from '@balabaqsha/domain';
import { applications, city as cityOffice, enrolment, kindergarten, queue, review, sweeps, vouchers } from '@balabaqsha/services';
import { apply, type ChaosCity, type ChaosFamily } from './city.ts';
import type { ChaosDeps } from './performer.ts';

/** What somebody is about to do. Plain data: another process may have to do it. */
export interface Act {
  deed: Deed;
  /** Which of the city's families it is about; those that are about nobody have any. */
  family: number;
  /** Of the family's latest application. */
  number: number;
  /** That holds the application's seat; a made-up one where there is none. */
  enrolmentId: string;
  /** Which of the city's groups it is about. */
  group: number;
  /** What the group's becomes. */
  capacity: number;
  /** Whether the job queue fails in the middle, so that everything done before has to be undone. */
  undone: boolean;
}

interface Scene {
  deps: ChaosDeps;
  city: ChaosCity;
  act: Act;
  family: ChaosFamily;
}

/** Everything that happens in the city, each through its use case. */
export const DEEDS = {
  apply: ({ deps, city, family }) => apply(deps, city, family),
  confirm: ({ deps, city, act }) => review.confirmApplication(deps, city.reviewer, act),
  withdraw: ({ deps, family, act }) => applications.withdrawApplication(deps, family.guardian, act),
  restore: ({ deps, family, act }) => applications.restoreApplication(deps, family.guardian, act),
  reinstate: ({ deps, city, act }) => cityOffice.reinstateApplication(deps, city.officer, { number: act.number, comment: 'so' }),
  accept: ({ deps, family, act }) => vouchers.acceptVoucher(deps, family.guardian, act),
  decline: ({ deps, family, act }) => vouchers.declineVoucher(deps, family.guardian, act),
  extend: ({ deps, family, act }) => vouchers.extendVoucher(deps, family.guardian, act),
  choose: ({ deps, city, family, act }) => enrolment.requestEnrolment(deps, family.guardian, { number: act.number, childId: family.childId, groupId: groupOf(city, act).id }),
  takeBack: ({ deps, family, act }) => enrolment.takeBackEnrolment(deps, family.guardian, act),
  refuse: ({ deps, city, act }) => kindergarten.refuseEnrolment(deps, city.clerk, { id: act.enrolmentId, reasonId: city.reasons.enrolmentRefusal, comment: '' }),
  sendContract: ({ deps, city, act }) => kindergarten.sendContract(deps, city.clerk, { id: act.enrolmentId, startsOn: addDays(localDateOf(deps.clock.now()), 7) }),
  fillContract: fillAndAttach,
  sign: guardianSigns,
  countersign: kindergartenSigns,
  leave: ({ deps, family, act }) => enrolment.leaveKindergarten(deps, family.guardian, act),
  disenrol: ({ deps, city, act }) => kindergarten.disenrolChild(deps, city.clerk, { id: act.enrolmentId, reasonId: city.reasons.disenrolment, comment: '' }),
  resize: ({ deps, city, act }) => kindergarten.changeGroup(deps, city.director, { ...groupOf(city, act), capacity: act.capacity }),
  advance: ({ deps, city }) => queue.advanceCity(deps, { cityId: city.cityId, cause: 'SEAT_FREED' }),
  annul: ({ deps }) => sweeps.annulDueVouchers(deps),
  expire: ({ deps }) => sweeps.expireStopList(deps),
  fold: ({ deps }) => queue.foldLanes(deps),
} satisfies Record<string, (scene: Scene) => Promise<unknown>>;

export type Deed = keyof typeof DEEDS;

function groupOf({ groups }: ChaosCity, act: Act): ChaosCity['groups'][number] {
  const group = groups[act.group];
  if (group === undefined) throw new RangeError(`there is no group ${act.group}`);
  return group;
}

async function fillAndAttach({ deps, family: { guardian, documentFileId }, act: { number } }: Scene): Promise<void> {
  await enrolment.fillContract(deps, guardian, { number, address: 'Абай даңғылы, 10', phone: '+77011234567', pickUpName: '', pickUpPhone: '', healthNotes: '' });
  for (const document of REQUIRED_CONTRACT_DOCUMENTS) await enrolment.attachDocument(deps, guardian, { number, document, fileId: documentFileId });
}

async function guardianSigns({ deps, family: { guardian, guardianIin }, act: { number } }: Scene): Promise<void> {
  const { file } = await enrolment.contractView(deps, guardian, { number });
  const sign = deps.signatures.key({ iin: guardianIin });
  await enrolment.signContract(deps, guardian, { number, cms: sign(file === null ? new Uint8Array() : await deps.files.get(file.sha256)) });
}

async function kindergartenSigns({ deps, city: { director, kindergarten: at }, act: { enrolmentId: id } }: Scene): Promise<void> {
  const { contract } = await kindergarten.enrolmentCase(deps, director, { id });
  const sign = deps.signatures.key({ iin: director.iin, bin: at.bin });
  await kindergarten.signEnrolment(deps, director, { id, cms: sign(contract?.file ? await deps.files.get(contract.file.sha256) : new Uint8Array()) });
}
