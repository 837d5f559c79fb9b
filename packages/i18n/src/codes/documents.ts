import type { ContractDocument, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

interface DocumentWords {
  /** People's words. */
  name: string;
  /** The form's number, where it has one. */
  form: string | null;
  /** Where to get it. */
  where: string;
}

const documents: Wordings<ContractDocument, DocumentWords> = {
  HEALTH_CERTIFICATE_027: {
    ru: { name: 'Справка о здоровье ребёнка', form: 'форма 027/у', where: 'Выдаёт поликлиника, к которой прикреплён ребёнок.' },
    kk: { name: 'Баланың денсаулығы туралы анықтама', form: '027/е нысаны', where: 'Бала тіркелген емхана береді.' },
    en: { name: 'Certificate of the child’s health', form: 'form 027/у', where: 'Issued by the clinic where the child is registered.' },
  },
  BIRTH_CERTIFICATE: {
    ru: { name: 'Свидетельство о рождении', form: null, where: 'Электронная копия есть в eGov Mobile, в разделе «Цифровые документы».' },
    kk: { name: 'Туу туралы куәлік', form: null, where: 'Электрондық көшірмесі eGov Mobile қосымшасының «Цифрлық құжаттар» бөлімінде бар.' },
    en: { name: 'Birth certificate', form: null, where: 'A digital copy is in eGov Mobile, under “Digital documents”.' },
  },
  GUARDIAN_IDENTITY: {
    ru: { name: 'Удостоверение личности одного из родителей', form: null, where: 'Данные берём из государственной базы. Копию прикладывать не нужно.' },
    kk: { name: 'Ата-анасының бірінің жеке куәлігі', form: null, where: 'Деректерді мемлекеттік базадан аламыз. Көшірмесін тіркеудің қажеті жоқ.' },
    en: { name: 'Identity document of a parent', form: null, where: 'We take the data from the state register. No copy is needed.' },
  },
  HEALTH_PASSPORT_052: {
    ru: { name: 'Паспорт здоровья ребёнка', form: 'форма 052-2/у', where: 'Выдаёт поликлиника, к которой прикреплён ребёнок.' },
    kk: { name: 'Баланың денсаулық паспорты', form: '052-2/е нысаны', where: 'Бала тіркелген емхана береді.' },
    en: { name: 'Child’s health passport', form: 'form 052-2/у', where: 'Issued by the clinic where the child is registered.' },
  },
  VACCINATION_CARD_065: {
    ru: { name: 'Карта профилактических прививок', form: 'форма 065/у', where: 'Выдаёт прививочный кабинет поликлиники.' },
    kk: { name: 'Профилактикалық екпелер картасы', form: '065/е нысаны', where: 'Емхананың екпе кабинеті береді.' },
    en: { name: 'Vaccination card', form: 'form 065/у', where: 'Issued by the vaccination room of the clinic.' },
  },
  PMPK_CONCLUSION: {
    ru: { name: 'Заключение ПМПК', form: null, where: 'Уже приложено к вашему заявлению.' },
    kk: { name: 'ПМПК қорытындысы', form: null, where: 'Өтінішіңізге тіркелген.' },
    en: { name: 'PMPK conclusion', form: null, where: 'Already attached to your application.' },
  },
};

/** Name in people's words: «Справка о здоровье ребёнка». */
export const documentName = (locale: Locale, document: ContractDocument): string => documents[document][locale].name;

/** «форма 027/у», or `null` where the document has no form number. */
export const documentForm = (locale: Locale, document: ContractDocument): string | null => documents[document][locale].form;

/** Where to get it, one sentence. */
export const documentWhere = (locale: Locale, document: ContractDocument): string => documents[document][locale].where;
