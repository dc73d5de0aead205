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
  day days man men woman women free call text money god big person wrong boy kill sex job ask problem next says wanna gonna
  stupid idiot dumb damn left two ur cause house hey sorry real believe called hate ain amp rt
  best care mean fact around already both done since trying talking getting hope feel country actually anyone three nice hello
  thanks thank lol lmao omg wtf baby babe school car send msg pls plz wat gotta kinda post comment watch vote news government law
  president america american story article page far high sad true easy late early hard wait start stay leave lost looking saying
  working making using coming doesnt didnt cant thats youre between against during without through seen gone heard different
  number question answer idea problem reason case side change money pay job guess remember forget myself himself themselves
  friend friends family father mother brother son sister kids child children water food head hand eyes face book movie music
  white black red green yellow blue bad ugly smart crazy rich poor cool fine okay goes gets makes says knows thinks wants needs
`
  .trim()
  .split(/\s+/)
