import { defineTexts } from '../core/define-texts.ts';

/** «на 14-м», held together: a line may end neither after «на» nor at the hyphen. */
export const onPlace = (place: string): string => `на\u00a0${place}-\u2060м`;

/** What the card of an application says of its place and its voucher (Q6); apart from the long story, so that the card is light. */
export const positionWords = defineTexts({
  ru: {
    title: 'Почему место изменилось',
    voucherTitle: 'Почему пришёл ваучер',
    atConfirmation: (position: string) => `Когда заявление подтвердили, вы были ${onPlace(position)} месте.`,
  },
  kk: {
    title: 'Кезек нөмірі неліктен өзгерді',
    voucherTitle: 'Ваучер неліктен берілді',
    atConfirmation: (position) => `Өтініш расталғанда кезек нөміріңіз ${position} болған.`,
  },
  en: {
    title: 'Why the place changed',
    voucherTitle: 'Why the voucher came',
    atConfirmation: (position) => `When the application was confirmed, you were number ${position}.`,
  },
});
