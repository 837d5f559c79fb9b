import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { heicReader } from './heic-reader.ts';

/** 128 by 96 pixels, the left half red and the right half blue. */
const PHOTO = Buffer.from(
  [
    'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAA',
    'NGlsb2MAAAAAREAAAgABAAAAAAJqAAEAAAAAAAAASAACAAAAAAKyAAEAAAAAAAAAFwAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWlu',
    'ZmUCAAAAAAIAAGh2YzEAAAABhWlwcnAAAAFgaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroC',
    'QCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBAgYWW6kkprm4EBAwIAAAMAAgAAAwACECIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAIAAAABgAAAAEHBpeGkA',
    'AAAAAwgICAAAAHNodmNDAQQIAAAAAAAAAAAAHvAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAIQABACdCAQEECAAAAwCf+AAAAwAAHsBA',
    'gYWW6kkprmwIAAADAAgAAAMACEAiAAEAB0QBwXKwIkAAAAAUaXNwZQAAAAAAAACAAAAAYAAAAA5waXhpAAAAAAEIAAAAJ2F1eEMAAAAAdXJuOm1wZWc6aGV2',
    'YzoyMDE1OmF1eGlkOjEAAAAAHWlwbWEAAAAAAAAAAgABA4ECgwACBIQFhocAAAAaaXJlZgAAAAAAAAAOYXV4bAACAAEAAQAAAGdtZGF0AAAARCgBr1j5DpJf',
    '//fHn/9XJkPlf3MbGX6f/1C9V+69s/6lIpSSf++45WDa8rapRev+Zr1W2Yx+xR1wjrGD7sLsci4oWq1UAAAAEygBrrDvErD0H7yyQ4EGVpCVS4A=',
  ].join(''),
  'base64',
);
const reader = heicReader();

describe('D3 a photo of a telephone is shown as a JPEG', () => {
  it('with the same picture', async () => {
    const made = await reader.toJpeg(PHOTO);
    if (made === null) throw new Error('not read');
    const { data, info } = await sharp(made).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, (await sharp(made).metadata()).format]).toEqual([128, 96, 'jpeg']);
    const at = (x: number, y: number): boolean[] => [...data.subarray((y * 128 + x) * 3, (y * 128 + x) * 3 + 3)].map((value) => value > 100);
    expect([at(20, 50), at(110, 50)]).toEqual([
      [true, false, false],
      [false, false, true],
    ]);
  });

  it.each([
    ['damaged', PHOTO.subarray(0, 500)],
    ['cut behind its beginning', PHOTO.subarray(0, 40)],
    ['no picture at all', Buffer.from('hello')],
  ])('and is nothing where it is %s', async (_, bytes) => expect(await reader.toJpeg(bytes)).toBeNull());
});
