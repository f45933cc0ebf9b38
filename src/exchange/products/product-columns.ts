import { searchKey } from '../../values/index.ts'

/** What a column of a table of products holds. */
export const PRODUCT_COLUMNS = [
  'name',
  'group',
  'maker',
  'place',
  'code',
  'story',
  'standard',
  'number',
  'issuer',
  'on',
  'until',
  'stars',
  'level',
  'scoredOn',
  'scoreA',
  'scoreB',
  'scoreC'
] as const
export type ProductColumn = (typeof PRODUCT_COLUMNS)[number]

const words = (text: string): readonly string[] => text.split('|')

/** What offices call them, folded as `searchKey` does; a heading is one of these or begins with one. */
const CALLED: readonly (readonly [ProductColumn | 'nothing', readonly string[]])[] = [
  ['nothing', words('stt|tt|so tt|no')],
  ['scoreA', words('diem a|diem phan a|phan a|score a|points a')],
  ['scoreB', words('diem b|diem phan b|phan b|score b|points b')],
  ['scoreC', words('diem c|diem phan c|phan c|score c|points c')],
  ['scoredOn', words('ngay cham|ngay cham diem|ngay danh gia|scored on')],
  ['until', words('ngay het han|het han|han su dung giay|co gia tri den|expires|valid until|until')],
  ['number', words('so giay chung nhan|so quyet dinh|so qd|giay chung nhan|quyet dinh|certificate number|certificate|decision')],
  ['issuer', words('co quan cong nhan|co quan cap|noi cap|issuer|issued by')],
  ['on', words('ngay cap|ngay cong nhan|ngay quyet dinh|ngay|issued on|date|day')],
  ['stars', words('hang sao|so sao|xep hang|phan hang|sao|stars')],
  ['level', words('cap danh gia|cap cham|cap|level')],
  ['group', words('nhom san pham|nhom nganh|nganh hang|nhom|group|product group')],
  ['maker', words('chu the|co so san xuat|co so|don vi san xuat|nha san xuat|ten chu the|maker|producer')],
  ['place', words('dia chi|noi san xuat|dia ban|xa phuong|o dau|place|address')],
  ['code', words('ma san pham|ma so|ma|code')],
  ['story', words('cau chuyen san pham|cau chuyen|mo ta|story|description')],
  ['standard', words('tieu chuan|chung nhan khac|chung nhan chat luong|standards|standard')],
  ['name', words('ten san pham|san pham|ten|product name|product|name')]
]

/** What a heading says of its column; null for one that is not known. */
export const columnOf = (heading: string): ProductColumn | null => {
  // "Điểm phần A: sản phẩm và cộng đồng (tối đa 40)" is called by what stands before the bracket or the colon.
  const key = searchKey(heading.replace(/[(:].*$/su, ''))
  const exact = CALLED.find(([, called]) => called.includes(key))
  const found = exact ?? CALLED.find(([, called]) => called.some((word) => key.startsWith(`${word} `)))
  return found === undefined || found[0] === 'nothing' ? null : found[0]
}
