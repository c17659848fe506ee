// Who and what the demo begins with. The people are made up.

export const sampleCustomer = {
  email: 'rosa@example.com',
  member_id: 'rosa',
  first_name: 'Rosa',
  last_name: 'Lindqvist',
  country: 'US',
  postal_code: '02139',
  time_zone: 'America/New_York',
  currency: 'USD',
  payment_method: 'card-ok',
  password: 'paper-and-ink-1897',
} as const
