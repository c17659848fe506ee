// German: the merchants at which somebody works.

export const places = {
  title: 'Ihre Händlerkonten',
  merchant: 'Händler',
  organisation: 'Organisation',
  role: 'Rolle',
  emptyTitle: 'Sie arbeiten noch bei keinem Händler mit',
  emptyBody: 'Wer Sie einlädt, schickt Ihnen einen Link. Er führt hierher.',
}
