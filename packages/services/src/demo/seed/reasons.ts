import type { ReasonKind, Trilingual } from '@balabaqsha/db/schema';

/** Reasons that the city's employees choose from, in the order of the list (C3, Q5, E2, E7). */
export const REASONS: Readonly<Record<ReasonKind, readonly Trilingual[]>> = {
  REJECTION: [
    { ru: 'Срок действия заключения ПМПК истёк', kk: 'ПМПК қорытындысының мерзімі өтіп кеткен', en: 'The PMPK conclusion has expired' },
    { ru: 'Тип коррекции не совпадает с заключением', kk: 'Түзету түрі қорытындыға сәйкес келмейді', en: 'The correction type does not match the conclusion' },
    { ru: 'Документ нечитаем или загружен не полностью', kk: 'Құжат оқылмайды немесе толық жүктелмеген', en: 'The document is illegible or incomplete' },
    { ru: 'Заключение выдано на другого ребёнка', kk: 'Қорытынды басқа балаға берілген', en: 'The conclusion was issued for another child' },
  ],
  GUARDIANSHIP_REFUSAL: [
    { ru: 'Документ не подтверждает связь с этим ребёнком', kk: 'Құжат осы баламен байланысты растамайды', en: 'The document does not prove the tie to this child' },
    { ru: 'Документ нечитаем или загружен не полностью', kk: 'Құжат оқылмайды немесе толық жүктелмеген', en: 'The document is illegible or incomplete' },
    { ru: 'Срок действия документа истёк', kk: 'Құжаттың мерзімі өтіп кеткен', en: 'The document has expired' },
    { ru: 'Нужно решение об опеке или попечительстве', kk: 'Қамқоршылық немесе қорғаншылық туралы шешім қажет', en: 'A decision on guardianship is needed' },
  ],
  ENROLMENT_REFUSAL: [
    { ru: 'В группе нет условий, которые нужны ребёнку', kk: 'Топта балаға қажетті жағдай жасалмаған', en: 'The group lacks the conditions that the child needs' },
    { ru: 'Не удалось связаться с родителем', kk: 'Ата-анамен байланысу мүмкін болмады', en: 'The parent could not be reached' },
    { ru: 'Группа временно закрыта: карантин или ремонт', kk: 'Топ уақытша жабық: карантин немесе жөндеу', en: 'The group is temporarily closed: quarantine or repairs' },
  ],
  DISENROLMENT: [
    { ru: 'Переезд семьи', kk: 'Отбасының басқа жерге көшуі', en: 'The family has moved' },
    { ru: 'Поступление в школу', kk: 'Мектепке баруы', en: 'Starting school' },
    { ru: 'Желание родителей', kk: 'Ата-ананың қалауы', en: 'The parents’ wish' },
    { ru: 'Медицинские противопоказания', kk: 'Медициналық қарсы көрсетілімдер', en: 'Medical reasons' },
  ],
};
