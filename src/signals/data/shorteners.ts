// Domains whose links lead anywhere: the reader cannot see where before the click.
// Not here: short forms of one site (youtu.be, t.me, amzn.to), which say where they lead.

export const SHORTENERS: ReadonlySet<string> = new Set(
  `1url.cz 2u.pw adf.ly adfoc.us bc.vc bit.do bit.ly bitly.com bitly.com.vn bl.ink bom.so buff.ly by.com.vn clck.ru cutt.ly
  cutt.us da.gd dlvr.it dub.sh exe.io goo.gl grabify.link ift.tt iplogger.com iplogger.org is.gd j.mp kutt.it lihi.cc link1s.com
  link4m.com lnkd.in n9.cl ouo.io ouo.press ow.ly qr.ae rb.gy rebrand.ly reurl.cc rotf.lol s.id short.gy shorten.asia
  shorte.st shorturl.asia shorturl.at smarturl.it snip.ly soo.gd surl.li t.co t.ly t2m.io tiny.cc tiny.one tinylink.net
  tinyurl.com tinyurl.com.vn tny.im tr.im trib.al u.to urlz.fr v.gd vk.cc x.co x.gd zws.im`.split(/\s+/),
)
