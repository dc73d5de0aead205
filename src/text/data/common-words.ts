// The commonest words by which Vietnamese without diacritics and English are told apart. Words common to both, or common in
// Romance languages and Malay too (la, con, di, ma, no, on, an …), are in neither list.

/** Vietnamese as typed without diacritics, and the short forms of chat. */
export const VIETNAMESE_WORDS: readonly string[] = `
  khong thi nay dung moi minh duoc cung toi nguoi qua noi nhung cua roi nhu dau cai thay voi gia rat chi trong phai hoi loi
  anh chu nhan doi nha thang mat vay khi dang nen tinh biet vao thoi cac ngay dong mot choi thu nao hon chung dep
  tien nhieu chua nua luon len luc het xin sau gio ong nhanh nghe thuong dinh khac cong tay hai nhat vien dien ngoai phan muon
  nhe nghi thanh nho hoc xem dua goi phat truoc danh nhin thuc tuong kha hieu duong chac nuoc yeu chay trai ngon luong lau
  xong viec lon chuyen thich hien chinh neu tren kho theo viet hoa vua thong truong giong hanh dieu kieu chet deu mong nhau
  thoai mua cho lam gi oi ay nam tot hay bao vui chao cam cuoc doc gap giup hom tuoi ngu nong quan quoc nguyen
  ko hok hong khum kg dc đc bik mik cx ntn trc nc mn vk ae ace ib nv mng nma ctv sđt đt mk bn ak nhoa vn vcl vl dm cmt ngta
`
  .trim()
  .split(/\s+/)

export const ENGLISH_WORDS: readonly string[] = `
  the and you of is that in it are this not with like they have your he all but as if was what just or we up who at get about
  when people from his out will by one she their how there know her them has some now would more only got time why think see
  then because should good him been want even too any make than here had right really need our over other love never still
  back say us am did going way off let look those where well said stop into take much many come bad down which same could new
  life every talk please nothing such most after tell also keep thing things again give better someone put own last another
  very something always first use dont im i my me be to for its were these being before does doing enough ever everyone few find
  great help home little long made may might mine must name night old part place point read room seem
  sure today together told try under until week went while without work world year years yes yet yourself girl guys
  day days man men woman women free call text money god big person wrong boy kill sex job ask problem next full says wanna gonna
  stupid idiot dumb damn left two ur cause house hey sorry real believe called hate ain amp rt
`
  .trim()
  .split(/\s+/)
