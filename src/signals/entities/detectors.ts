// What the kinds of data that a rule can name (`entity: vn.phone`) are found by.
import type { Entity } from '../../pack/vocabulary'
import {
  COLON,
  FOUR_DIGITS,
  INNER_DOT,
  LONG_WORD,
  OF_LINKS,
  ONE_DIGIT,
  SEVEN_DIGITS,
  SPELT_DOT,
  SPELT_NUMBER,
} from '../traits'
import { findAddresses } from './address'
import { findBankAccounts } from './bank-account'
import { findCryptoWallets } from './crypto-wallet'
import { findBirthDates } from './date-of-birth'
import { findEmails } from './email'
import type { EntityDetector } from './entity'
import { findHealthCards } from './health-card'
import { findIpAddresses } from './ip'
import { findNationalIds } from './national-id'
import { findOldIds } from './old-id'
import { findOneTimeCodes } from './otp'
import { findPassports } from './passport'
import { findPaymentCards } from './payment-card'
import { findVietnamesePhones } from './phone'
import { findPlates } from './plate'
import { findSocialInsuranceNumbers } from './social-insurance'
import { findTaxCodes } from './tax-code'
import { findUrls } from './url'

/** One detector for each kind. A number of so many digits may have some of them written in letters (`o912`). */
export const DETECTORS: Readonly<Record<Entity, EntityDetector>> = {
  'vn.phone': { entity: 'vn.phone', needs: FOUR_DIGITS | SPELT_NUMBER, find: findVietnamesePhones },
  'vn.national-id': { entity: 'vn.national-id', needs: SEVEN_DIGITS, find: findNationalIds },
  'vn.old-id': { entity: 'vn.old-id', needs: FOUR_DIGITS, find: findOldIds },
  'vn.bank-account': { entity: 'vn.bank-account', needs: FOUR_DIGITS, find: findBankAccounts },
  'vn.passport': { entity: 'vn.passport', needs: SEVEN_DIGITS, find: findPassports },
  'vn.social-insurance': {
    entity: 'vn.social-insurance',
    needs: SEVEN_DIGITS,
    find: findSocialInsuranceNumbers,
  },
  'vn.health-card': { entity: 'vn.health-card', needs: SEVEN_DIGITS, find: findHealthCards },
  'vn.tax-code': { entity: 'vn.tax-code', needs: SEVEN_DIGITS, find: findTaxCodes },
  'vn.plate': { entity: 'vn.plate', needs: FOUR_DIGITS, find: findPlates },
  'vn.address': { entity: 'vn.address', needs: ONE_DIGIT, find: findAddresses },
  'date-of-birth': { entity: 'date-of-birth', needs: ONE_DIGIT, find: findBirthDates },
  'payment-card': { entity: 'payment-card', needs: SEVEN_DIGITS, find: findPaymentCards },
  'crypto-wallet': { entity: 'crypto-wallet', needs: LONG_WORD, find: findCryptoWallets },
  ip: { entity: 'ip', needs: FOUR_DIGITS | COLON, find: findIpAddresses },
  otp: { entity: 'otp', needs: FOUR_DIGITS, find: findOneTimeCodes },
  email: { entity: 'email', needs: INNER_DOT | SPELT_DOT, find: findEmails },
  url: { entity: 'url', needs: OF_LINKS, find: findUrls },
}
