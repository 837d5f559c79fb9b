import { describe, expect, it } from 'vitest';
import { preferencesOf } from './preferences.ts';

describe('P2 the language', () => {
  it('is the chosen one, whatever the browser says', () => {
    expect(preferencesOf({ balabaqsha_language: 'en' }, 'kk').locale).toBe('en');
  });

  it('is Russian without a choice, Kazakh for a browser in Kazakh', () => {
    expect(preferencesOf({}, 'en-US,en;q=0.9').locale).toBe('ru');
    expect(preferencesOf({}, 'kk-KZ,kk;q=0.9,ru;q=0.8').locale).toBe('kk');
    expect(preferencesOf({ balabaqsha_language: 'de' }, undefined).locale).toBe('ru');
  });
});

describe('look: colours and size of text for low vision', () => {
  it('are as chosen', () => {
    expect(preferencesOf({ balabaqsha_contrast: 'high', balabaqsha_text: 'large' }, undefined)).toMatchObject({ contrast: 'high', textSize: 'large' });
  });

  it('are the system’s and the browser’s own without a choice', () => {
    expect(preferencesOf({ balabaqsha_contrast: 'no', balabaqsha_text: 'huge' }, undefined)).toMatchObject({ contrast: null, textSize: 'normal' });
  });
});
