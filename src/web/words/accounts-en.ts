import type { PageWords } from './vi.ts'

/** The words of the pages of accounts in English. */
export const accountsEn: PageWords['accounts'] = {
  signIn: {
    title: 'Sign in',
    loginName: 'Login name',
    password: 'Password',
    go: 'Sign in',
    lost: 'Password forgotten? Ask an administrator for a link to set a new one.',
    none: 'This register has no account yet. When it starts, the server prints a link for the first set-up; open that link. It is good for an hour; a restart prints a new one.'
  },
  setUp: {
    title: 'First set-up',
    about: 'Make the first administrator’s account. From then on everybody signs in, and the administrator adds accounts for others.',
    displayName: 'Full name',
    go: 'Make the account and sign in'
  },
  password: {
    title: 'Set a password',
    about: (name: string) => `Set the password of the account "${name}". Sessions and tokens of before will end.`,
    current: 'Current password',
    next: 'New password',
    again: 'New password once more',
    hint: (min: number) =>
      `At least ${min} characters; a short sentence that you remember is best. No capitals, digits or signs are asked for.`,
    go: 'Set the password and sign in'
  },
  mine: {
    title: 'My account',
    local:
      'This register has no accounts: you use it as the user of this machine and may do everything. Once the first account is made, everybody signs in.',
    addFirst: 'Add the first account',
    signOut: 'Sign out',
    all: 'All accounts',
    events: 'Sign-ins',
    role: 'Role',
    office: 'Office',
    noOffice: 'not said',
    may: 'May',
    changePassword: 'Change the password',
    changeGo: 'Change the password',
    changed: 'The password was changed. Other devices have to sign in again.',
    sessions: 'Signed in on',
    here: 'this device',
    unknownDevice: 'a device unknown',
    sessionSaid: (way: string, opened: string, seen: string) => `by ${way}, since ${opened}, last used ${seen}`,
    endSession: 'End',
    tokens: 'Tokens for programs',
    tokensAbout: 'A program calls the API with one of these, in the header "Authorization: Bearer …". A token is shown once.',
    noTokens: 'There are none.',
    tokenSaid: (until: string, used: string | null) => `good until ${until}; ${used ? `last used ${used}` : 'never used'}`,
    over: 'no longer good',
    endToken: 'End',
    addToken: 'Make a token',
    tokenName: 'What it is for',
    tokenDays: 'Days it is good for',
    tokenScopes: 'May',
    tokenCalendar: 'Your private calendar link; subscribe to it on a phone or in a mail program. Whoever has it sees the calendar:',
    tokenMade: (name: string) => `The token "${name}" was made. Copy it now, it is not shown again:`
  },
  all: {
    title: 'Accounts',
    about:
      'No account is ever removed, since decisions in the register are signed with its login name. Lock that of somebody who has left.',
    none: 'There is no account yet. The first must be an administrator’s; as soon as it is made this page asks for a sign-in too, so open the link to set its password before you close the page.',
    locked: 'locked',
    you: 'you',
    change: 'Change',
    save: 'Save',
    lock: 'Lock',
    unlock: 'Unlock',
    reset: 'Make a link to set the password',
    revoke: 'End all sessions and tokens',
    dropPasskeys: 'Drop passkeys and second step',
    add: 'Add an account',
    addGo: 'Add, and make a link to set the password',
    loginName: 'Login name (such as lan.nguyen; it cannot be changed later)',
    office: 'Office or partner (its name in the register; empty where there is none)',
    link: (name: string) =>
      `The link by which "${name}" sets a password, good once. Hand it to that person alone; this page does not show it again:`,
    until: (at: string) => `Good until ${at}.`,
    made: (by: string) => `added by ${by}`,
    done: (name: string) => `The account "${name}" was saved.`
  },
  events: {
    title: 'Sign-ins',
    about: 'What happened at the door and with accounts, newest first; nobody changes or removes it here.',
    none: 'Nothing yet.',
    when: 'When',
    what: 'What',
    whose: 'Account',
    by: 'Done by',
    from: 'From',
    unknown: 'a name that is no account’s',
    nobody: 'not signed in',
    older: 'Older',
    newest: 'Back to the newest'
  },
  provider: {
    signIn: (name: string) => `Sign in with ${name}`,
    about: 'Sign in there instead of typing your password here. Your role stays the one you have.',
    tie: 'Tie it to my account',
    goOn: (name: string) => `Go on to ${name}`,
    tied: 'Tied to your account: you can sign in there.'
  },
  passkey: {
    title: 'Sign in with a passkey',
    about: 'A passkey is kept by your telephone, your computer or a security key; it asks for your finger, face or PIN. No name is needed.',
    secondTitle: 'Second step',
    secondAbout: 'Your account asks for a passkey as well. Show one of those that you added.',
    show: 'Show the passkey',
    waiting: 'Waiting for the passkey…',
    other: 'Sign in another way',
    notShown: 'No passkey was shown. Try again, or sign in another way.',
    notMade: 'No passkey was made. Try again.',
    needsScript: 'Passkeys need JavaScript, which is switched off here. The password works without it.',
    cannot: 'This browser does not know passkeys, or is too old. Sign in with a password.',
    mine: 'Passkeys',
    mineAbout: 'Sign in with your telephone, computer or security key, without typing a password. Add one for each device.',
    none: 'None yet.',
    said: (made: string, used: string | null) => `added ${made}; ${used ? `last used ${used}` : 'not used yet'}`,
    remove: 'Remove',
    name: 'What you call it (such as “my telephone”)',
    add: 'Add a passkey',
    owed: 'Your role needs a second step. Add a passkey here, then ask for the second step; until then the other pages of the register stay shut for you.',
    stepOn: 'After anything else you are asked for a passkey.',
    stepOff: 'A password alone is enough to come in. Once you ask for the second step, other devices have to sign in again.',
    stepAsk: 'Ask for a passkey each time',
    stepDrop: 'Ask no more'
  },
  level: {
    title: 'The level you work at',
    here: (name: string) => `Level: ${name}`,
    about:
      'Each level is a register of its own: what is of this level and of those below. Search, lists, charts and downloads see only the level you work at. What you enter in dossiers is kept at this level and those above.',
    holds: {
      public: 'What anybody may know; partner bodies with an account see this level.',
      internal: 'What is the office’s own, with all that is public. This is the usual level.',
      confidential: 'What only a few may know, with all that is internal and public. It is no place for state secrets.'
    },
    go: 'Work at this level',
    field: 'Level of the document',
    clearance: 'Sees up to level',
    elsewhere: (name: string) => `Added at the level “${name}”. Change to that level to open it.`,
    ofReport: (name: string) => `level: ${name}`,
    change: 'Change the level',
    changeGo: 'Change the report’s level',
    changeHint:
      'Raised, the report is taken out of the lower levels entirely, with all that it alone says; old backups still have it. Lowered, its document is read anew at the lower level and reviewed again there. Notes and what was typed into other dossiers at a lower level stay there: look at them, and withdraw what should not.'
  },
  redact: {
    title: 'Black out parts for a lower level',
    back: 'Back to the report',
    of: 'Report',
    about:
      'Tick the items that must not be known, and name other words to be blacked out. The words of an item and the names in it go black wherever they stand, with accents or without. The redacted text is text alone, nothing of the original file. Read it before it goes anywhere: the machine cannot tell whether what is left gives away what is not.',
    words: 'Other words to black out',
    wordsHint: 'one phrase a line',
    go: 'Black out and look',
    shown: (stretches: number) => `The redacted text (${stretches} places)`,
    download: 'Download the redacted text',
    level: 'File at level',
    file: 'File it there'
  },
  sights: {
    title: 'Who saw what',
    about:
      'At the restricted level the register keeps each time that somebody opened a report, an original, a page, a dossier or a list, or saw it among the hits of a search; not the words that were looked for. Nobody can change or remove it here.',
    elsewhere: 'Only the restricted level keeps it. Change to that level:',
    none: 'Nobody has seen anything yet.',
    who: 'Who',
    what: 'What was done',
    subject: 'What was seen',
    only: 'only this',
    all: 'All'
  },
  nav: 'Account'
}
