/** The words of the page of merged registers in Vietnamese; `merges-en.ts` has the same keys. */
export const mergesVi = {
  title: 'Gộp sổ',
  lead: 'Những gì các đơn vị làm rời, gộp vào sổ này. Chỗ hai bên làm khác nhau thì giữ cả hai để người xem và chọn; không gì bị ghi đè.',
  link: (open: number) => (open === 0 ? 'Gộp sổ' : `Gộp sổ: ${open} chỗ mâu thuẫn`),
  waiting: (n: number) => `Chỗ mâu thuẫn cần chọn (${n})`,
  none: 'Không còn chỗ mâu thuẫn nào.',
  never: 'Chưa có sổ nào được gộp vào đây. Gộp bằng lệnh: hopluu merge TỆP.sqlite',
  ours: 'Ở sổ này',
  theirs: (name: string) => `Ở sổ “${name}”`,
  nothing: 'Chưa làm gì ở đây.',
  whole: 'Cả báo cáo',
  refused: (sentence: string) => `Không làm được ở đây: ${sentence}`,
  keepOurs: 'Giữ như ở sổ này',
  takeTheirs: 'Lấy theo sổ kia',
  why: 'Lý do (nếu cần)',
  after: 'Chọn bên nào thì việc của cả hai bên vẫn vào lịch sử, ký tên người đã làm.',
  mayNot: 'Lãnh đạo hoặc quản trị viên chọn bên đúng.',
  settled: (n: number) => `Đã giải quyết (${n})`,
  choice: { ours: 'Giữ như ở sổ này', theirs: 'Lấy theo sổ kia', superseded: 'Tự khớp ở lần gộp sau' },
  mergings: 'Các đợt gộp',
  brought: (n: Readonly<Record<'reports' | 'decisions' | 'events' | 'acts' | 'rates', number>>) =>
    `${n.reports} báo cáo, ${n.decisions} quyết định, ${n.events} việc với báo cáo, ${n.acts} việc với hồ sơ, ${n.rates} tỷ giá`,
  found: (n: number) => (n === 0 ? '' : `${n} chỗ mâu thuẫn`)
} as const
