import { Button, ButtonLink } from '../actions/button.tsx';
import { Card } from '../content/card.tsx';
import { Disclosure } from '../content/disclosure.tsx';
import { SumTable } from '../content/sum-table.tsx';
import { Tag } from '../feedback/tag.tsx';
import { DeadlineBar, type DeadlineDay } from '../journey/deadline-bar.tsx';
import { DocumentSlot } from '../journey/document-slot.tsx';
import { GuideSteps } from '../journey/guide-steps.tsx';
import { NextStep } from '../journey/next-step.tsx';
import { PositionNumber } from '../journey/position.tsx';
import { PositionLine } from '../journey/position-line.tsx';
import { Seats } from '../journey/seats.tsx';
import { Timeline } from '../journey/timeline.tsx';
import { Way, type Station } from '../journey/way.tsx';
import { TextLink } from '../theme/link.tsx';
import { FileField } from '../forms/file-field.tsx';
import { Section } from './section.tsx';

const days: readonly DeadlineDay[] = [
  { key: '2026-12-14', weekday: 'пн', day: '14', counts: true, when: 'past', text: 'понедельник, 14 декабря, рабочий день' },
  { key: '2026-12-15', weekday: 'вт', day: '15', counts: true, when: 'today', text: 'вторник, 15 декабря, сегодня' },
  { key: '2026-12-16', weekday: 'ср', day: '16', counts: false, when: 'ahead', text: 'среда, 16 декабря, День Независимости, не считается' },
  { key: '2026-12-17', weekday: 'чт', day: '17', counts: true, when: 'ahead', text: 'четверг, 17 декабря, рабочий день' },
  { key: '2026-12-18', weekday: 'пт', day: '18', counts: true, when: 'ahead', last: true, text: 'пятница, 18 декабря, последний день' },
];

const why = (
  <Disclosure summary="Почему эта дата?">
    <p className="mb-3">День события не считается. Выходные и праздники не считаются.</p>
    <DeadlineBar label="Рабочие дни срока" days={days} legend={{ today: 'сегодня', dayOff: 'не считается', last: 'последний день' }} />
  </Disclosure>
);

const stations: readonly Station[] = [
  { key: 'documents', title: 'Документы подтверждены', state: 'past', stateText: 'пройдено', when: '2 ноября 2026' },
  { key: 'queue', title: 'Очередь подошла', state: 'past', stateText: 'пройдено', when: '11 декабря 2026' },
  {
    key: 'voucher',
    title: 'Ваучер выдан, ждём ваш ответ',
    state: 'present',
    stateText: 'сейчас',
    when: 'с 11 декабря 2026',
    children: (
      <NextStep
        label="Что делать сейчас"
        title="Ответьте, нужен ли вам ваучер"
        mood="act"
        actions={<ButtonLink href="#choose" size="large" wide>Выбрать</ButtonLink>}
        deadline="до пятницы, 18 декабря, 24:00"
        remaining="ещё 2 рабочих дня"
        why={why}
      />
    ),
  },
  { key: 'kindergarten', title: 'Выбор детского сада', state: 'future', stateText: 'впереди', when: 'обычно занимает 2 дня' },
  { key: 'contract', title: 'Договор', state: 'future', stateText: 'впереди', when: 'обычно занимает 3 дня' },
  { key: 'enrolled', title: 'Зачисление', state: 'future', stateText: 'впереди' },
];

const steps = [
  { illustration: 'documents', title: 'Подайте заявление', text: 'Прикрепите заключение ПМПК и выберите детский сад.' },
  { illustration: 'queue', title: 'Встаньте в очередь', text: 'Специалист проверит документы, и вы увидите своё место.' },
  { illustration: 'voucher', title: 'Получите ваучер', text: 'На ответ есть 2 рабочих дня.' },
  { illustration: 'kindergarten', title: 'Выберите детский сад', text: 'Из тех, где для вас есть место.' },
  { illustration: 'contract', title: 'Подпишите договор', text: 'Своей ЭЦП, не выходя из дома.' },
] as const;

