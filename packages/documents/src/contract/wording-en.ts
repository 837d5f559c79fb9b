import type { ContractWording } from './wording.ts';

export const en: ContractWording = {
  title: (number) => `Contract No. ${number}`,
  subtitle: 'for preschool education and care',
  dated: (date) => `Drawn up on ${date}`,
  introduction:
    'The kindergarten (the “Kindergarten”) and the child’s parent or legal guardian (the “Guardian”), whose details are given in section 1, together the “Parties”, have agreed as follows.',
  parties: 'The Parties and the child',
  kindergarten: 'Kindergarten',
  guardian: 'Guardian',
  child: 'Child',
  fields: {
    name: 'Name',
    bin: 'BIN',
    iin: 'IIN',
    address: 'Address',
    director: 'Director',
    basis: 'Acts on the basis of',
    account: 'Account',
    bank: 'Bank',
    bic: 'BIC',
    fullName: 'Full name',
    phone: 'Phone',
    birthDate: 'Date of birth',
  },
  languages: { KAZAKH: 'Kazakh', RUSSIAN: 'Russian' },
  sections: ({ groupName, language, voucherCode, startsOn }) => [
    {
      heading: 'Subject of the Contract',
      clauses: [
        'The Kindergarten gives the child preschool education, supervision and care, and special psychological and pedagogical support, in accordance with the state educational standard, the model curriculum and the specialists’ recommendations. The Guardian makes it possible for the child to receive them.',
        `The child joins the group “${groupName}”, where the language of instruction is ${language}, on the strength of voucher No. ${voucherCode}.`,
        `The child attends the Kindergarten from ${startsOn}. The Contract lasts until the child leaves for school, unless it is ended earlier.`,
        'Education is funded under the state educational order and is free of charge for the Guardian. The cost of meals is reimbursed in the manner and amount set by the local executive body, subject to the exemptions provided by law.',
      ],
    },
    {
      heading: 'Duties of the Kindergarten',
      clauses: [
        'To protect the child’s life and health, to respect the child’s dignity, and to keep the child safe from every form of physical and psychological violence.',
        'To draw up an individual development plan that takes the child’s special needs into account, to acquaint the Guardian with it and to report regularly on the child’s progress.',
        'To provide balanced meals, a daily routine, medical care and conditions that meet the sanitary rules and suit the child’s age.',
        'To keep the child’s seat during illness, treatment, rehabilitation, quarantine and the Guardian’s leave, provided that notice is given in good time.',
        'To hand the child over only to the Guardian and to the persons named in this Contract.',
        'To process the personal data of the child and the Guardian only in order to perform the Contract, and to protect them.',
      ],
    },
    {
      heading: 'Rights of the Kindergarten',
      clauses: [
        'To choose methods and forms of work freely within the curriculum and the specialists’ recommendations.',
        'Not to admit to the group a child with signs of an acute or infectious illness, and to ask for a medical certificate after an illness where the sanitary rules require one.',
        'Not to hand the child over to a person who is not named in the Contract, or who is under the influence of alcohol or drugs.',
      ],
    },
    {
      heading: 'Duties of the Guardian',
      clauses: [
        'To keep the Kindergarten’s internal rules, and to bring and collect the child at the set times in person or through the persons named in the Contract.',
        'To tell the Kindergarten about features of the child’s health that matter for safety and care, and about any changes.',
        'To give notice of the child’s absence on its first day in case of illness, and at least one day ahead in any other case.',
        'To give notice in good time of a new address, a new phone number and changes in who may collect the child.',
        'To reimburse the cost of meals in the set manner, unless the law provides an exemption.',
      ],
    },
    {
      heading: 'Rights of the Guardian',
      clauses: [
        'To see the charter, the curriculum, the individual development plan and the conditions in which the child stays.',
        'To be informed about the child’s health, development and meals, and to be advised by the Kindergarten’s specialists.',
        'To take part in the board of trustees and in parents’ meetings, and to make proposals.',
        'To end the Contract at any time by notifying the Kindergarten.',
      ],
    },
    {
      heading: 'Liability and disputes',
      clauses: [
        'A Party that fails to perform its obligations, or performs them improperly, is liable under the law of the Republic of Kazakhstan.',
        'Disputes are settled by negotiation and, where no agreement is reached, in the manner set by the law of the Republic of Kazakhstan.',
      ],
    },
    {
      heading: 'Term, changes and ending of the Contract',
      clauses: [
        'The Contract takes effect on the day on which both Parties have signed it.',
        'Changes and additions are made by a supplementary agreement signed by both Parties.',
        'The Contract ends when the child leaves for school, on the Guardian’s application, by agreement of the Parties, and in other cases provided by the law of the Republic of Kazakhstan. When the Kindergarten ends it on its own initiative, it notifies the Guardian in writing and gives the reason.',
      ],
    },
  ],
  own: {
    heading: 'Clauses of the Organisation',
    standing: 'The clauses of this section add to the contract. Where they differ from its other sections, the other sections hold.',
    topics: { HOURS: 'Hours of attendance', MEALS: 'Meals', EXTRAS: 'Fee of extras', OTHER: 'Other' },
  },
  pickUp: {
    heading: 'Persons who may collect the child',
    lead: 'Besides the Guardian, the child may be collected from the Kindergarten by:',
    nobody: 'The child is handed over to the Guardian only.',
  },
  health: {
    heading: 'Health and care',
    lead: 'As stated by the Guardian:',
    nothing: 'The Guardian has named nothing that the Kindergarten should know of.',
  },
  signing: {
    heading: 'Form and signing of the Contract',
    clauses: [
      'The Contract is drawn up as an electronic document and signed with the Parties’ digital signatures. It is equal to a contract on paper signed by hand.',
      'The signatures are kept apart from this file and cover the whole of it: any change to the file makes them invalid. The Contract and the signatures are available to each Party in its account.',
    ],
  },
  signatures: {
    heading: 'Signatures of the Parties',
    kindergarten: 'For the Kindergarten',
    guardian: 'Guardian',
    bySignatureOf: (holder) => `To be signed digitally with: ${holder}`,
    kindergartenKey: 'the key of the first head or of a person with the right to sign',
    guardianKey: 'the key of a natural person',
  },
  page: (page, pages) => `Page ${page} of ${pages}`,
};
