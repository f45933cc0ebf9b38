import type { Fund, TransactionStanding, TransactionType } from '../../register/index.ts'
import type { ColumnField } from './column.ts'

// What columns, kinds and funds are called in the tables of offices and lenders, without accents as `searchKey` folds them; whole words, so that
// "vay" is not found in "vaya". What the pages call them is taken as well.

const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim())

/** A heading that is one of these, or begins with one. */
export const FIELD_WORDS: readonly (readonly [field: ColumnField | 'nothing', words: readonly string[]])[] = [
  ['nothing', words('stt|tt|so tt|so thu tu|no|#')],
  [
    'document',
    words(
      'van ban|so van ban|so hieu|chung tu|so chung tu|can cu|nguon tai lieu|so hop dong|document|source document|reference|ref|voucher|source'
    )
  ],
  ['on', words('ngay|thoi gian|thoi diem|ky|quy|nam|thang|date|value date|day|period|year|quarter|month')],
  ['type', words('loai giao dich|loai khoan|nghiep vu|loai|khoan muc|transaction type|transaction|kind|type')],
  ['currency', words('tien te|loai tien|dong tien|ma tien|ma tien te|don vi tien te|currency|ccy')],
  ['standing', words('tinh trang|ke hoach thuc te|thuc te ke hoach|ke hoach hay thuc te|standing|planned or actual|planned actual')],
  ['fund', words('nguon von|nguon|loai von|von cua|fund|funds|fund source|source of funds|funding source')],
  [
    'project',
    words(
      'du an|ten du an|ma du an|thoa thuan|ten thoa thuan|du an thoa thuan|chuong trinh du an|project|project title|project name|agreement'
    )
  ],
  [
    'provider',
    words(
      'ben chi|ben cap|ben cap von|nha tai tro|ben tai tro|doi tac|ben cho vay|ben tra|nguoi tra|provider|donor|from|funder|lender|payer'
    )
  ],
  ['receiver', words('ben nhan|don vi nhan|nguoi nhan|ben thu huong|don vi thu huong|nha thau|receiver|recipient|to|payee|contractor')],
  ['description', words('noi dung|dien giai|ghi chu|mo ta|description|details|note|notes|remark|remarks|comment')],
  ['amount', words('so tien|gia tri|thanh tien|kinh phi|so von|amount|value|sum')]
]

/** Headings of amounts that are no transactions of their own: shares, what is left, what was summed up before. */
export const DERIVED = /\b(?:ty le|luy ke|con lai|chenh lech|tong|rate|ratio|percent|cumulative|remaining|balance|total|share)\b|%/u

/** A heading that begins like this names a person or body, a number or a day of something, and no amount of it. */
export const NO_AMOUNT = /^(?:don vi|ben|co quan|chu dau tu|nguoi|so hieu|ma|ngay|tinh trang|noi dung|ten|loai|can cu)\b/u

interface Said {
  readonly type: TransactionType
  readonly standing?: TransactionStanding
}

/** What transactions are called; the first that is found in the words. */
export const TYPE_WORDS: readonly (readonly [form: RegExp, said: Said])[] = [
  [/\b(?:ke hoach giai ngan|du kien giai ngan|planned disbursements?|disbursement plan)\b/u, { type: 'disbursement', standing: 'planned' }],
  [
    /\b(?:ke hoach von|von duoc giao|von giao|giao von|giao ke hoach|bo tri von|von bo tri|allotments?|allotted|allocated capital)\b/u,
    { type: 'allotment' }
  ],
  [/\b(?:nhu cau von|de nghi cap von|de nghi|xin von|dang ky von|de xuat von|requests?|requested)\b/u, { type: 'request' }],
  [/\b(?:cam ket nhan von|incoming commitments?)\b/u, { type: 'incoming commitment' }],
  [/\b(?:cam ket cap von|cam ket|von ky ket|commitments?|committed)\b/u, { type: 'commitment' }],
  [/\b(?:tra lai|tien lai|lai vay|interest payments?|interest)\b/u, { type: 'interest payment' }],
  [/\b(?:tra goc|tra no goc|tra no|loan repayments?|principal|repayments?)\b/u, { type: 'loan repayment' }],
  [/\b(?:giai ngan|rut von|disbursements?|disbursed)\b/u, { type: 'disbursement' }],
  [/\b(?:nghiem thu|khoi luong hoan thanh|khoi luong thuc hien|khoi luong da nghiem thu|accepted works?)\b/u, { type: 'accepted work' }],
  [/\b(?:gia tri hop dong|hop dong|contracts?|contracted|contract value)\b/u, { type: 'contract' }],
  [/\b(?:hoan ung|reimbursements?)\b/u, { type: 'reimbursement' }],
  [/\b(?:duoc hua cap von|incoming pledges?)\b/u, { type: 'incoming pledge' }],
  [/\b(?:hua cap von|hua tai tro|pledges?|pledged)\b/u, { type: 'pledge' }],
  [/\b(?:von nhan ve|incoming funds)\b/u, { type: 'incoming funds' }],
  [/\b(?:thanh toan|da chi|chi tra|chi|expenditures?|paid|payments?)\b/u, { type: 'expenditure' }],
  [/\b(?:phi|fees?)\b/u, { type: 'fee' }]
]

export const FUND_WORDS: readonly (readonly [form: RegExp, fund: Fund])[] = [
  [/\b(?:vay lai|cho vay lai|on lent|on lending|onlent)\b/u, 'on-lent'],
  [/\b(?:cap phat|allocated)\b/u, 'allocated'],
  [/\b(?:doi ung|counterpart)\b/u, 'counterpart'],
  [/\b(?:vien tro|khong hoan lai|grants?)\b/u, 'grant'],
  [/\b(?:von cua dia phuong|ngan sach dia phuong|von dia phuong|nsdp|own funds?|own)\b/u, 'own'],
  [/\b(?:vay|oda|loans?)\b/u, 'loan']
]

export const STANDING_WORDS: readonly (readonly [form: RegExp, standing: TransactionStanding])[] = [
  [/\b(?:ke hoach|du kien|planned|plan|forecast|expected)\b/u, 'planned'],
  [/\b(?:thuc te|thuc hien|da|actual|done)\b/u, 'actual']
]

/** A row of sums: "Tổng cộng", "Cộng quý I", "Total". */
export const TOTAL_ROW = /^(?:tong|cong|luy ke|total|subtotal|sum|grand total)\b/u
