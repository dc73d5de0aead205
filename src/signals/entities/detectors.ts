// What the kinds of data that a rule can name (`entity: vn.phone`) are found by.
import type { Entity } from '../../pack/schema/condition'
import { findEmails } from './email'
import type { EntityDetector } from './entity'
import { findVietnamesePhones } from './phone'
import { findUrls } from './url'

/** One detector for each kind. */
export const DETECTORS: Readonly<Record<Entity, EntityDetector>> = {
  'vn.phone': { entity: 'vn.phone', find: findVietnamesePhones },
  email: { entity: 'email', find: findEmails },
  url: { entity: 'url', find: findUrls },
}
