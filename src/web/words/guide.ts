import type { Language } from '../../wording/index.ts'

interface Guide {
  readonly title: string
  readonly lead: string
  readonly sections: readonly { readonly title: string; readonly points: readonly string[] }[]
}

/** The guide page: what the machine does and does not do, and how a report is reviewed. */
const guides: Readonly<Record<Language, Guide>> = {
  vi: {
    title: 'Hướng dẫn',
    lead: 'Hợp Lưu đọc bài viết về các buổi tiếp, làm việc, ký kết và ghi lại ai gặp ai, ai đề xuất hay cam kết điều gì, số liệu và thời hạn. Mỗi điều ghi lại đều kèm nguyên văn. Bạn là người quyết định điều gì được vào sổ.',
    sections: [
      {
        title: 'Duyệt một báo cáo',
        points: [
          'Mở báo cáo: bài viết ở bên trái, các mục máy đọc được ở bên phải (trên điện thoại: sau bài viết, có nút chuyển ở mép dưới màn hình). Các mục xếp theo loại, mục chờ duyệt đứng trước; bấm tên loại để tới đó.',
          'Bấm vào chữ có tô dấu để tới mục tương ứng; bấm vào câu trích của một mục để tới đúng chỗ trong bài.',
          'Với tệp PDF, chọn “Trang PDF” để xem từng trang như bản in: chữ làm căn cứ được khoanh, bấm vào khung để tới mục; trên điện thoại có ô “Phóng to”.',
          'Chấp nhận nếu đúng, sửa nếu gần đúng, bác bỏ kèm lý do nếu sai; cần người đưa báo cáo bổ sung hoặc xác nhận thì trả lại, kèm lý do.',
          'Mục không có nghi ngờ có thể chấp nhận một lượt. Việc vừa làm, cả một lượt như vậy, hoàn tác được; quyết định nào cũng được giữ lại.',
          'Dấu hỏi trong bài là chỗ máy không chắc; hãy đọc câu đó trước khi chấp nhận.',
          'Ngày đăng sai thì sửa ở “Sửa ngày đăng”: bài được đọc lại, mục đã quyết định giữ nguyên. Máy đọc đã tốt hơn hoặc sổ đã biết thêm thì bấm “Đọc lại” và chỉ xem những gì khác đi; bài được sửa hoặc đăng lại thì đưa bản mới vào thay ở cùng chỗ đó. Báo cáo đưa nhầm thì rút khỏi sổ, kèm lý do; có thể khôi phục.',
          'Có bàn phím thì nhanh hơn: j, k để chuyển mục; a chấp nhận; e sửa; x bác bỏ; r trả lại; u hoàn tác; o mở lại; Shift A chấp nhận mọi mục không có nghi ngờ; ? xem lại các phím.'
        ]
      },
      {
        title: 'Máy làm được gì',
        points: [
          'Đọc tệp .docx, .pdf (có chữ), .html, .txt, thư .eml và văn bản dán vào; bỏ menu, tin liên quan và các phần không thuộc bài.',
          'Ghi lại cuộc gặp, người, tổ chức, địa danh, số liệu, việc (nhu cầu, kết quả, đề xuất, cam kết, giao việc, thống nhất), thỏa thuận và dự án.',
          'Giữ ngày và số đúng mức chính xác của nguồn: “quý III/2026” vẫn là một quý; không rõ năm thì để trống và báo nghi ngờ.',
          'Tìm không cần gõ dấu trong mọi câu và mọi mục.'
        ]
      },
      {
        title: 'Máy không làm gì',
        points: [
          'Không tự quyết định: mục chưa duyệt chỉ là đề nghị.',
          'Không đoán điều bài không nói, không bổ sung từ nguồn khác, không gửi dữ liệu ra ngoài máy này (trừ bài gửi tới máy đọc thứ hai, nếu người quản trị bật).',
          'Không đọc ảnh chụp văn bản. Tệp PDF chỉ có ảnh sẽ bị từ chối kèm lời giải thích.',
          'Có thể bỏ sót. Câu không lấy được gì được gạch chéo trong bài để bạn đọc lại.'
        ]
      }
    ]
  },
  en: {
    title: 'Guide',
    lead: 'Hợp Lưu reads articles about receptions, working sessions and signings, and notes who met whom, who proposed or promised what, figures and due dates. Each note comes with its exact words. You decide what enters the register.',
    sections: [
      {
        title: 'Reviewing a report',
        points: [
          'Open a report: the article is on the left, the items read from it on the right (on a phone after it, with a button at the edge of the screen). Items stand by kind, undecided ones first; a kind’s name leads to it.',
          'Click marked words to go to their item; click an item’s quotation to go to its place in the article.',
          'Of a PDF, “PDF page” shows each page as it was printed: the words of each item are boxed, a click on a box leads to the item; on a phone there is “Enlarge”.',
          'Accept what is right, edit what is nearly right, reject what is wrong and say why; what whoever brought the report should add or confirm is returned, with a reason.',
          'Items without doubts can be accepted at one stroke. What was just done, such a stroke too, can be undone; every decision is kept.',
          'A question mark in the article is where the machine was not sure; read that sentence before you accept.',
          'A wrong day of publication is put right under “Correct the day of publication”: the article is read anew, decided items stay. Once the reader is better or the register knows more, “Read again” shows only what is read otherwise; a page that was changed or published again is put in its place there too. A report added by mistake is withdrawn, with a reason; it can be restored.',
          'The keyboard is quicker: j and k move; a accepts; e edits; x rejects; r returns; u undoes; o reopens; Shift A accepts all items without doubts; ? shows the keys.'
        ]
      },
      {
        title: 'What the machine does',
        points: [
          'Reads .docx, .pdf (with text), .html, .txt, mail (.eml) and pasted text; leaves out menus, related stories and whatever else is not the article.',
          'Notes meetings, people, organisations, places, figures, actions (needs, results, proposals, commitments, assignments, agreed points), agreements and projects.',
          'Keeps dates and numbers as precise as their source and no more: “Q3 2026” stays a quarter; an unknown year stays empty and is doubted.',
          'Searches every sentence and item without accents.'
        ]
      },
      {
        title: 'What it does not do',
        points: [
          'It decides nothing: an item that has not been reviewed is a proposal.',
          'It does not guess what the article does not say, add from other sources, or send data off this machine (but for articles sent to a second reader, where the administrator has set one).',
          'It does not read pictures of text. A PDF of pictures is refused with an explanation.',
          'It can miss things. Sentences from which nothing was taken are hatched in the article, for you to read.'
        ]
      }
    ]
  }
}

export const guideIn = (language: Language): Guide => guides[language]
