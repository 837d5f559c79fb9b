import { ifKnown as known } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** Fields of forms and files that people attach. */
export const fieldErrors = {
  REQUIRED: { ru: 'Заполните это поле', kk: 'Осы өрісті толтырыңыз', en: 'Fill in this field' },
  TOO_LONG: {
    ru: (v) => `Слишком длинно${known(v.number('max'), (n) => `: не больше ${n} символов`)}. Сократите текст`,
    kk: (v) => `Тым ұзын${known(v.number('max'), (n) => `: ${n} таңбадан аспауы керек`)}. Мәтінді қысқартыңыз`,
    en: (v) => `Too long${known(v.number('max'), (n) => `: at most ${n} characters`)}. Make the text shorter`,
  },
  INVALID_VALUE: {
    ru: (v) => known(v.text('digits'), (example) => `Только цифры, например ${example}`) || 'Это значение не подходит. Проверьте его',
    kk: (v) => known(v.text('digits'), (example) => `Тек цифрлар, мысалы ${example}`) || 'Бұл мән сәйкес келмейді. Тексеріңіз',
    en: (v) => known(v.text('digits'), (example) => `Digits only, for example ${example}`) || 'This value does not fit. Check it',
  },
  CONSENT_REQUIRED: {
    ru: 'Поставьте галочку: без согласия продолжить нельзя',
    kk: 'Белгі қойыңыз: келісімсіз жалғастыру мүмкін емес',
    en: 'Tick the box: it is not possible to go on without consent',
  },
  IIN_LENGTH: { ru: 'В ИИН должно быть 12 цифр', kk: 'ЖСН 12 цифрдан тұруы керек', en: 'An IIN has 12 digits' },
  IIN_CONTROL_DIGIT: {
    ru: 'Такого ИИН не бывает. Проверьте цифры: скорее всего, одна из них введена неверно',
    kk: 'Мұндай ЖСН болмайды. Цифрларды тексеріңіз: біреуі қате енгізілген болуы мүмкін',
    en: 'No such IIN exists. Check the digits: most likely one of them is mistyped',
  },
  BIN_INVALID: {
    ru: 'Такого БИН не бывает. Проверьте 12 цифр',
    kk: 'Мұндай БСН болмайды. 12 цифрды тексеріңіз',
    en: 'No such BIN exists. Check the 12 digits',
  },
  ACCOUNT_INVALID: {
    ru: 'Такого счёта не бывает. Проверьте 20 знаков, первые два — KZ',
    kk: 'Мұндай шот болмайды. KZ-дан басталатын 20 таңбаны тексеріңіз',
    en: 'No such account exists. Check the 20 characters, the first two are KZ',
  },
  PHONE_INVALID: {
    ru: 'Введите мобильный номер полностью, например +7 701 123 45 67',
    kk: 'Ұялы нөмірді толық енгізіңіз, мысалы +7 701 123 45 67',
    en: 'Enter the whole mobile number, for example +7 701 123 45 67',
  },
  PHONE_TAKEN: {
    ru: 'Этот номер уже занят другой учётной записью. Укажите другой',
    kk: 'Бұл нөмір басқа тіркелгіге тиесілі. Басқа нөмірді енгізіңіз',
    en: 'This number belongs to another account. Give another one',
  },
  PHONE_UNCHANGED: {
    ru: 'Это ваш нынешний номер. Введите новый',
    kk: 'Бұл — қазіргі нөміріңіз. Жаңасын енгізіңіз',
    en: 'This is your present number. Enter the new one',
  },
  PHONE_NOT_MOBILE: {
    ru: 'Это городской номер, SMS на него не придёт. Введите мобильный',
    kk: 'Бұл — қалалық нөмір, оған SMS келмейді. Ұялы нөмірді енгізіңіз',
    en: 'This is a landline, an SMS will not reach it. Enter a mobile number',
  },
  PHONE_FOREIGN: {
    ru: 'Код приходит только на мобильные номера Казахстана',
    kk: 'Код тек Қазақстанның ұялы нөмірлеріне келеді',
    en: 'Codes are sent to mobile numbers of Kazakhstan only',
  },
  EMAIL_INVALID: {
    ru: 'Проверьте адрес: в нём должны быть @ и имя сайта, например aigerim@mail.kz',
    kk: 'Мекенжайды тексеріңіз: онда @ белгісі мен сайт атауы болуы керек, мысалы aigerim@mail.kz',
    en: 'Check the address: it needs an @ and a site name, for example aigerim@mail.kz',
  },
  LOGIN_INVALID: {
    ru: 'Логин: от 3 до 40 букв и цифр, можно точку, дефис и подчёркивание. Он не должен быть похож на ИИН, телефон или e-mail',
    kk: 'Логин: 3-тен 40-қа дейін әріп пен цифр, нүкте, дефис және астын сызу белгісі болады. Ол ЖСН-ге, телефонға немесе e-mail-ге ұқсамауы керек',
    en: 'A login has 3 to 40 letters and digits; a dot, hyphen and underscore are fine. It must not look like an IIN, a phone or an e-mail',
  },
  LOGIN_TAKEN: { ru: 'Этот логин уже занят. Придумайте другой', kk: 'Бұл логин бос емес. Басқасын ойлап табыңыз', en: 'This login is taken. Choose another' },
  EMAIL_TAKEN: {
    ru: 'Этот адрес указать нельзя. Введите другой',
    kk: 'Бұл мекенжайды көрсету мүмкін емес. Басқасын енгізіңіз',
    en: 'This address cannot be used. Enter another',
  },
  PASSWORD_LENGTH: {
    ru: 'Пароль должен состоять из 8–40 символов',
    kk: 'Құпиясөз 8–40 таңбадан тұруы керек',
    en: 'A password has 8 to 40 characters',
  },
  PASSWORD_COMMON: {
    ru: 'Этот пароль слишком известен, его подберут первым. Придумайте другой, например из трёх не связанных слов',
    kk: 'Бұл құпиясөз көпке белгілі, оны оңай табады. Басқасын ойлап табыңыз, мысалы бір-біріне қатысы жоқ үш сөзден',
    en: 'This password is too well known and easy to guess. Choose another, for example three unrelated words',
  },
  PASSWORD_MISMATCH: {
    ru: 'Пароли не совпадают. Введите одинаковые',
    kk: 'Құпиясөздер сәйкес емес. Бірдей етіп енгізіңіз',
    en: 'The passwords differ. Enter the same one twice',
  },
  DATE_INVALID: { ru: 'Введите дату полностью, например 25.11.2026', kk: 'Күнді толық енгізіңіз, мысалы 25.11.2026', en: 'Enter the whole date, for example 25.11.2026' },
  DATE_IN_FUTURE: { ru: 'Эта дата ещё не наступила. Проверьте её', kk: 'Бұл күн әлі келген жоқ. Тексеріңіз', en: 'This date has not come yet. Check it' },
  DATE_IN_PAST: { ru: 'Эта дата уже прошла. Укажите сегодняшнюю или более позднюю', kk: 'Бұл күн өтіп кетті. Бүгінгі немесе кейінгі күнді көрсетіңіз', en: 'This date has passed. Give today or a later one' },
  DATE_ORDER: {
    ru: 'Конец не может быть раньше начала. Проверьте обе даты',
    kk: 'Соңы басынан ерте бола алмайды. Екі күнді де тексеріңіз',
    en: 'The end cannot be before the beginning. Check both dates',
  },
  CODE_TAKEN: { ru: 'Такой код уже есть. Введите другой', kk: 'Мұндай код бар. Басқасын енгізіңіз', en: 'This code is taken. Enter another' },
  CITY_NOT_READY: {
    ru: (v) => `На этот день у города готово не всё${known(v.number('count'), (n) => `, не хватает пунктов: ${n}`)}. Посмотрите список и выберите другой день`,
    kk: (v) => `Бұл күнге қалада бәрі дайын емес${known(v.number('count'), (n) => `, жетіспейтін тармақтар: ${n}`)}. Тізімді қарап, басқа күн таңдаңыз`,
    en: (v) => `On this day the city still lacks${known(v.number('count'), (n) => ` ${n} of the list`) || ' something'}. Look at the list and choose another day`,
  },
  CHANGE_AHEAD_ONLY: {
    ru: 'Изменение действует только вперёд: укажите завтрашний день или более поздний',
    kk: 'Өзгеріс тек алдағы күннен басталады: ертеңгі немесе одан кейінгі күнді көрсетіңіз',
    en: 'A change holds for the future only: give tomorrow or a later day',
  },
  CHANGE_PENDING: {
    ru: (v) => `Уже записано изменение${known(v.date('day'), (day) => ` с ${day}`)}. Отмените его или дождитесь этого дня`,
    kk: (v) => `Өзгеріс жазылып қойған${known(v.date('day'), (day) => `, күшіне енетін күні: ${day}`)}. Оны қайтарып алыңыз немесе сол күнді күтіңіз`,
    en: (v) => `A change is kept already${known(v.date('day'), (day) => `, it holds from ${day}`)}. Take it back or wait for that day`,
  },
  CHANGE_NOTHING: { ru: 'Вы ничего не изменили. Измените хотя бы одно значение или вернитесь назад', kk: 'Сіз ештеңе өзгерткен жоқсыз. Кемінде бір мәнді өзгертіңіз немесе артқа оралыңыз', en: 'You have changed nothing. Change at least one value or go back' },
  CHANGE_EARLIER: {
    ru: (v) => `Так нельзя: кто-то выйдет из очереди раньше, чем ему обещано${known(v.number('count'), (n) => ` (заявок: ${n})`)}. Укажите другой возраст или день`,
    kk: (v) => `Бұлай болмайды: біреулер кезектен уәде етілген күннен ертерек шығады${known(v.number('count'), (n) => ` (өтініштер: ${n})`)}. Басқа жасты немесе күнді көрсетіңіз`,
    en: (v) => `This can’t be done: somebody would leave the queue earlier than promised${known(v.number('count'), (n) => ` (applications: ${n})`)}. Give another age or day`,
  },
  PERIOD_TOO_LONG: {
    ru: (v) => `Укажите обе даты, ${known(v.number('days'), (days) => `не больше ${days} дней между ними`) || 'период слишком длинный'}`,
    kk: (v) => `Екі күнді де көрсетіңіз, ${known(v.number('days'), (days) => `арасы ${days} күннен аспасын`) || 'кезең тым ұзақ'}`,
    en: (v) => `Give both dates, ${known(v.number('days'), (days) => `at most ${days} days apart`) || 'the period is too long'}`,
  },
  FILE_MISSING: { ru: 'Выберите файл', kk: 'Файлды таңдаңыз', en: 'Choose a file' },
  FILE_EMPTY: { ru: 'Файл пустой. Проверьте его и выберите ещё раз', kk: 'Файл бос. Тексеріп, қайта таңдаңыз', en: 'The file is empty. Check it and choose again' },
  FILE_TOO_LARGE: {
    ru: 'Файл больше 10 МБ. Сделайте фото с меньшим качеством или сожмите PDF',
    kk: 'Файл 10 МБ-тан үлкен. Фотоның сапасын төмендетіңіз немесе PDF-ті сығыңыз',
    en: 'The file is over 10 MB. Take a photo of lower quality or compress the PDF',
  },
  FILE_TYPE: {
    ru: 'Такой файл не подходит. Нужен PDF или фото: JPEG, PNG, HEIC',
    kk: 'Мұндай файл сәйкес келмейді. PDF немесе фото керек: JPEG, PNG, HEIC',
    en: 'This kind of file does not fit. A PDF or a photo is needed: JPEG, PNG, HEIC',
  },
  PHOTO_UNREADABLE: {
    ru: 'Эту фотографию не удалось прочитать: файл повреждён или слишком велик. Сохраните её заново как JPEG и выберите ещё раз',
    kk: 'Бұл фотосуретті оқу мүмкін болмады: файл бүлінген немесе тым үлкен. Оны JPEG етіп қайта сақтап, тағы таңдаңыз',
    en: 'This photo could not be read: the file is damaged or too large. Save it again as a JPEG and choose it once more',
  },
  FILE_ENCRYPTED: {
    ru: 'Файл защищён паролем, мы не сможем его открыть. Сохраните его без пароля',
    kk: 'Файл құпиясөзбен қорғалған, біз оны аша алмаймыз. Құпиясөзсіз сақтаңыз',
    en: 'The file is protected by a password and we could not open it. Save it without one',
  },
  FILE_INFECTED: {
    ru: 'В файле найден вирус, мы его не сохранили. Возьмите документ из другого источника',
    kk: 'Файлдан вирус табылды, біз оны сақтаған жоқпыз. Құжатты басқа жерден алыңыз',
    en: 'A virus was found in the file and we did not keep it. Take the document from another source',
  },
} as const satisfies Record<string, ErrorWording>;
