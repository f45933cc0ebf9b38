/** The words of the pages of a PDF in Vietnamese; `pages-en.ts` has the same keys. */
export const pagesVi = {
  views: 'Cách xem bài',
  asText: 'Phần chữ',
  asPage: 'Trang PDF',
  page: (n: number, of: number) => `Trang ${n}/${of}`,
  pages: 'Các trang PDF',
  first: 'Trang đầu',
  previous: 'Trang trước',
  next: 'Trang sau',
  last: 'Trang cuối',
  alt: (n: number) => `Ảnh trang ${n} của tệp PDF. Chữ trên trang có ở “Phần chữ”.`,
  boxes: (n: number) => `Trích dẫn được khoanh trên trang ${n}`,
  lacksFace:
    'Tệp PDF không kèm phông chữ của trang này nên ảnh vẽ bằng phông khác: chữ có dấu trong ảnh có thể xấu, thiếu hoặc sai. Hãy tin phần chữ.',
  enlarge: 'Phóng to',
  empty: 'Không có phần nào của bài nằm trên trang này.',
  unplaced: (n: number) => `${n} trích dẫn chưa rõ nằm ở đâu trên trang nên không được khoanh. Hãy đọc trong phần chữ:`,
  more: (n: number) => `Còn ${n} trích dẫn nữa không khoanh được hết trên một trang; có đủ trong phần chữ.`
} as const
