// The words of the room server: its refusals and settings.
import { row } from './problem-code.ts'
import type { RoomContract } from './room-contract.ts'
import {
  addressLines,
  addressList,
  bearerToken,
  mailAddress,
  oneOf,
  optional,
  phoneNumber,
  required,
  text,
  webAddress,
  wholeNumber,
  yesOrNo,
} from './setting.ts'

export const server = {
  // prettier-ignore
  problems: {
    clock_moves_back: row(409, 'The clock never moves back',
      'The instant lies before the present time of the network.'),
  },
  settings: {
    host: required({
      name: 'TALLYSTICK_HOST',
      fallback: '127.0.0.1',
      parse: text,
      meaning: 'Address to listen on. Put a TLS proxy in front before opening it to others.',
    }),
    port: required({
      name: 'TALLYSTICK_PORT',
      fallback: '4000',
      parse: wholeNumber(0, 65_535),
      meaning: 'Port to listen on; 0 takes any free one.',
    }),
    publicUrl: optional({
      name: 'TALLYSTICK_URL',
      parse: webAddress,
      meaning:
        'Address under which people and merchants reach the network; it is in receipts and sign-ons, so it must stay. Default: http://localhost and the port.',
    }),
    trustedProxies: required({
      name: 'TALLYSTICK_TRUSTED_PROXY',
      fallback: 'none',
      parse: addressList,
      meaning:
        'Addresses or networks, with commas between, of the proxies in front, or none. Only what these say in X-Forwarded-For is believed: limits on guessing need to know where a request comes from.',
    }),
    requestsPerMinute: optional({
      name: 'TALLYSTICK_REQUESTS_PER_MINUTE',
      parse: wholeNumber(0, 100_000_000),
      meaning:
        'Requests of one customer in a minute; 0: no limit. Default: 600, and none in a sandbox, where scripts drive everything. Each process counts for itself.',
    }),
    merchantRequestsPerMinute: optional({
      name: 'TALLYSTICK_MERCHANT_REQUESTS_PER_MINUTE',
      parse: wholeNumber(0, 100_000_000),
      meaning: 'Requests of one merchant in a minute. Default: 30000, and none in a sandbox.',
    }),
    addressRequestsPerMinute: optional({
      name: 'TALLYSTICK_ADDRESS_REQUESTS_PER_MINUTE',
      parse: wholeNumber(0, 100_000_000),
      meaning:
        'Requests in a minute from one network of addresses (/24 of IPv4, /48 of IPv6), engines of merchants apart. Default: 6000, and none in a sandbox.',
    }),
    costlyRequestsPerMinute: optional({
      name: 'TALLYSTICK_COSTLY_REQUESTS_PER_MINUTE',
      parse: wholeNumber(0, 100_000_000),
      meaning:
        'Sign-ons, registrations, recoveries and messages to customer service in a minute from one network of addresses. Default: 60, and none in a sandbox.',
    }),
    operatorToken: optional({
      name: 'TALLYSTICK_OPERATOR_TOKEN',
      parse: bearerToken,
      isSecret: true,
      meaning: "Bearer token of the operator's API and command line. Without it both are closed.",
    }),
    isSandbox: required({
      name: 'TALLYSTICK_SANDBOX',
      fallback: '0',
      parse: yesOrNo,
      meaning:
        'A trial network: its clock can be moved, private addresses can be called, no real money.',
    }),
    networkName: required({
      name: 'TALLYSTICK_NETWORK_NAME',
      fallback: 'Tallystick',
      parse: text,
      meaning: 'The name that customers read on pages, mails and bills.',
    }),
    operatorName: optional({
      name: 'TALLYSTICK_OPERATOR_NAME',
      parse: text,
      meaning:
        'Legal name of whoever runs the network, as bills, mails and the imprint say it. Default: the name of the network; in a sandbox where nothing is said of the operator, an invented one with address, e-mail and telephone.',
    }),
    operatorAddress: optional({
      name: 'TALLYSTICK_OPERATOR_ADDRESS',
      parse: addressLines,
      meaning:
        'Postal address of the operator, its lines with semicolons between: "12 Harbour Row; Exampleton EX1 2MP; United Kingdom".',
    }),
    operatorEmail: optional({
      name: 'TALLYSTICK_OPERATOR_EMAIL',
      parse: mailAddress,
      meaning:
        'E-mail address at which people answer customers: answers to any mail of the network go there (Reply-To).',
    }),
    operatorPhone: optional({
      name: 'TALLYSTICK_OPERATOR_PHONE',
      parse: phoneNumber,
      meaning: 'Telephone number at which people answer customers.',
    }),
    operatorTaxId: optional({
      name: 'TALLYSTICK_OPERATOR_TAX_ID',
      parse: text,
      meaning: "The operator's identification for taxes, such as a VAT number, as bills say it.",
    }),
    legalTexts: optional({
      name: 'TALLYSTICK_LEGAL_TEXTS',
      parse: text,
      meaning:
        'Folder with the terms and the privacy notice: terms.en.txt and privacy.en.txt, which are needed, and the same in de, fr and es. "# " begins a heading, "- " an item of a list, an empty line ends a paragraph. Without it these pages, and the links to them, are missing; a sandbox has texts that say that it is one.',
    }),
    logLevel: required({
      name: 'TALLYSTICK_LOG_LEVEL',
      fallback: 'info',
      parse: oneOf('debug', 'info', 'warn', 'error', 'silent'),
      meaning: 'debug, info, warn, error or silent.',
    }),
  },
  actions: {
    'post /sandbox/clock': { fields: ['now', 'advance'] },
  },
} as const satisfies RoomContract
