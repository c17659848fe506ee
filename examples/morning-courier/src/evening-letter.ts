// What subscribers get: the editor's letter of each evening. Here stands tonight's.
import type { Article } from './article.ts'

export const eveningLetter: Article = {
  sku: 'evening-letter',
  section: 'Culture',
  author: 'The editor',
  minutes: 3,
  paragraphs: [
    'Every evening at seven the editor writes one page about the day: what we printed, what we left out, and who telephoned. It goes to those who asked for it, and to nobody else.',
    'Tonight’s is short. The tram committee met for nine hours and agreed on lunch. We had kept a column free for them and have filled it with the tide table, which has never let us down.',
    'Two readers wrote to say that the crossword had an answer that was also a clue. They are right. The setter says that it was on purpose, and has asked us not to print how long she thought before she said so.',
    'And the rope walk has a fourth bidder. He came in person, bought a paper with cash, read the notice standing up, and asked whether 340 metres were measured inside or out. We did not know. By tomorrow we shall.',
    'Close the window towards the harbour; the wind turns at ten.',
  ],
}
