import type { CorrectionType, Locale } from '@balabaqsha/domain';
import type { Wordings } from '../core/define-texts.ts';

const names: Wordings<CorrectionType> = {
  VISION_BLIND: { ru: 'Незрячие', kk: 'Көрмейтін балалар', en: 'Blind' },
  VISION_LOW: { ru: 'Слабовидящие', kk: 'Нашар көретін балалар', en: 'Low vision' },
  VISION_AMBLYOPIA: { ru: 'Амблиопия и косоглазие', kk: 'Амблиопия және қылилық', en: 'Amblyopia and strabismus' },
  HEARING_DEAF: { ru: 'Неслышащие', kk: 'Естімейтін балалар', en: 'Deaf' },
  HEARING_HARD: {
    ru: 'Слабослышащие, с кохлеарным имплантом (КИ)',
    kk: 'Нашар еститін балалар, кохлеарлық имплантты (КИ) балалар',
    en: 'Hard of hearing, cochlear implant',
  },
  SPEECH_SEVERE: { ru: 'Тяжёлые нарушения речи', kk: 'Сөйлеу тілінің ауыр бұзылыстары', en: 'Severe speech disorders' },
  MUSCULOSKELETAL: {
    ru: 'Нарушения опорно-двигательного аппарата',
    kk: 'Тірек-қимыл аппаратының бұзылыстары',
    en: 'Musculoskeletal disorders',
  },
  DEVELOPMENTAL_DELAY: { ru: 'Задержка психического развития', kk: 'Психикалық дамуының тежелуі', en: 'Developmental delay' },
  INTELLECT: { ru: 'Нарушения интеллекта', kk: 'Зият бұзылыстары', en: 'Intellectual disability' },
  AUTISM: { ru: 'Расстройство аутистического спектра', kk: 'Аутистік спектр бұзылысы', en: 'Autism spectrum disorder' },
  EMOTIONAL: {
    ru: 'Нарушения эмоционально-волевой сферы',
    kk: 'Эмоциялық-ерік аясының бұзылыстары',
    en: 'Emotional and volitional disorders',
  },
  COMPLEX: { ru: 'Сложные (сочетанные) нарушения', kk: 'Күрделі (қосарланған) бұзылыстар', en: 'Complex (combined) disorders' },
  SANATORIUM: {
    ru: 'Санаторная (контакт по туберкулёзу)',
    kk: 'Санаторийлік (туберкулезбен байланыста болған)',
    en: 'Sanatorium (tuberculosis contact)',
  },
};

/** A kind of special need, as the form and the catalogue name it. */
export const correctionTypeName = (locale: Locale, correctionType: CorrectionType): string => names[correctionType][locale];
