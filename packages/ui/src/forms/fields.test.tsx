import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ErrorSummary } from '../feedback/error-summary.tsx';
import { pagesShown } from '../navigation/pagination.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import { PasswordField } from './password-field.tsx';
import { IinField } from './text-fields.tsx';

const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('A1 a field is known by its label and explained by its hint and error', () => {
  const html = renderToStaticMarkup(<IinField name="iin" label="ИИН ребёнка" hint="12 цифр" error="В ИИН должно быть 12 цифр" />);

  test('the name is the label to the letter', () => expect(html).toContain('<label for="iin" class="block font-semibold">ИИН ребёнка</label>'));
  test('hint and error are its description', () => {
    expect(html).toContain('aria-describedby="iin-hint iin-error"');
    expect(idsOf(html)).toEqual(expect.arrayContaining(['iin', 'iin-hint', 'iin-error']));
    expect(html).toContain('aria-invalid="true"');
  });
  test('a sound field has no description and is not invalid', () => {
    const sound = renderToStaticMarkup(<IinField name="iin" label="ИИН" />);
    expect(sound).not.toContain('aria-describedby');
    expect(sound).not.toContain('aria-invalid');
  });
  test('C2 the browser is asked not to remember an IIN', () => expect(html).toContain('autoComplete="off"'));
});

describe('Q2 choices', () => {
  const options = [{ value: 'KAZAKH', label: 'Казахский', hint: 'қазақ тілі' }, { value: 'RUSSIAN', label: 'Русский', hint: 'орыс тілі' }];
  const html = renderToStaticMarkup(<RadioGroup name="language" label="Язык" hint="Один" error="Выберите язык" options={options} />);

  test('an error summary leads to the first answer', () => expect(html).toMatch(/<input[^>]* id="language"/));
  test('no id stands twice', () => expect(new Set(idsOf(html)).size).toBe(idsOf(html).length));
  test('every id that is pointed at exists', () => {
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, ids]) => (ids ?? '').split(' '));
    expect(described.length).toBeGreaterThan(0);
    expect(idsOf(html)).toEqual(expect.arrayContaining(described));
  });
  test('an error of several boxes stands under their question and is where the summary leads', () => {
    const group = renderToStaticMarkup(
      <CheckboxGroup name="types" label="Типы коррекции" error="Выберите хотя бы один тип">
        <Checkbox name="type-AUTISM" label="Аутизм" />
      </CheckboxGroup>,
    );
    expect(group).toMatch(/<fieldset id="types" tabindex="-1" aria-describedby="types-error">/i);
    expect(group).toContain('border-refusal');
  });
  test('a box keeps its hint and error', () => {
    const box = renderToStaticMarkup(<Checkbox name="consent" label="Согласие" hint="Можно отозвать" error="Поставьте галочку" />);
    expect(box).toContain('aria-describedby="consent-hint consent-error"');
    expect(new Set(idsOf(box)).size).toBe(idsOf(box).length);
  });
});

describe('look: the error summary', () => {
  test('takes focus without JavaScript and leads to the field', () => {
    const html = renderToStaticMarkup(<ErrorSummary title="Проверьте" errors={[{ fieldId: 'iin', text: 'В ИИН должно быть 12 цифр' }]} />);
    expect(html).toMatch(/<div role="alert" tabindex="-1" autofocus=""/i);
    expect(html).toContain('<a href="#iin"');
  });
  test('is not drawn without errors', () => expect(renderToStaticMarkup(<ErrorSummary title="Проверьте" errors={[]} />)).toBe(''));
});

describe('A1 a password works without JavaScript', () => {
  test('no button that could not do anything', () => {
    expect(renderToStaticMarkup(<PasswordField name="password" label="Пароль" texts={{ show: 'Показать', hide: 'Скрыть' }} />)).not.toContain('<button');
  });
});

describe('P5 pages of a long list', () => {
  test.each([
    [1, 1, [1]], [1, 3, [1, 2, 3]], [5, 20, [1, null, 4, 5, 6, null, 20]], [20, 20, [1, null, 19, 20]],
  ])('page %i of %i', (page, pages, shown) => expect(pagesShown(page, pages)).toEqual(shown));
});
