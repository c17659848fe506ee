// From the wish to sell to the first sale: asking for an account, the quick start, addresses, keys, looks.
import { findBrandFaults } from '../../design/brand.ts'
import type { Markup } from '../../design/markup.ts'
import { countryChoices } from '../../frame/country-choices.ts'
import type { Frame } from '../../frame/frame.ts'
import { renderAddresses } from '../../merchant/pages/addresses.ts'
import type { AddressesView } from '../../merchant/pages/addresses.ts'
import { renderApply } from '../../merchant/pages/apply.ts'
import type { ApplyView } from '../../merchant/pages/apply.ts'
import { renderBrand } from '../../merchant/pages/brand.ts'
import type { BrandView } from '../../merchant/pages/brand.ts'
import { renderKeys } from '../../merchant/pages/keys.ts'
import type { KeysView } from '../../merchant/pages/keys.ts'
import { renderSell } from '../../merchant/pages/sell.ts'
import { renderStart } from '../../merchant/pages/start.ts'
import type { StartView } from '../../merchant/pages/start.ts'
import { sampleBrand, sampleColours, sampleNow } from '../sample-world.ts'
import { consolePath, csrf, sampleMerchant, samplePlace, waitingPlace } from './sample-merchant.ts'

type Pages = Readonly<Record<string, (frame: Frame) => Markup>>

const apply: ApplyView = {
  csrf,
  id: 'form-1',
  values: { name: '', site: '', sold: '', country: 'GB', currency: 'GBP', organisation: '' },
  errors: {},
  organisations: [{ value: 'org_1', label: 'Harbour Press' }],
  countries: countryChoices('en'),
  currencies: [
    { value: 'EUR', label: 'Euro (EUR)' },
    { value: 'GBP', label: 'British Pound (GBP)' },
  ],
}

const start: StartView = {
  place: waitingPlace,
  refusedBecause: undefined,
  isProved: false,
  addressesUrl: `${consolePath}/addresses`,
  keyCount: 0,
  keysUrl: `${consolePath}/keys`,
  install: 'npm install @tallystick/merchant express',
  settings: `TALLY_NETWORK=https://tally.example\nTALLY_MERCHANT=${sampleMerchant.merchant}\nTALLY_SITE=https://courier.example\nPORT=3000\n`,
  shop: {
    file: 'shop.mjs',
    code: "import express from 'express'\nimport { readSettings } from '@tallystick/merchant'\n",
  },
  start: 'node --env-file=.env shop.mjs',
  articleUrl: 'https://courier.example/articles/tides',
  heardAt: null,
  againUrl: `${consolePath}/start`,
}

const addresses: AddressesView = {
  place: samplePlace,
  csrf,
  addresses: [
    {
      address: 'https://an-unusually-long-name-of-a-paper.evening.example',
      isSite: false,
      proof: {
        text: 'tallystick-proof=0123456789abcdef0123456789abcdef01234567',
        file: 'https://an-unusually-long-name-of-a-paper.evening.example/.well-known/tallystick.txt',
        record: '_tallystick.an-unusually-long-name-of-a-paper.evening.example',
      },
    },
    { address: 'https://courier.example', isSite: true, proof: undefined },
  ],
  actions: {
    add: `${consolePath}/addresses`,
    prove: `${consolePath}/addresses/proof`,
    remove: `${consolePath}/addresses/removal`,
  },
}

const keys: KeysView = {
  place: samplePlace,
  csrf,
  newId: '0123456789ab',
  keys: [
    { kid: 'sig-0123456789ab', use: 'sig', addedAt: sampleNow },
    { kid: 'enc-0123456789ab', use: 'enc', addedAt: sampleNow },
  ],
  makeAction: `${consolePath}/keys`,
  ownAction: `${consolePath}/keys/own`,
  retireAction: `${consolePath}/keys/retirement`,
  startUrl: `${consolePath}/start`,
}

const brand: BrandView = {
  place: samplePlace,
  csrf,
  values: { description: 'A paper', ...sampleColours.review },
  errors: {},
  action: `${consolePath}/brand`,
  logoAction: `${consolePath}/brand/logo`,
  hasLogo: false,
  brand: sampleBrand('review'),
  faults: findBrandFaults(sampleColours.review),
}

export const commonSellingPages: Pages = {
  sell: (frame) => renderSell(frame, { shareMillionths: 900_000n, isSignedOn: true }),
  'sell-stranger': (frame) =>
    renderSell({ ...frame, person: undefined }, { shareMillionths: 900_000n, isSignedOn: false }),
  apply: (frame) => renderApply(frame, apply),
  'apply-errors': (frame) =>
    renderApply(frame, {
      ...apply,
      errors: { name: true, site: true, sold: true },
      organisations: [],
    }),
  'apply-refused': (frame) => renderApply(frame, { ...apply, refused: 'too_many_applications' }),
}

export const sellingPages: Pages = {
  start: (frame) => renderStart(frame, start),
  'start-heard': (frame) =>
    renderStart(frame, {
      ...start,
      place: samplePlace,
      isProved: true,
      keyCount: 2,
      heardAt: sampleNow,
    }),
  'start-refused': (frame) =>
    renderStart(frame, {
      ...start,
      place: { merchant: { ...sampleMerchant, status: 'closed' } },
      refusedBecause: 'We could not find out who you are.',
    }),
  addresses: (frame) => renderAddresses(frame, { ...addresses, refused: 'proof_not_found' }),
  'addresses-support': (frame) => renderAddresses(frame, { ...addresses, actions: undefined }),
  'addresses-malformed': (frame) => renderAddresses(frame, { ...addresses, typed: 'shop & co' }),
  keys: (frame) => renderKeys(frame, keys),
  'keys-none': (frame) => renderKeys(frame, { ...keys, keys: [] }),
  'keys-made': (frame) =>
    renderKeys(frame, {
      ...keys,
      made: `TALLY_KEY='{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}'\nTALLY_SECRET=abc\n`,
    }),
  brand: (frame) => renderBrand(frame, brand),
  'brand-light': (frame) =>
    renderBrand(frame, {
      ...brand,
      values: { description: '', ...sampleColours.radio },
      brand: sampleBrand('radio'),
      faults: findBrandFaults(sampleColours.radio),
      isLogoMalformed: true,
      hasLogo: true,
    }),
}
