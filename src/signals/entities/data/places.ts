// Names of provinces and large cities of Vietnam, today's and those merged in July 2025, as people write them in addresses.
// Source: Resolution 202/2025/QH15 and the list of provinces before it.

/** In lower case with diacritics; each also stands for its form without. */
export const PROVINCES: readonly string[] = `an giang, bà rịa vũng tàu, bà rịa, vũng tàu, bắc giang, bắc kạn, bạc liêu, bắc ninh, bến tre, bình
định, bình dương, bình phước, bình thuận, cà mau, cần thơ, cao bằng, đà nẵng, đắk lắk, đắc lắc, đăk lăk, đắk nông, đăk nông, điện
biên, đồng nai, đồng tháp, gia lai, hà giang, hà nam, hà nội, hà tĩnh, hải dương, hải phòng, hậu giang, hòa bình, hoà bình, hưng
yên, khánh hòa, khánh hoà, kiên giang, kon tum, lai châu, lâm đồng, lạng sơn, lào cai, long an, nam định, nghệ an, ninh bình,
ninh thuận, phú thọ, phú yên, quảng bình, quảng nam, quảng ngãi, quảng ninh, quảng trị, sóc trăng, sơn la, tây ninh, thái bình,
thái nguyên, thanh hóa, thanh hoá, thừa thiên huế, huế, tiền giang, hồ chí minh, tphcm, tp hcm, hcm, hcmc, sài gòn, sgn, trà vinh,
tuyên quang, vĩnh long, vĩnh phúc, yên bái, hn, biên hòa, biên hoà, thủ đức, nha trang, đà lạt, buôn ma thuột`
  .split(/,\s+/)
  .map((name) => name.replace(/\s+/g, ' '))