/** The pieces that make the product. */
export function JourneyExamples() {
  return (
    <Section title="Путь заявления">
      <GuideSteps label="Пять шагов" steps={steps} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title="Заявление № 100247" aside={<Tag tone="deadline">Ваучер выдан, ждём ваш ответ</Tag>} level={3}>
          <Way label="Путь заявления" stations={stations} />
        </Card>
        <div className="space-y-6">
          <Card title="Айлин Сериккызы" aside={<Tag tone="waiting">В очереди</Tag>} level={3}>
            <PositionNumber
              label="Место в очереди"
              position={12}
              of="из 148"
              trend={{ values: [31, 30, 26, 27, 19, 15, 12], text: 'С июня место изменилось с 31 на 12' }}
              changes={
                <Disclosure summary="Почему изменилось?">
                  <p>+1: подтверждено заявление, отправленное 3 сентября 2026, 10:14.</p>
                </Disclosure>
              }
            />
          </Card>
          <Card title="Почему место изменилось" level={3}>
            <SumTable
              caption="Из чего сложилось место"
              captionHidden
              labelHeader="Что произошло"
              valueHeader="Место"
              start={{ label: 'Ваше место 1 ноября 2026', value: '14' }}
              parts={[
                { key: 'VOUCHER_OFFERED', label: 'Стоявшие впереди получили ваучеры', value: '−7' },
                { key: 'CONFIRMED', label: 'Подтверждены заявления, отправленные раньше', value: '+2' },
              ]}
              end={{ label: 'Ваше место сейчас', value: '9' }}
            />
            <div className="mt-5">
              <PositionLine positions={[14, 14, 15, 16, 12, 12, 12, 9]} label="Место изменилось с 14 на 9" firstDay="1 ноября" lastDay="8 ноября" format={String} />
            </div>
          </Card>
          <NextStep label="Что дальше" title="Детский сад рассмотрит заявление и пришлёт договор" mood="wait">
            <p>Сейчас ничего делать не нужно.</p>
          </NextStep>
          <Card title="Группа «Балапан»" level={3}>
            <Seats free={2} promised={1} taken={7} label="10 мест: 2 свободно, 1 обещано, 7 занято" />
            <p className="mt-2 text-sm text-quiet">2 свободно, 1 обещано, 7 занято</p>
          </Card>
        </div>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <DocumentSlot name="Справка о здоровье ребёнка" form="форма 027/у" where="Выдаёт поликлиника, к которой прикреплён ребёнок." state="missing" stateText="нужен" error="Приложите справку">
          <FileField name="health" label="Файл справки" hint="PDF или фото, до 10 МБ" />
        </DocumentSlot>
        <DocumentSlot name="Свидетельство о рождении" where="Электронная копия есть в eGov Mobile." state="attached" stateText="приложен" file={<TextLink href="#file">свидетельство.pdf</TextLink>} />
      </div>
      <Timeline
        label="История заявления"
        items={[
          { key: '3', when: '11 декабря 2026, 09:00', dateTime: '2026-12-11T04:00:00Z', who: 'система', title: 'Выдан ваучер, ответ до пятницы, 18 декабря, 24:00' },
          { key: '2', when: '2 ноября 2026, 15:40', dateTime: '2026-11-02T10:40:00Z', who: 'Сейтқазина Әсем Болатқызы', title: 'Заявление подтверждено, место в очереди: 31' },
          { key: '1', when: '30 октября 2026, 21:12', dateTime: '2026-10-30T16:12:00Z', who: 'родитель', title: 'Заявление отправлено' },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <Button type="button">Отправить</Button>
        <Button type="button" variant="secondary" icon="plus">Добавить ребёнка</Button>
        <Button type="button" variant="quiet">Отменить</Button>
        <Button type="button" variant="danger">Отозвать заявление</Button>
        <Button type="button" disabled>Отправляем</Button>
        <Button type="button" size="small" variant="secondary">Заменить</Button>
        <Button type="button" size="large">Да</Button>
      </div>
    </Section>
  );
}
