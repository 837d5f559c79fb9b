import type { Trilingual } from '@balabaqsha/db/schema';

export const ALMATY = 'almaty';

/** Cities of the list; only Almaty is live. */
export const CITIES: readonly { code: string; name: Trilingual; live: boolean; latitude: string; longitude: string }[] = [
  { code: ALMATY, name: { ru: 'Алматы', kk: 'Алматы', en: 'Almaty' }, live: true, latitude: '43.2380', longitude: '76.9450' },
  { code: 'astana', name: { ru: 'Астана', kk: 'Астана', en: 'Astana' }, live: false, latitude: '51.1282', longitude: '71.4304' },
  { code: 'shymkent', name: { ru: 'Шымкент', kk: 'Шымкент', en: 'Shymkent' }, live: false, latitude: '42.3417', longitude: '69.5901' },
  { code: 'karaganda', name: { ru: 'Караганда', kk: 'Қарағанды', en: 'Karaganda' }, live: false, latitude: '49.8047', longitude: '73.1094' },
  { code: 'aktobe', name: { ru: 'Актобе', kk: 'Ақтөбе', en: 'Aktobe' }, live: false, latitude: '50.2839', longitude: '57.1670' },
];

export const DISTRICTS: readonly { code: string; name: Trilingual }[] = [
  { code: 'almaly', name: { ru: 'Алмалинский', kk: 'Алмалы', en: 'Almaly' } },
  { code: 'auezov', name: { ru: 'Ауэзовский', kk: 'Әуезов', en: 'Auezov' } },
  { code: 'bostandyk', name: { ru: 'Бостандыкский', kk: 'Бостандық', en: 'Bostandyk' } },
  { code: 'zhetysu', name: { ru: 'Жетысуский', kk: 'Жетісу', en: 'Zhetysu' } },
  { code: 'medeu', name: { ru: 'Медеуский', kk: 'Медеу', en: 'Medeu' } },
  { code: 'nauryzbay', name: { ru: 'Наурызбайский', kk: 'Наурызбай', en: 'Nauryzbay' } },
  { code: 'turksib', name: { ru: 'Турксибский', kk: 'Түрксіб', en: 'Turksib' } },
  { code: 'alatau', name: { ru: 'Алатауский', kk: 'Алатау', en: 'Alatau' } },
];

export interface Place {
  district: string;
  name: Trilingual;
  address: Trilingual;
  latitude: number;
  longitude: number;
}

const garden = (number: number, title: string, latin: string): Trilingual => ({
  ru: `Специальный детский сад № ${number} «${title}»`,
  kk: `№ ${number} «${title}» арнайы балабақшасы`,
  en: `Special Kindergarten No. ${number} “${latin}”`,
});

/** Two kindergartens in each district. Streets and districts are Almaty's, the kindergartens are made up. */
export const KINDERGARTENS: readonly Place[] = [
  { district: 'almaly', name: garden(12, 'Балбөбек', 'Balbobek'), address: { ru: 'ул. Толе би, 155', kk: 'Төле би көшесі, 155', en: '155 Tole Bi Street' }, latitude: 43.2545, longitude: 76.915 },
  { district: 'auezov', name: garden(27, 'Айгөлек', 'Aigolek'), address: { ru: '5-й микрорайон, 24', kk: '5-ықшамаудан, 24', en: '24 Microdistrict 5' }, latitude: 43.2245, longitude: 76.851 },
  { district: 'bostandyk', name: garden(34, 'Ер Төстік', 'Er Tostik'), address: { ru: 'ул. Тимирязева, 60', kk: 'Тимирязев көшесі, 60', en: '60 Timiryazev Street' }, latitude: 43.227, longitude: 76.909 },
  { district: 'zhetysu', name: garden(41, 'Қарлығаш', 'Qarlygash'), address: { ru: 'пр. Райымбека, 206', kk: 'Райымбек даңғылы, 206', en: '206 Raiymbek Avenue' }, latitude: 43.268, longitude: 76.923 },
  { district: 'medeu', name: garden(53, 'Балапан', 'Balapan'), address: { ru: 'ул. Кабанбай батыра, 37', kk: 'Қабанбай батыр көшесі, 37', en: '37 Qabanbai Batyr Street' }, latitude: 43.249, longitude: 76.957 },
  { district: 'nauryzbay', name: garden(68, 'Күншуақ', 'Kunshuaq'), address: { ru: 'мкр. Шугыла, 341', kk: 'Шұғыла ықшамауданы, 341', en: '341 Shugyla Microdistrict' }, latitude: 43.206, longitude: 76.799 },
  { district: 'turksib', name: garden(72, 'Ақбота', 'Aqbota'), address: { ru: 'ул. Майлина, 85', kk: 'Майлин көшесі, 85', en: '85 Mailin Street' }, latitude: 43.344, longitude: 76.993 },
  { district: 'alatau', name: garden(86, 'Болашақ', 'Bolashaq'), address: { ru: 'мкр. Шанырак-2, 29', kk: 'Шаңырақ-2 ықшамауданы, 29', en: '29 Shanyraq-2 Microdistrict' }, latitude: 43.289, longitude: 76.847 },
  { district: 'almaly', name: garden(95, 'Раушан', 'Raushan'), address: { ru: 'ул. Жамбыла, 114', kk: 'Жамбыл көшесі, 114', en: '114 Zhambyl Street' }, latitude: 43.2452, longitude: 76.9255 },
  { district: 'auezov', name: garden(104, 'Еркемай', 'Erkemai'), address: { ru: 'мкр. Таугуль, 18', kk: 'Таугүл ықшамауданы, 18', en: '18 Taugul Microdistrict' }, latitude: 43.212, longitude: 76.868 },
  { district: 'bostandyk', name: garden(118, 'Жұлдыз', 'Zhuldyz'), address: { ru: 'ул. Розыбакиева, 210', kk: 'Розыбакиев көшесі, 210', en: '210 Rozybakiev Street' }, latitude: 43.216, longitude: 76.89 },
  { district: 'zhetysu', name: garden(127, 'Бәйтерек', 'Baiterek'), address: { ru: 'мкр. Айнабулак-3, 120', kk: 'Айнабұлақ-3 ықшамауданы, 120', en: '120 Ainabulaq-3 Microdistrict' }, latitude: 43.316, longitude: 76.918 },
  { district: 'medeu', name: garden(135, 'Алтын бесік', 'Altyn Besik'), address: { ru: 'мкр. Самал-2, 70', kk: 'Самал-2 ықшамауданы, 70', en: '70 Samal-2 Microdistrict' }, latitude: 43.232, longitude: 76.956 },
  { district: 'nauryzbay', name: garden(149, 'Нұршуақ', 'Nurshuaq'), address: { ru: 'мкр. Калкаман-2, 9', kk: 'Қалқаман-2 ықшамауданы, 9', en: '9 Qalqaman-2 Microdistrict' }, latitude: 43.213, longitude: 76.811 },
  { district: 'turksib', name: garden(156, 'Сәби', 'Sabi'), address: { ru: 'мкр. Жулдыз-1, 14', kk: 'Жұлдыз-1 ықшамауданы, 14', en: '14 Zhuldyz-1 Microdistrict' }, latitude: 43.357, longitude: 76.978 },
  { district: 'alatau', name: garden(163, 'Арай', 'Arai'), address: { ru: 'мкр. Нуркент, 15', kk: 'Нұркент ықшамауданы, 15', en: '15 Nurkent Microdistrict' }, latitude: 43.278, longitude: 76.818 },
];
