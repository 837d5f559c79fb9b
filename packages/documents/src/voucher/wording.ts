import type { Locale } from '@balabaqsha/domain';

/** The voucher's words in one language. */
export interface VoucherWording {
  title: (code: string) => string;
  subtitle: string;
  about: string;
  fields: { child: string; application: string; issuedOn: string; validUntil: string };
  purpose: string;
  /** What the QR code is, for those who can't see it. */
  qr: string;
  check: string;
}

export const VOUCHER_WORDING: Readonly<Record<Locale, VoucherWording>> = {
  ru: {
    title: (code) => `Ваучер № ${code}`,
    subtitle: 'на место в дошкольной организации',
    about: 'Сведения о ваучере',
    fields: { child: 'Ребёнок', application: 'Номер заявления', issuedOn: 'Дата выдачи', validUntil: 'Действителен до' },
    purpose:
      'Ваучер даёт право выбрать дошкольную организацию со свободным местом, подходящим ребёнку, и заключить с ней электронный договор. Если договор не заключён в срок, ваучер аннулируется. Срок может быть продлён в личном кабинете.',
    qr: 'QR-код со ссылкой на страницу проверки ваучера',
    check: 'Проверьте, действует ли ваучер, по QR-коду или по ссылке:',
  },
  kk: {
    title: (code) => `№ ${code} ваучер`,
    subtitle: 'балабақшадағы орынға',
    about: 'Ваучер туралы мәлімет',
    fields: { child: 'Бала', application: 'Өтініш нөмірі', issuedOn: 'Берілген күні', validUntil: 'Жарамдылық мерзімі' },
    purpose:
      'Ваучер балаға сай бос орны бар балабақшаны таңдауға және онымен электрондық шарт жасасуға құқық береді. Шарт мерзімінде жасалмаса, ваучердің күші жойылады. Мерзімді жеке кабинетте ұзартуға болады.',
    qr: 'Ваучерді тексеру бетіне апаратын QR-код',
    check: 'Ваучердің жарамды екенін QR-код немесе сілтеме арқылы тексеріңіз:',
  },
  en: {
    title: (code) => `Voucher No. ${code}`,
    subtitle: 'for a seat in a kindergarten',
    about: 'About the voucher',
    fields: { child: 'Child', application: 'Application number', issuedOn: 'Issued on', validUntil: 'Valid until' },
    purpose:
      'The voucher gives the right to choose a kindergarten with a free seat that suits the child and to conclude an electronic contract with it. Unless the contract is concluded in time, the voucher is annulled. The time can be extended in the account.',
    qr: 'QR code that leads to the page where the voucher is checked',
    check: 'Check whether the voucher is valid by the QR code or at:',
  },
};
