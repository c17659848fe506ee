// English: how a merchant looks.

export const brand = {
  title: 'Looks',
  lead: 'On every page about something of yours your half of the stick stands beside ours: your name, your logo, your colours.',
  preview: 'This is how it looks',
  description: 'What you are, in a sentence',
  descriptionHelp: 'For the list of merchants.',
  primary: 'Colour of your half',
  secondary: 'Second colour',
  secondaryHelp: 'The line along it. Empty: the first one.',
  colorHelp: 'As #7a1f2b. Empty: ours.',
  malformed: 'Write a colour as #7a1f2b.',
  tooLong: 'Write one line of at most 200 characters.',
  look: 'Look at it first',
  save: 'Save',
  saved: 'It was saved',
  schemes: { light: 'on light pages', dark: 'on dark pages' },
  fails: (colour: string, where: string, ratio: string, least: string) =>
    `${colour} hardly stands out ${where}: ${ratio} to 1, and ${least} to 1 are needed.`,
  nearest: (colour: string) => `The nearest that does is ${colour}; it is shown instead.`,
  take: (colour: string) => `Take ${colour}`,
  passes:
    'Both colours can be told from the page, light and dark, and the name on them can be read.',
  logo: 'Logo',
  logoHelp: 'PNG, JPEG or WebP, at most 16 KB and 1024 pixels a side.',
  logoMalformed: 'That is no picture as PNG, JPEG or WebP of at most 16 KB and 1024 pixels a side.',
  noLogo: 'Take the logo away',
  notDone: 'That was not possible',
  closed: 'This account is closed.',
} as const
