import type { WriteTx } from '@balabaqsha/db';
import { kindergarten, kindergartenPhoto } from '@balabaqsha/db/schema';
import { eq } from 'drizzle-orm';
import type { Deps } from '../../deps.ts';
import type { SeededKindergarten } from './city-rows.ts';
import { demoPicture, type Shape } from './demo-picture.ts';

type PhotoRow = Omit<typeof kindergartenPhoto.$inferInsert, 'kindergartenId' | 'sortOrder' | 'createdAt'>;

/** Kindergartens that have photos and a description, by their numbers in the list of places. */
const WITH_PHOTOS = [6, 10] as const;

const leaves = (left: number, top: number, size: number): Shape => ({ left, top, width: size, height: size * 1.3, colour: '#5f9a6b', round: true });
const block = (left: number, top: number, width: number, height: number, colour: Shape['colour']): Shape => ({ left, top, width, height, colour });

/** Drawings of our own, without people. */
const PICTURES = [
  {
    description: { ru: 'Двор с деревьями и жёлтым зданием сада', kk: 'Ағаштары бар аула және сары түсті балабақша ғимараты', en: 'A yard with trees and the yellow building' },
    draw: () =>
      demoPicture('#cfe6f2', [
        block(0, 0.7, 1, 0.3, '#a9cf9b'), block(0.25, 0.28, 0.5, 0.44, '#f2cf7a'), block(0.22, 0.22, 0.56, 0.08, '#c1694f'), block(0.46, 0.52, 0.08, 0.2, '#7a4e35'),
        ...[0.3, 0.39, 0.57, 0.66].map((left) => block(left, 0.38, 0.05, 0.09, '#ffffff')),
        block(0.1, 0.5, 0.02, 0.25, '#7a4e35'), leaves(0.04, 0.3, 0.14), block(0.87, 0.5, 0.02, 0.25, '#7a4e35'), leaves(0.81, 0.28, 0.15),
        { left: 0.82, top: 0.06, width: 0.08, height: 0.11, colour: '#f7b733', round: true },
      ]),
  },
  {
    description: { ru: 'Светлая группа с низкими столами и ковром', kk: 'Үстелдері аласа, кілемі бар жарық топ бөлмесі', en: '' },
    draw: () =>
      demoPicture('#f6efe2', [
        block(0, 0.68, 1, 0.32, '#d9b98c'), block(0.08, 0.12, 0.36, 0.36, '#ffffff'), block(0.1, 0.15, 0.15, 0.3, '#bfe0ef'), block(0.27, 0.15, 0.15, 0.3, '#bfe0ef'),
        { left: 0.3, top: 0.76, width: 0.44, height: 0.18, colour: '#8fb7c9', round: true }, block(0.56, 0.54, 0.34, 0.05, '#e5a154'), block(0.59, 0.59, 0.03, 0.16, '#b8793a'), block(0.84, 0.59, 0.03, 0.16, '#b8793a'),
        block(0.6, 0.18, 0.3, 0.04, '#b8793a'), ...(['#c1694f', '#5f9a6b', '#f7b733', '#6b7fb3'] as const).map((colour, index) => block(0.62 + index * 0.07, 0.08, 0.05, 0.1, colour)),
      ]),
  },
] as const;

const DESCRIPTION = {
  ru: 'Небольшой сад в тихом дворе. Каждый день занятия с логопедом и дефектологом, есть зал лечебной физкультуры.',
  kk: 'Тыныш ауладағы шағын балабақша. Күн сайын логопед пен дефектолог сабақ өткізеді, емдік дене шынықтыру залы бар.',
  en: '',
};

/** Makes the photos before the rows are written: pictures take a moment and no transaction should wait for them. */
export async function makePhotos({ files, photos }: Pick<Deps, 'files' | 'photos'>): Promise<PhotoRow[]> {
  const rows: PhotoRow[] = [];
  for (const { description, draw } of PICTURES) {
    const made = await photos.make(draw());
    if (!made.ok) throw new Error('a drawing of the demo city can’t be read');
    const { type, width, height } = made.large;
    for (const _ of WITH_PHOTOS) rows.push({ storageKey: (await files.put(made.large.bytes)).key, smallStorageKey: (await files.put(made.small.bytes)).key, type, width, height, description });
  }
  return rows;
}

/** Puts the photos on the pages of some kindergartens, each the same ones, and says something about them. */
export async function writePhotos(tx: WriteTx, kindergartens: readonly SeededKindergarten[], photos: readonly PhotoRow[], createdAt: Date): Promise<void> {
  for (const [turn, number] of WITH_PHOTOS.entries()) {
    const home = kindergartens[number];
    if (home === undefined) throw new Error('the demo city has fewer kindergartens');
    const own = photos.filter((_, index) => index % WITH_PHOTOS.length === turn);
    await tx.insert(kindergartenPhoto).values(own.map((row, index) => ({ ...row, kindergartenId: home.id, sortOrder: index + 1, createdAt })));
    await tx.update(kindergarten).set({ description: DESCRIPTION, otherPhones: ['+77010000072'], schedule: 'Mo-Fr 07:30-18:30; Sa 09:00-13:00' }).where(eq(kindergarten.id, home.id));
  }
}
