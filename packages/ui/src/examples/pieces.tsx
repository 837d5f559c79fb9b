import { ButtonLink } from '../actions/button.tsx';
import { Card } from '../content/card.tsx';
import { DefinitionRow, Definitions } from '../content/definitions.tsx';
import { StatTile, StatTiles } from '../content/stat-tile.tsx';
import { SummaryList } from '../content/summary-list.tsx';
import { Table } from '../content/table.tsx';
import { ConfirmChoice, Confirmation } from '../feedback/confirmation.tsx';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Banners } from '../feedback/banners.tsx';
import { Banner, Notice } from '../feedback/notice.tsx';
import { Tag } from '../feedback/tag.tsx';
import { BarChart } from '../graphics/bar-chart.tsx';
import { ICON_NAMES, Icon } from '../graphics/icon.tsx';
import { ILLUSTRATION_NAMES, Illustration } from '../graphics/illustration.tsx';
import { BackLink, Breadcrumbs, SkipLink } from '../navigation/links.tsx';
import { Pagination } from '../navigation/pagination.tsx';
import { Section } from './section.tsx';

const rows = [
  { number: 100247, sent: '30 октября 2026, 21:12', position: 12 },
  { number: 99_318, sent: '3 сентября 2026, 10:14', position: 118 },
];

/** Everything else: messages, lists, numbers, navigation, pictures. */
export function PieceExamples() {
  return (
    <Section title="Остальное">
      <SkipLink>К содержанию</SkipLink>
      <Banner kind="info">Демонстрационный режим: данные вымышлены</Banner>
      <Banners
        label="Объявления"
        banners={[
          { mark: '1', kind: 'OUTAGE', title: 'Сбой', period: 'до 1 декабря, 12:00', text: 'Не приходят SMS. Сроки не сгорят, мы их продлим.' },
          { mark: '2', kind: 'WORKS', title: 'Технические работы', period: '1 декабря, 22:00 – 2 декабря, 02:00', text: 'Портал будет недоступен.' },
        ]}
        hiding={{ action: '/preferences', fields: { back: '/demo/ui' }, text: 'Скрыть', nameOf: (title) => `Скрыть: ${title}` }}
      />
      <div className="space-y-3">
        <Notice kind="info" title="Данные взяты из государственной базы">Если в них ошибка, обратитесь в ЦОН.</Notice>
        <Notice kind="warning" title="Придумайте пароль для дальнейшего входа на портал" />
        <Notice kind="success" title="Сохранено" announce />
        <Notice kind="danger" title="Ваучер аннулирован: не было ответа в срок">Заявление можно один раз вернуть из стоп-листа.</Notice>
      </div>
      <div className="flex flex-wrap gap-2">
        <Tag tone="waiting">Ожидание подтверждения документов</Tag>
        <Tag tone="deadline">Подпишите договор</Tag>
        <Tag tone="done">Ребёнок зачислен</Tag>
        <Tag tone="refusal">Аннулирован</Tag>
        <Tag tone="neutral">В архиве</Tag>
        <Tag tone="accent">Действует</Tag>
      </div>
      <StatTiles>
        <StatTile icon="queue" value="1248" label="детей ждут в очереди" />
        <StatTile icon="voucher" value="36" label="ваучеров выдано в этом месяце" />
        <StatTile icon="kindergarten" value="112" label="свободных мест" />
        <StatTile icon="clock" value="84" label="дня ждали ваучер в среднем" />
      </StatTiles>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Проверьте ответы" level={3}>
          <SummaryList
            rows={[
              { label: 'Тип очереди', value: 'Специальная', change: { href: '#queueType', text: 'Изменить' } },
              { label: 'Ребёнок', value: 'Айлин Сериккызы, 4 года', change: { href: '#child', text: 'Изменить', what: 'ребёнка' } },
              { label: 'Предпочитаемый язык обучения', value: 'Казахский' },
            ]}
          />
        </Card>
        <Card title="Детский сад № 125" level={3} footer={<ButtonLink href="#enrol">Зачислиться</ButtonLink>}>
          <Definitions>
            <DefinitionRow label="Адрес">улица Абая, 45, Бостандыкский район</DefinitionRow>
            <DefinitionRow label="Телефон">+7 727 292 45 67</DefinitionRow>
          </Definitions>
        </Card>
      </div>
      <Table
        caption="Очередь по времени подачи"
        columns={[
          { key: 'position', header: 'Место', cell: (row) => row.position, numeric: true },
          { key: 'number', header: 'Заявление', cell: (row) => `№ ${row.number}`, rowHeader: true },
          { key: 'sent', header: 'Отправлено', cell: (row) => row.sent },
        ]}
        rows={rows}
        rowKey={(row) => row.number}
        isCurrent={(row) => row.position === 12}
      />
      <BarChart
        caption="Ждут в очереди"
        labelHeader="Тип коррекции"
        valueHeader="Детей"
        bars={[
          { key: 'SPEECH_SEVERE', label: 'Тяжёлые нарушения речи', value: 412, text: '412' },
          { key: 'MUSCULOSKELETAL', label: 'Нарушения опорно-двигательного аппарата', value: 96, text: '96' },
          { key: 'VISION_BLIND', label: 'Незрячие', value: null, text: '<5' },
        ]}
      />
      <Pagination label="Страницы очереди" page={5} pages={20} href={(page) => `#page-${page}`} texts={{ previous: 'Назад', next: 'Вперёд', page: (page) => `Страница ${page}` }} />
      <div>
        <Breadcrumbs label="Где вы" items={[{ href: '#home', text: 'Главная' }, { href: '#list', text: 'Детские сады' }, { text: 'Детский сад № 125' }]} />
        <BackLink href="#back">Мои заявки</BackLink>
      </div>
      <EmptyState illustration="child" title="Здесь будут ваши дети" action={<ButtonLink href="#add" wide>Добавить ребёнка</ButtonLink>}>
        Понадобится ИИН ребёнка. Остальное мы возьмём из государственной базы.
      </EmptyState>
      <ExamplePages />
      <div className="flex flex-wrap gap-4">
        {ILLUSTRATION_NAMES.map((name) => (
          <Illustration key={name} name={name} />
        ))}
      </div>
      <div className="flex flex-wrap gap-3 text-quiet">
        {ICON_NAMES.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </div>
    </Section>
  );
}

/** Two pieces that are pages of their own elsewhere; here their titles are one level down. */
function ExamplePages() {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Confirmation title="Заявление отправлено" referenceLabel="Номер заявления" reference={100247} level={3}>
        <p>Специалист проверит документы. О решении мы сообщим по SMS.</p>
      </Confirmation>
      <ConfirmChoice
        level={3}
        title="Вы не заинтересованы в ваучере?"
        warning={<p>Если вы нажмёте «Нет», ваша заявка будет архивирована, и вставать в очередь нужно будет снова.</p>}
        confirm={<ButtonLink href="#no" variant="danger">Нет</ButtonLink>}
        cancel={<ButtonLink href="#yes">Да</ButtonLink>}
      />
    </div>
  );
}
