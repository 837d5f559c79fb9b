import { ifKnown as known } from '../core/values.ts';
import type { ErrorWording } from './words.ts';

/** Kindergartens, seats, contracts and signatures. */
export const enrolmentErrors = {
  OUTSIDE_CITY: {
    ru: (v) => `Это место не в городе${known(v.number('kilometres'), (n) => `: до его середины ${n} км`)}. Проверьте, что сначала стоит широта, потом долгота`,
    kk: (v) => `Бұл жер қалада емес${known(v.number('kilometres'), (n) => `: қала ортасына дейін ${n} км`)}. Алдымен ендік, содан кейін бойлық тұрғанын тексеріңіз`,
    en: (v) => `This place is not in the city${known(v.number('kilometres'), (n) => `: its middle is ${n} km away`)}. Check that the latitude comes first and the longitude after it`,
  },
  PHOTO_LIMIT: {
    ru: (v) => `На странице уже ${known(v.number('most'), (n) => `${n} `)}фотографий, больше нельзя. Удалите одну из них`,
    kk: (v) => `Бетте ${known(v.number('most'), (n) => `${n} `)}фотосурет бар, одан көп болмайды. Біреуін алып тастаңыз`,
    en: (v) => `The page has ${known(v.number('most'), (n) => `${n} `)}photos already and can’t take more. Remove one of them`,
  },
  GROUP_FULL: {
    ru: 'В этой группе только что заняли последнее место. Ваш ваучер действует: выберите другую группу.',
    kk: 'Бұл топтағы соңғы орын жаңа ғана алынды. Ваучеріңіз жарамды: басқа топты таңдаңыз.',
    en: 'The last seat in this group has just been taken. Your voucher is valid: choose another group.',
  },
  GROUP_UNSUITABLE: {
    ru: (v) =>
      known(v.number('count'), (n) => `В группе есть дети, которым такие условия не подойдут: ${n}. Оставьте нужные им возраст, язык и тип коррекции.`) ||
      'Эта группа не подходит по возрасту, языку или типу коррекции. Выберите другую.',
    kk: (v) =>
      known(v.number('count'), (n) => `Топта бұл шарттар сәйкес келмейтін балалар бар: ${n}. Оларға қажет жасты, тілді және түзету түрін қалдырыңыз.`) ||
      'Бұл топ жасы, тілі немесе түзету түрі бойынша сәйкес келмейді. Басқасын таңдаңыз.',
    en: (v) =>
      known(v.number('count'), (n) => `The group has children whom this would not suit: ${n}. Keep the age, language and correction types that they need.`) ||
      'This group does not fit by age, language or correction type. Choose another.',
  },
  PREVIEW_OUTDATED: {
    ru: 'Пока вы смотрели, в группе или в очереди что-то изменилось. Ничего не сохранено: посмотрите ещё раз, что изменится.',
    kk: 'Сіз қарап отырғанда топта немесе кезекте өзгеріс болды. Ештеңе сақталған жоқ: не өзгеретінін қайта қараңыз.',
    en: 'While you were looking, something changed in the group or in the queue. Nothing was saved: look once more at what would change.',
  },
  QUEUE_CHANGED: {
    ru: 'Пока вы смотрели, очередь изменилась. Ваучеры не выданы. Здесь уже новый расчёт: проверьте его и подтвердите.',
    kk: 'Сіз қарап отырғанда кезек өзгерді. Ваучер берілген жоқ. Мұнда жаңа есеп тұр: оны тексеріп, растаңыз.',
    en: 'While you were looking, the queue changed. No vouchers were issued. What you see now is worked out anew: check it and confirm.',
  },
  VERSION_OUTDATED: {
    ru: 'Пока вы заполняли, коллега сохранил другую версию. Ваша не сохранена: откройте страницу заново и сравните.',
    kk: 'Сіз толтырып жатқанда әріптесіңіз басқа нұсқасын сақтады. Сіздікі сақталған жоқ: бетті қайта ашып, салыстырыңыз.',
    en: 'While you were filling it in, a colleague saved another version. Yours is not saved: open the page again and compare.',
  },
  SEAT_PROMISED: {
    ru: 'Свободные места этой группы обещаны другим ваучерам. Ваше место гарантировано: выберите другую группу.',
    kk: 'Бұл топтағы бос орындар басқа ваучерлерге уәде етілген. Сіздің орныңызға кепілдік берілген: басқа топты таңдаңыз.',
    en: 'The free seats of this group are promised to other vouchers. Your seat is guaranteed: choose another group.',
  },
  CAPACITY_BELOW_PROMISED: {
    ru: (v) => `Столько мест оставить нельзя: часть уже занята или обещана${known(v.number('taken'), (n) => `, нужно не меньше ${n}`)}.${known(v.text('affected'), (numbers) => ` Без обещанного места остались бы заявления № ${numbers}.`)}`,
    kk: (v) => `Орын санын бұлай азайтуға болмайды: бір бөлігі алынған немесе уәде етілген${known(v.number('taken'), (n) => `, кемінде ${n} қажет`)}.${known(v.text('affected'), (numbers) => ` № ${numbers} өтініштер уәде етілген орынсыз қалар еді.`)}`,
    en: (v) => `It cannot be so few: some seats are taken or promised${known(v.number('taken'), (n) => `; at least ${n} are needed`)}.${known(v.text('affected'), (numbers) => ` Applications No. ${numbers} would lose the seat that they were promised.`)}`,
  },
  FREED_SEATS_GIVEN: {
    ru: (v) => `Отменить уже нельзя: на прежнее место хватило бы не всем: освободившиеся места заняты или обещаны по выданным ваучерам, либо группа с тех пор изменилась.${known(v.text('affected'), (numbers) => ` Ваучеры по заявлениям № ${numbers}.`)} Всё осталось как есть.`,
    kk: (v) => `Енді қайтарып алуға болмайды: бәріне орын жетпейді: босаған орындар алынып қойған немесе ваучер бойынша уәде етілген, не болмаса топ содан бері өзгерген.${known(v.text('affected'), (numbers) => ` Ваучер алған өтініштер: № ${numbers}.`)} Ештеңе өзгерген жоқ.`,
    en: (v) => `It can’t be undone any more: there would not be seats for all: those that came free are taken or promised to vouchers, or the group has changed since.${known(v.text('affected'), (numbers) => ` Vouchers of applications No. ${numbers}.`)} Everything stays as it is.`,
  },
  UNDO_TIME_OVER: {
    ru: 'Время на отмену прошло. Всё осталось как есть.',
    kk: 'Қайтарып алу уақыты өтті. Ештеңе өзгерген жоқ.',
    en: 'The time for undoing is over. Everything stays as it is.',
  },
  DOCUMENTS_MISSING: {
    ru: (v) => `Приложите все обязательные документы${known(v.number('count'), (n) => `, не хватает: ${n}`)}. Уже приложенные сохранены.`,
    kk: (v) => `Барлық міндетті құжаттарды тіркеңіз${known(v.number('count'), (n) => `, жетіспейтіні: ${n}`)}. Тіркелгендері сақталды.`,
    en: (v) => `Attach all the required documents${known(v.number('count'), (n) => `; missing: ${n}`)}. Those already attached are kept.`,
  },
  CONTRACT_INCOMPLETE: {
    ru: 'Сначала заполните договор, затем подпишите его.',
    kk: 'Алдымен шартты толтырып, содан кейін қол қойыңыз.',
    en: 'Fill in the contract first, then sign it.',
  },
  SIGNATURE_MALFORMED: {
    ru: 'Подпись не прочиталась. Договор не изменён: подпишите ещё раз.',
    kk: 'Қолтаңба оқылмады. Шарт өзгерген жоқ: қайта қол қойыңыз.',
    en: 'The signature could not be read. The contract is unchanged: sign it again.',
  },
  SIGNATURE_WRONG_DOCUMENT: {
    ru: 'Подписан другой документ: договор с тех пор изменился. Откройте его заново и подпишите.',
    kk: 'Басқа құжатқа қол қойылған: шарт содан бері өзгерді. Оны қайта ашып, қол қойыңыз.',
    en: 'Another document was signed: the contract has changed since. Open it again and sign.',
  },
  SIGNATURE_INVALID: {
    ru: 'Подпись неверна. Проверьте, что ключ не повреждён, и подпишите ещё раз.',
    kk: 'Қолтаңба жарамсыз. Кілттің бүлінбегенін тексеріп, қайта қол қойыңыз.',
    en: 'The signature is not valid. Make sure that the key is not damaged and sign again.',
  },
  SIGNATURE_UNTRUSTED: {
    ru: 'Ключ выдан не Национальным удостоверяющим центром. Подпишите ключом НУЦ РК.',
    kk: 'Кілтті Ұлттық куәландырушы орталық бермеген. ҚР ҰКО кілтімен қол қойыңыз.',
    en: 'The key was not issued by the National Certification Authority. Sign with a key of the authority.',
  },
  SIGNATURE_CERTIFICATE_EXPIRED: {
    ru: 'Срок ключа ЭЦП истёк. Получите новый на egov.kz или в eGov Mobile и подпишите ещё раз.',
    kk: 'ЭЦҚ кілтінің мерзімі өткен. egov.kz сайтынан немесе eGov Mobile арқылы жаңасын алып, қайта қол қойыңыз.',
    en: 'The key of the digital signature has expired. Get a new one at egov.kz or in eGov Mobile and sign again.',
  },
  SIGNATURE_CERTIFICATE_REVOKED: {
    ru: 'Ключ ЭЦП отозван. Получите новый на egov.kz или в eGov Mobile и подпишите ещё раз.',
    kk: 'ЭЦҚ кілті кері қайтарып алынған. egov.kz сайтынан немесе eGov Mobile арқылы жаңасын алып, қайта қол қойыңыз.',
    en: 'The key of the digital signature is revoked. Get a new one at egov.kz or in eGov Mobile and sign again.',
  },
  SIGNATURE_KEY_USAGE: {
    ru: 'Этот ключ — для входа, а не для подписи. Выберите ключ подписи: его файл обычно начинается с GOST или RSA, а не с AUTH.',
    kk: 'Бұл кілт қол қоюға емес, кіруге арналған. Қол қою кілтін таңдаңыз: оның файлы әдетте AUTH емес, GOST немесе RSA деп басталады.',
    en: 'This key is for signing in, not for signatures. Choose the signing key: its file usually begins with GOST or RSA, not with AUTH.',
  },
  SIGNATURE_WRONG_PERSON: {
    ru: 'ЭЦП принадлежит другому человеку. Подпишите ключом, в котором указан ваш ИИН.',
    kk: 'ЭЦҚ басқа адамға тиесілі. Өз ЖСН-іңіз көрсетілген кілтпен қол қойыңыз.',
    en: 'The digital signature belongs to another person. Sign with the key that carries your IIN.',
  },
  SIGNATURE_WRONG_ORGANISATION: {
    ru: 'ЭЦП принадлежит другой организации. Подпишите ключом, в котором указан БИН вашего детского сада.',
    kk: 'ЭЦҚ басқа ұйымға тиесілі. Балабақшаңыздың БСН-і көрсетілген кілтпен қол қойыңыз.',
    en: 'The digital signature belongs to another organisation. Sign with the key that carries your kindergarten’s BIN.',
  },
  SIGNATURE_NOT_NATURAL_PERSON: {
    ru: 'Это ключ организации. Родитель подписывает договор своим личным ключом.',
    kk: 'Бұл — ұйымның кілті. Ата-ана шартқа өзінің жеке кілтімен қол қояды.',
    en: 'This is an organisation’s key. A guardian signs the contract with a personal key.',
  },
  SIGNATURE_NOT_AUTHORISED: {
    ru: 'Этот ключ не даёт права подписи за организацию. Нужен ключ первого руководителя или сотрудника с правом подписи.',
    kk: 'Бұл кілт ұйым атынан қол қоюға құқық бермейді. Бірінші басшының немесе қол қою құқығы бар қызметкердің кілті керек.',
    en: 'This key gives no right to sign for the organisation. The key of the first head or of an employee with the right to sign is needed.',
  },
} as const satisfies Record<string, ErrorWording>;
