import { Button } from '../actions/button.tsx';
import { ButtonRow } from '../actions/button-row.tsx';
import { ErrorSummary } from '../feedback/error-summary.tsx';
import { Checkbox, RadioGroup } from '../forms/choices.tsx';
import { FileField } from '../forms/file-field.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { CodeField, DateField, IinField, PhoneField, TextArea, TextField } from '../forms/text-fields.tsx';
import { RadioTabs, Tabs } from '../navigation/tabs.tsx';
import { Steps } from '../navigation/steps.tsx';
import { Section } from './section.tsx';

/** Fields with hints and errors. */
export function FormExamples() {
  return (
    <Section title="Формы">
      <form className="card max-w-(--container-form) space-y-6 p-5 sm:p-8" aria-label="Регистрация">
        <Steps label="Шаги регистрации" items={[{ label: 'SMS', state: 'done' }, { label: 'Пароль', state: 'current' }]} />
        <ErrorSummary title="Проверьте, что введено" errors={[{ fieldId: 'iin', text: 'В ИИН должно быть 12 цифр' }, { text: 'Введённое сохранено' }]} />
        <PhoneField name="phone" label="Номер телефона" hint="Мобильный номер Казахстана, на него придёт код" defaultValue="+7 701 123 45 67" />
        <IinField name="iin" label="ИИН родителя или законного представителя" error="В ИИН должно быть 12 цифр" defaultValue="9912 3150" />
        <CodeField name="code" label="Код, полученный по SMS" hint="Новый код можно запросить через 87 секунд" />
        <PasswordField name="password" label="Пароль для входа" hint="Пароль должен состоять из 8–40 символов" texts={{ show: 'Показать пароль', hide: 'Скрыть пароль' }} autoComplete="new-password" />
        <Checkbox name="consent" label="Я ознакомлен(а) и принимаю политику данных пользователей" error="Поставьте галочку: без согласия продолжить нельзя" />
        <ButtonRow>
          <Button type="button" wide>Сохранить</Button>
          <Button type="button" variant="quiet">Назад</Button>
        </ButtonRow>
      </form>
      <form className="max-w-(--container-form) space-y-6" aria-label="Заявление">
        <RadioGroup name="queueType" label="Тип очереди" options={[{ value: 'SPECIAL', label: 'Специальная', hint: 'Для детей с особыми образовательными потребностями' }]} defaultValue="SPECIAL" />
        <SelectField
          name="correctionType"
          label="Тип коррекции"
          placeholder="Выберите"
          options={[{ group: 'Зрение', options: [{ value: 'VISION_LOW', label: 'Слабовидящие' }] }, { value: 'SPEECH_SEVERE', label: 'Тяжёлые нарушения речи' }]}
        />
        <FileField
          name="conclusion"
          label="Заключение ПМПК от Arkotek"
          hint="PDF или фото: JPEG, PNG, HEIC, до 10 МБ"
          kept={{ name: 'заключение.pdf', size: '2,4 МБ', keptText: 'Файл сохранён', action: <Button type="button" size="small" variant="quiet">Убрать</Button> }}
        />
        <TextField name="number" label="Номер заключения" />
        <DateField name="issued" label="Дата выдачи" defaultValue="2026-09-01" />
        <RadioGroup name="language" label="Предпочитаемый язык обучения" inline options={[{ value: 'KAZAKH', label: 'Казахский' }, { value: 'RUSSIAN', label: 'Русский' }]} error="Выберите язык" />
        <TextArea name="notes" label="Особенности здоровья" hint="Можно оставить пустым" />
      </form>
      <Tabs label="Способ входа" items={[{ href: '#iin-tab', label: 'ИИН', current: true }, { href: '#phone-tab', label: 'Номер телефона', current: false }, { href: '#login-tab', label: 'Логин', current: false, count: 3 }]} />
      <RadioTabs legend="Способ входа" name="method" defaultValue="IIN" items={[{ value: 'IIN', label: 'ИИН' }, { value: 'PHONE', label: 'Номер телефона' }, { value: 'LOGIN', label: 'Логин' }, { value: 'EMAIL', label: 'E-mail' }]} />
    </Section>
  );
}
