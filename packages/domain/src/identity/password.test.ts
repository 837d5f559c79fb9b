import { describe, expect, it } from 'vitest';
import { COMMON_PASSWORDS } from './common-passwords.ts';
import { passwordProblem } from './password.ts';

describe('A2 a password has 8 to 40 characters and is not commonly used', () => {
  it.each(['correct horse', 'Түнгі-аспан', 'дом у реки 7', '🦊лиса🦊лес', 'жж бұлттар', 'ғ1шаңырақ!', 'Balabaqsha-2026'])('%j is taken', (text) => {
    expect(passwordProblem(text)).toBeUndefined();
  });

  it('counts characters, not bytes or halves of an emoji', () => {
    expect(passwordProblem('ғүлдәнқ')).toBe('PASSWORD_LENGTH');
    expect(passwordProblem('🦊🐻🦁🐯🐨🐼🐸')).toBe('PASSWORD_LENGTH');
    expect(passwordProblem('🦊🐻🦁🐯🐨🐼🐸🐵')).toBeUndefined();
    expect(passwordProblem('абвгдежз'.repeat(4) + 'иклмнопр')).toBeUndefined();
    expect(passwordProblem('абвгдежз'.repeat(4) + 'иклмнопрс')).toBe('PASSWORD_LENGTH');
  });

  it.each([
    'password', 'Password123', 'QWERTY123', 'йцукенгш', 'Пароль123', 'Қазақстан', 'құпиясөз', 'gfhjkm123', 'almaty123', 'Айналайын',
    '12345678', '1234567890', '98765432', 'aaaaaaaa', 'abcdefgh', 'абвгдежз', '12121212', 'абвгабвг', 'ЪЪЪЪЪЪЪЪЪ',
  ])('%s is too common', (text) => {
    expect(passwordProblem(text)).toBe('PASSWORD_COMMON');
  });

  it('keeps its list in the form that it compares with', () => {
    for (const entry of COMMON_PASSWORDS) {
      expect(entry).toBe(entry.toLowerCase().normalize('NFC'));
      expect(passwordProblem(entry)).toBe('PASSWORD_COMMON');
    }
  });
});
