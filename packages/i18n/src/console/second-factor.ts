import { defineTexts } from '../core/define-texts.ts';

/** Setting up the authenticator on a new phone (S2). */
export const secondFactorTexts = defineTexts({
  ru: {
    title: 'Новый телефон',
    lead: 'Если второй фактор сбросили, администратор сообщил вам код. Введите его вместе с логином и паролем.',
    resetCode: 'Код от администратора',
    resetCodeHint: 'Десять букв и цифр, действует сутки.',
    next: 'Продолжить',
    kept: 'Логин остался в форме. Пароль и код введите ещё раз.',
    back: 'Ко входу',
    secretTitle: 'Добавьте ключ в приложение',
    secretText: 'Откройте приложение-аутентификатор, выберите «Ввести ключ» и перепишите его. Ключ никому не показывайте.',
    openApp: 'Открыть приложение на этом устройстве',
    finish: 'Подтвердить и войти',
  },
  kk: {
    title: 'Жаңа телефон',
    lead: 'Екінші факторыңыз ысырылған болса, әкімші сізге код айтқан. Оны логинмен және құпиясөзбен бірге енгізіңіз.',
    resetCode: 'Әкімші берген код',
    resetCodeHint: 'Он әріп пен цифр, бір тәулік жарамды.',
    next: 'Жалғастыру',
    kept: 'Логин формада қалды. Құпиясөз бен кодты қайта енгізіңіз.',
    back: 'Кіру бетіне',
    secretTitle: 'Кілтті қосымшаға енгізіңіз',
    secretText: 'Аутентификатор қосымшасын ашып, «Кілтті енгізу» тармағын таңдап, кілтті көшіріп жазыңыз. Кілтті ешкімге көрсетпеңіз.',
    openApp: 'Қосымшаны осы құрылғыда ашу',
    finish: 'Растап, кіру',
  },
  en: {
    title: 'New phone',
    lead: 'If your second factor was reset, the administrator told you a code. Enter it with your login and password.',
    resetCode: 'Code from the administrator',
    resetCodeHint: 'Ten letters and digits, good for a day.',
    next: 'Continue',
    kept: 'Your login is still in the form. Enter the password and the code again.',
    back: 'To the sign-in',
    secretTitle: 'Add the key to the app',
    secretText: 'Open your authenticator app, choose “Enter a key” and copy it. Show the key to nobody.',
    openApp: 'Open the app on this device',
    finish: 'Confirm and sign in',
  },
});
