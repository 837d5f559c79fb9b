import type { Sex } from '@balabaqsha/domain';
import type { Random } from './random.ts';

/** A name as the population register writes it. */
export interface MadeUpName {
  surname: string;
  name: string;
  patronymic: string | null;
}

type Pair = readonly [male: string, female: string];

const KAZAKH_SURNAMES: readonly Pair[] = [
  ['АХМЕТОВ', 'АХМЕТОВА'], ['СЕРІКОВ', 'СЕРІКОВА'], ['НҰРҒАЛИЕВ', 'НҰРҒАЛИЕВА'], ['ОМАРОВ', 'ОМАРОВА'], ['ЖҰМАБЕКОВ', 'ЖҰМАБЕКОВА'],
  ['СЕЙІТҚАЛИЕВ', 'СЕЙІТҚАЛИЕВА'], ['ТӨЛЕГЕНОВ', 'ТӨЛЕГЕНОВА'], ['БАЙЖАНОВ', 'БАЙЖАНОВА'], ['ҚАЙРАТОВ', 'ҚАЙРАТОВА'], ['ӘБДІРАХМАНОВ', 'ӘБДІРАХМАНОВА'],
  ['ЕСЕНОВ', 'ЕСЕНОВА'], ['МҰРАТБЕКОВ', 'МҰРАТБЕКОВА'], ['ДОСМАҒАМБЕТОВ', 'ДОСМАҒАМБЕТОВА'], ['ТҰРСЫНОВ', 'ТҰРСЫНОВА'], ['ИБРАЕВ', 'ИБРАЕВА'],
  ['КЕНЖЕБАЕВ', 'КЕНЖЕБАЕВА'], ['ОРАЗБАЕВ', 'ОРАЗБАЕВА'], ['ЫСҚАҚОВ', 'ЫСҚАҚОВА'], ['ҚАСЫМОВ', 'ҚАСЫМОВА'], ['БЕКТҰРОВ', 'БЕКТҰРОВА'],
];
const RUSSIAN_SURNAMES: readonly Pair[] = [
  ['КОВАЛЁВ', 'КОВАЛЁВА'], ['ПЕТРОВ', 'ПЕТРОВА'], ['СОКОЛОВ', 'СОКОЛОВА'], ['МЕЛЬНИКОВ', 'МЕЛЬНИКОВА'], ['ТКАЧЕНКО', 'ТКАЧЕНКО'], ['ЛИ', 'ЛИ'],
  ['ГРОМОВ', 'ГРОМОВА'], ['ЗАХАРОВ', 'ЗАХАРОВА'],
];
const KAZAKH_NAMES: Readonly<Record<Sex, readonly string[]>> = {
  MALE: ['АЛИХАН', 'ЕРАСЫЛ', 'НҰРИСЛАМ', 'ӘМІР', 'САНЖАР', 'АРЫСТАН', 'ТЕМІРЛАН', 'АЛДИЯР', 'ҚАЙСАР', 'МИРАС', 'ДІНМҰХАММЕД', 'БЕКЗАТ', 'ЕРКЕБҰЛАН', 'АЛАН'],
  FEMALE: ['АЙША', 'ТОМИРИС', 'АМИНА', 'ІҢКӘР', 'ҰЛПАН', 'АЙЛИН', 'ЖАНЕЛЬ', 'МЕДИНА', 'САФИЯ', 'ӘЙГЕРІМ', 'ДАНА', 'КҮМІС', 'АҚЕРКЕ', 'ГҮЛНҰР'],
};
const RUSSIAN_NAMES: Readonly<Record<Sex, readonly string[]>> = {
  MALE: ['АРТЁМ', 'МАКСИМ', 'ДАНИИЛ', 'МИХАИЛ', 'ИВАН', 'МАТВЕЙ'],
  FEMALE: ['СОФИЯ', 'АННА', 'ВАРВАРА', 'МАРИЯ', 'АЛИСА', 'ПОЛИНА'],
};
const FATHERS: readonly string[] = ['НҰРЛАН', 'ЕРЛАН', 'МАРАТ', 'СЕРІК', 'БОЛАТ', 'ҚАНАТ', 'АСҚАР', 'ДӘУРЕН', 'ЖАНДОС', 'РУСЛАН'];
const RUSSIAN_PATRONYMICS: readonly Pair[] = [
  ['СЕРГЕЕВИЧ', 'СЕРГЕЕВНА'], ['АНДРЕЕВИЧ', 'АНДРЕЕВНА'], ['ИГОРЕВИЧ', 'ИГОРЕВНА'], ['ВЛАДИМИРОВИЧ', 'ВЛАДИМИРОВНА'], ['ПАВЛОВИЧ', 'ПАВЛОВНА'],
];

/** What a family's names have in common. */
export interface FamilyName {
  kazakh: boolean;
  surname: Pair;
}

export function familyName(random: Random): FamilyName {
  const kazakh = random.chance(0.75);
  return { kazakh, surname: random.pick(kazakh ? KAZAKH_SURNAMES : RUSSIAN_SURNAMES) };
}

/** A member of the family. */
export function memberName(random: Random, family: FamilyName, sex: Sex): MadeUpName {
  const [male, female] = family.surname;
  const name = random.pick((family.kazakh ? KAZAKH_NAMES : RUSSIAN_NAMES)[sex]);
  const patronymic = family.kazakh ? `${random.pick(FATHERS)}${sex === 'MALE' ? 'ҰЛЫ' : 'ҚЫЗЫ'}` : random.pick(RUSSIAN_PATRONYMICS)[sex === 'MALE' ? 0 : 1];
  return { surname: sex === 'MALE' ? male : female, name, patronymic: random.chance(0.93) ? patronymic : null };
}
