import type { ru } from './ru.ts';

/** The help in English. */
export const en: typeof ru = {
  title: 'Help',
  lead: 'The whole way from registration to kindergarten, step by step. No need to read it all: open what lies before you now.',
  chapters: 'The way in steps',
  more: 'More',
  faq: 'Frequent questions',
  accessibility: 'Accessibility of the site',
  contact: 'Found no answer?',
  contactText: 'Call or write, we will help.',
  next: 'Next',
  previous: 'Back',
  all: 'All of the help',
  registration: {
    title: 'Registration and sign-in',
    lead: 'You need your phone, your IIN and five minutes.',
    picture: 'Registration page: phone number, IIN, consent and the button that requests a code',
    parts: [
      {
        title: 'Register',
        steps: [
          'Press “Register” at the top right.',
          'Enter your phone number and the IIN of the parent or legal representative.',
          'Read the data policy and tick the consent box.',
          'Request the code. An SMS with six digits arrives. If it does not, you can ask for another one after 90 seconds.',
          'Enter the code and send it.',
          'Check your data: surname, name, patronymic, sex and date of birth. They come from the state register, you need not type them.',
          'Choose a password of 8 to 40 characters, repeat it and save.',
        ],
      },
      {
        title: 'Sign in',
        steps: ['Press “Sign in” at the top right.', 'Choose what to sign in with: IIN, phone number, login or e-mail.', 'Enter the password and sign in. It works without a password too, by a code from an SMS.'],
      },
      {
        title: 'If you forgot the password',
        steps: [
          'On the sign-in page follow the link for a forgotten password.',
          'Enter phone and IIN, tick the consent and request a code.',
          'Enter the code, choose a new password, repeat it and save. You will be signed out on other devices.',
        ],
      },
    ],
    note: 'If the phone number is no longer yours, turn to the contact centre: they will tell you how to prove who you are.',
  },
  child: {
    title: 'Add a child',
    lead: 'The child’s data come from the register by the IIN.',
    picture: 'The page that adds a child, with the IIN field and the button that checks it',
    parts: [
      { title: 'How to add', steps: ['Open “My children” and add a child.', 'Enter the child’s IIN and check it.', 'Look at the data. If all is right, save.'] },
      {
        title: 'If the register does not confirm that it is your child',
        steps: ['Attach a document: the birth certificate or the decision on guardianship.', 'A city officer looks at it and tells you the decision. Until then you can’t apply.', 'If the document does not do, you see why and can attach another.'],
      },
    ],
    note: 'The second parent may add the same child to an account of their own. They see the application, but only the one who sent it acts on it.',
  },
  application: {
    title: 'Apply',
    lead: 'You need the PMPK conclusion: a PDF or a photo, up to 10 MB.',
    picture: 'Form of a new application: queue type, child, correction type, PMPK conclusion',
    parts: [
      {
        title: 'Fill in and send',
        steps: [
          'Open “My applications” and add one.',
          'Queue type: “Special”.',
          'Choose the child. If it is not in the list, add it first.',
          'Choose the correction type as in the conclusion.',
          'Attach the PMPK conclusion from Arkotek and give its number, its date and the day until which it holds.',
          'Locality: Almaty.',
          'Choose a kindergarten. Only those with a group for the correction type are listed. It is a wish: the seat may be offered in another one.',
          'Choose the language of instruction. If another one suits too, tick that: more seats will do.',
          'Check your answers, tick the consent and send.',
        ],
      },
    ],
    note: 'You can pause: the draft is kept for 30 days. A sanatorium group takes a phthisiatrician’s referral in place of the conclusion.',
  },
  queue: {
    title: 'Review and queue',
    lead: 'After sending there is only waiting: we tell you of every step.',
    picture: 'Card of an application: position in the queue, what comes next, and the history',
    parts: [
      {
        title: 'What goes on',
        steps: [
          'State “Awaiting confirmation of documents”: a PMPK specialist looks at the document, for sanatorium groups a phthisiatrician.',
          'If all is well you are told that the application is confirmed, and your position.',
          'If it is rejected the message names the employee and the card the reason. Put the document right and apply anew.',
        ],
      },
      {
        title: 'Why the number changes',
        steps: [
          'The time of sending alone decides your place. The number falls when somebody ahead gets a voucher or leaves.',
          'It may rise: when an application is confirmed that was sent before yours, it stands before you.',
          'Each change is explained on the card.',
        ],
      },
    ],
    note: 'Mind the term of the PMPK conclusion. We remind you ahead, usually 30 and 7 days. With one that has run out you keep your place, but get no voucher until a new one is attached and confirmed.',
  },
  voucher: {
    title: 'Voucher',
    lead: 'A voucher means that there is a suitable seat for your child and nobody takes it while the term runs.',
    picture: 'Card of an application with a voucher, the button to choose and the deadline',
    parts: [
      {
        title: 'Answer within 2 working days',
        steps: [
          'When your turn comes a message with a link arrives. Open it, or the card in “My applications”.',
          'Press “Choose”. If you want the seat, answer “Yes”.',
          'If not, answer “No”. The voucher is annulled, the application goes to the archive, and you would have to queue anew.',
        ],
      },
      {
        title: 'Without an answer',
        steps: ['The voucher is annulled and the application goes to the stop-list.', 'From there it can be returned to its place once. The card of the application shows until when, usually 28 calendar days. After that it goes to the archive.'],
      },
      {
        title: 'After “Yes”',
        steps: ['You have 5 working days to choose a kindergarten and to conclude the electronic contract.', 'On the fifth day the term can be extended once, by 2 working days.', 'If that is not done in time the voucher is annulled and the application archived.'],
      },
    ],
    note: 'Terms end at 24:00 Almaty time. The day of issue, weekends and holidays do not count. The card shows which days were counted and why.',
  },
  enrolment: {
    title: 'Kindergarten and contract',
    lead: 'No visit is needed: the contract is electronic. You can fill it in on a phone; signing takes a computer with NCALayer.',
    picture: 'Choice of a kindergarten: suitable ones with the number of free seats',
    parts: [
      {
        title: 'Choose a kindergarten',
        steps: [
          'On the card go to the choice of a kindergarten.',
          'Choose one and enrol.',
          'Name the child and the group and confirm. From that minute the seat is yours.',
          'The state becomes “Await the contract from the kindergarten”. If it refuses you see why, the working days are given back, and you choose again.',
        ],
      },
      {
        title: 'Sign the contract',
        steps: ['Fill in the contract and attach the documents.', 'Sign with your digital signature and choose the key in NCALayer.', 'Wait for the kindergarten’s signature. Then the child is enrolled.'],
      },
      {
        title: 'What to prepare',
        steps: [
          'Key of your digital signature',
          'Health certificate, form 027/у',
          'The child’s birth certificate',
          'Identity document of a parent (a scan is optional: the data come from the register)',
          'The child’s health passport, form 052-2/у',
          'Vaccination card, form 065/у',
          'PMPK conclusion, if there is one',
        ],
      },
    ],
    note: 'Once you have signed, the term no longer runs against you. The kindergarten usually has 3 working days to sign: its last day stands on the card.',
  },
};
