// What the kinds of data that a rule can name (`entity: vn.phone`) are found by.
import type { Entity } from '../../pack/schema/condition'
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

/** One detector for each kind. */
export const DETECTORS: Readonly<Record<Entity, EntityDetector>> = {
  'vn.phone': { entity: 'vn.phone', find: findVietnamesePhones },
  'vn.national-id': { entity: 'vn.national-id', find: findNationalIds },
  'vn.old-id': { entity: 'vn.old-id', find: findOldIds },
  'vn.bank-account': { entity: 'vn.bank-account', find: findBankAccounts },
  'vn.passport': { entity: 'vn.passport', find: findPassports },
  'vn.social-insurance': { entity: 'vn.social-insurance', find: findSocialInsuranceNumbers },
  'vn.health-card': { entity: 'vn.health-card', find: findHealthCards },
  'vn.tax-code': { entity: 'vn.tax-code', find: findTaxCodes },
  'vn.plate': { entity: 'vn.plate', find: findPlates },
  'vn.address': { entity: 'vn.address', find: findAddresses },
  'date-of-birth': { entity: 'date-of-birth', find: findBirthDates },
  'payment-card': { entity: 'payment-card', find: findPaymentCards },
  'crypto-wallet': { entity: 'crypto-wallet', find: findCryptoWallets },
  ip: { entity: 'ip', find: findIpAddresses },
  otp: { entity: 'otp', find: findOneTimeCodes },
  email: { entity: 'email', find: findEmails },
  url: { entity: 'url', find: findUrls },
}
