// Names by which people call banks and wallets in Vietnam, beside the number of an account.
// Source: NAPAS's list of members, and short forms seen in posts.

/** In lower case. Short forms that are also words (cake, timo, msb) count beside a number as well as the others. */
export const BANK_NAMES: readonly string[] = `vietcombank, vcb, vietinbank, vtb, ctg, bidv, agribank, agr, vba, techcombank, tcb, tech, mb,
mbbank, mb bank, mbb, acb, vpbank, vp bank, vpb, tpbank, tp bank, tpb, sacombank, stb, vib, hdbank, hdb, shb, ocb, msb, maritime
bank, seabank, sea bank, ssb, eximbank, eib, lpbank, lienvietpostbank, lpb, scb, ncb, nam á bank, nam a bank, namabank, nab,
abbank, abb, pvcombank, pvcom, vietbank, bvbank, bản việt, bac a bank, bắc á bank, bacabank, kienlongbank, kiên long, saigonbank,
baovietbank, oceanbank, pgbank, pg bank, gpbank, vietabank, việt á bank, wooribank, woori, shinhan, shinhan bank, hsbc, standard
chartered, uob, cimb, cake, timo, ubank, liobank, momo, zalopay, vnpay, viettelpay, viettel money, shopeepay`
  .split(/,\s+/)
  .map((name) => name.replace(/\s+/g, ' '))
