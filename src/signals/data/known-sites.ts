// Banks, shops, carriers and agencies that swindlers pose as in Vietnam, with the domains that are really theirs.
// Source: the owners' own sites and public lists of banks, 2026. A domain that is missing here makes a true link look false.

/** One that is posed as. */
export interface KnownSite {
  /** How hosts name it, in lower case. */
  readonly brands: readonly string[]
  /** Registrable domains of its own; of agencies, whatever stands under `.gov.vn` besides. */
  readonly domains: readonly string[]
}

/** `brand brand: domain domain`, one a line. */
const SITES = `
vietcombank vcb vcbdigibank: vietcombank.com.vn vietcombank.com
vietinbank vtb: vietinbank.vn vietinbank.com.vn
bidv: bidv.com.vn bidv.vn
agribank: agribank.com.vn
techcombank tcb: techcombank.com.vn techcombank.com
mbbank mb: mbbank.com.vn mbbank.vn
acb: acb.com.vn
vpbank: vpbank.com.vn
tpbank tpb: tpb.vn tpbank.vn tpb.com.vn
sacombank: sacombank.com.vn sacombank.com
vib: vib.com.vn
hdbank: hdbank.com.vn hdbank.vn
shb: shb.com.vn
ocb: ocb.com.vn
msb: msb.com.vn
seabank: seabank.com.vn
eximbank: eximbank.com.vn
scb: scb.com.vn
namabank: namabank.com.vn
abbank: abbank.vn
vietbank: vietbank.com.vn
pvcombank: pvcombank.com.vn
bvbank: bvbank.net.vn bvbank.com.vn
ncb: ncb-bank.vn
lpbank lienvietpostbank: lpbank.com.vn lienvietpostbank.com.vn
kienlongbank: kienlongbank.com kienlongbank.vn
bacabank: baca-bank.vn
vietabank: vietabank.com.vn
momo: momo.vn
zalopay: zalopay.vn
vnpay: vnpay.vn
viettelpay: viettelpay.vn viettelmoney.vn
viettel viettelpost: viettel.vn viettel.com.vn vietteltelecom.vn viettelpost.com.vn viettelpost.vn viettelstore.vn viettel.com
vinaphone: vinaphone.com.vn vinaphone.vn
mobifone: mobifone.vn mobifone.com.vn
shopee: shopee.vn shopee.com shopee.sg shopee.co.id shopee.co.th shopee.com.my shopee.ph shopee.tw shopee.com.br shopeemobile.com shopeefood.vn
lazada: lazada.vn lazada.com lazada.sg lazada.co.id lazada.co.th lazada.com.my lazada.com.ph
tiki: tiki.vn
tiktok tiktokshop: tiktok.com tiktokcdn.com tiktokv.com
dienmayxanh: dienmayxanh.com
thegioididong: thegioididong.com
ghn giaohangnhanh: ghn.vn
ghtk giaohangtietkiem: ghtk.vn giaohangtietkiem.vn
vnpost: vnpost.vn
vietnamairlines: vietnamairlines.com
vietjetair: vietjetair.com
evn: evn.com.vn evnhcmc.vn evnspc.vn
fecredit: fecredit.com.vn
homecredit: homecredit.vn homecredit.com.vn
facebook: facebook.com facebook.net fb.com fb.me fbcdn.net facebookmail.com
telegram: telegram.org telegram.me t.me
netflix: netflix.com netflix.net
`

/** State services; their true hosts end in `.gov.vn`. */
const AGENCIES = `
dichvucong vneid bocongan etaxmobile thuedientu tracuunnt vssid baohiemxahoi tongcucthue cucthue csgt canhsatgiaothong
dangkiem phatnguoi congantp govvn: vneid.vn vr.org.vn gdt.gov.vn
`

function read(lines: string): KnownSite[] {
  return lines
    .trim()
    .replace(/\n(?!.*:)/g, ' ')
    .split('\n')
    .map((line) => {
      const [brands = '', domains = ''] = line.replace(/\s+/g, ' ').split(': ')
      return { brands: brands.split(' '), domains: domains.split(' ') }
    })
}

export const KNOWN_SITES: readonly KnownSite[] = read(SITES)
export const STATE_SERVICES: readonly string[] = AGENCIES.split(':')[0]!.trim().split(/\s+/)
/** Domains of state services that do not end in `.gov.vn`. */
export const STATE_DOMAINS: readonly string[] = AGENCIES.split(':')[1]!.trim().split(/\s+/)
