/** What the API's page says of each route, parameter and tag, in both languages. */
type Words = Readonly<Record<string, { readonly vi: string; readonly en: string }>>

export const apiTitle = { vi: 'API của Hợp Lưu', en: 'The Hợp Lưu API' } as const

export const apiIntroduction = {
  vi: 'Mọi việc làm được trên các trang đều làm được qua API này, với cùng quy tắc. Khi sổ có tài khoản, chương trình gửi kèm một mã truy cập (Authorization: Bearer …), tạo ở trang “Tài khoản của tôi”. Dữ liệu là JSON (UTF-8). Ngày không bao giờ chính xác hơn nguồn: 2025-09-08, 2025-09, 2026-Q3 hoặc 2025. Mọi vị trí (start, end) đếm theo đơn vị UTF-16 trong article.text.',
  en: 'Everything the pages can do can be done through this API, under the same rules. Where the register has accounts, a program sends a token (Authorization: Bearer …), made on the page "My account". Data is JSON (UTF-8). Dates are never more precise than their source: 2025-09-08, 2025-09, 2026-Q3 or 2025. Every position (start, end) counts UTF-16 units in article.text.'
} as const

export const operationWords: Words = {
  addReport: {
    vi: 'Thêm một báo cáo: gửi văn bản trong JSON, hoặc gửi nguyên tệp (.txt, .html, .docx, .pdf, .eml) làm thân yêu cầu. Gửi lại đúng tệp cũ không đổi gì và trả về 200, kèm ngày đăng đang có trong sổ.',
    en: 'Add a report: send its text as JSON, or the file itself (.txt, .html, .docx, .pdf, .eml) as the body. The same bytes again change nothing and answer 200, with the day of publication that the register has.'
  },
  listReports: { vi: 'Danh sách báo cáo, mới nhất trước.', en: 'The list of reports, newest first.' },
  showReport: {
    vi: 'Một báo cáo: bài, các mục đọc được kèm nguyên văn, điểm nghi ngờ và quyết định. Có ETag.',
    en: 'One report: its article, the items read with their exact words, doubts and decisions. Carries an ETag.'
  },
  showRecord: {
    vi: 'Hồ sơ của báo cáo theo lược đồ công bố: như máy đọc được (items=read), hoặc chỉ những mục người duyệt đã chấp nhận hay tự ghi thêm (items=accepted).',
    en: 'The record of a report in its published schema: as the machine read it (items=read), or only what a person accepted or entered (items=accepted).'
  },
  showOriginal: { vi: 'Tệp gốc, đúng từng byte như khi nhận.', en: 'The original file, byte for byte as it came in.' },
  listPages: {
    vi: 'Các trang của báo cáo là tệp PDF, hoặc là thư có báo cáo PDF đính kèm, kèm kích thước. Có ETag.',
    en: 'The pages of a report that is a PDF, or a message with the report attached as one, with their sizes. Carries an ETag.'
  },
  showPage: {
    vi: 'Một trang của báo cáo PDF: phần bài nằm trên trang và khung quanh trích dẫn của từng mục. Trích dẫn không định vị được thì không có khung. Có ETag.',
    en: 'One page of a PDF report: what of the article stands on it, and boxes around each item’s evidence. Words whose place is not certain have no box. Carries an ETag.'
  },
  drawPage: {
    vi: 'Ảnh của trang (PNG), cỡ để đọc. Có ETag: ảnh chỉ đổi khi cách vẽ đổi.',
    en: 'A picture of the page (PNG), sized for reading. Carries an ETag: it changes only when the way of drawing does.'
  },
  redateReport: {
    vi: 'Đặt hoặc sửa ngày đăng (null: không rõ). Bài được đọc lại theo ngày đó: mục chưa quyết định được thay, mục đã quyết định giữ nguyên; việc sửa được ghi lại.',
    en: 'Set or correct the day of publication (null: not known). The article is read anew by it: undecided items are replaced, decided ones stay, and the change is kept on record.'
  },
  withdrawReport: {
    vi: 'Rút báo cáo khỏi sổ, kèm lý do: báo cáo và các mục không còn trong danh sách, tìm kiếm và các trang; ai rút, khi nào, vì sao vẫn được giữ. Khôi phục được.',
    en: 'Withdraw a report, with a reason: it and its items leave lists, search and pages; who did it, when and why stay. It can be restored.'
  },
  setLevel: {
    vi: 'Đổi mức của báo cáo: public (công khai), internal (nội bộ), confidential (hạn chế). Nâng mức thì báo cáo bị đưa hẳn ra khỏi các mức dưới; hạ mức thì văn bản được đọc lại ở mức dưới và duyệt lại ở đó.',
    en: 'Give a report another level: public, internal or confidential (restricted). Raised, it is taken out of every lower level; lowered, it is read anew there and decided on again.'
  },
  redactReport: {
    vi: 'Văn bản của báo cáo với các mục và từ đã chọn bị che (█), dài bằng bài gốc; không kèm tệp gốc.',
    en: 'The text of a report with chosen items and words blacked out (█), as long as the article; nothing of the original file.'
  },
  fileRedacted: {
    vi: 'Đưa văn bản đã che ấy vào một mức thấp hơn như một tài liệu riêng.',
    en: 'File that redacted text at a lower level as a document of its own.'
  },
  listSights: {
    vi: 'Ai đã xem gì ở mức hạn chế, mới nhất trước; ở mức khác thì trống.',
    en: 'Who saw what at the confidential level, the last first; empty at any other.'
  },
  restoreReport: { vi: 'Khôi phục một báo cáo đã rút, nguyên như trước.', en: 'Restore a withdrawn report as it was.' },
  listWaiting: {
    vi: 'Các tài liệu đã nhận mà chưa đọc xong, và tài liệu không đọc được kèm lý do, cũ nhất trước.',
    en: 'The documents that were received and are not read yet, and those that could not be read with the reason, oldest first.'
  },
  listWithdrawn: {
    vi: 'Các báo cáo đã rút, mới nhất trước, kèm ai rút, khi nào, vì sao.',
    en: 'The withdrawn reports, newest first, with who withdrew each, when and why.'
  },
  decide: {
    vi: 'Ghi quyết định của người duyệt về một mục: chấp nhận (accept), bác bỏ (reject, kèm lý do), trả lại người đưa báo cáo (return, kèm lý do), sửa (edit, kèm content) hoặc mở lại (reopen). “revision” là số mà người duyệt đã thấy.',
    en: 'Keep a reviewer’s decision on an item: accept, reject (with a reason), return to whoever brought the report (with a reason), edit (with content) or reopen. `revision` is the one the person saw.'
  },
  enterItem: {
    vi: 'Ghi thêm vào báo cáo một mục mà máy đọc bỏ sót, dựa trên chữ trong bài (words). Mục do người ghi (reader: person), được chấp nhận ngay và vào hồ sơ theo dõi như mọi mục; hoàn tác được. Chữ phải có trong bài, đúng một chỗ, hoặc một chỗ trong đoạn nêu ở within.',
    en: 'Enter an item that the reader missed, on words of the article (words). It is said by a person (reader: person), accepted as it enters and filed like any other; it can be undone. The words must stand in the article once, or once within the stretch named.'
  },
  acceptUndoubted: {
    vi: 'Chấp nhận một lượt mọi mục chờ duyệt không có nghi ngờ, hoặc chỉ những mục đã thấy (items): tất cả hoặc không mục nào. Hoàn tác được như một việc.',
    en: 'Accept at one stroke all undecided items without doubt, or only those that were seen (items): all or none. It is undone as one.'
  },
  undo: {
    vi: 'Hoàn tác việc duyệt gần nhất của người hỏi ở báo cáo này, cả lượt chấp nhận nhiều mục. Mọi quyết định vẫn được giữ lại.',
    en: 'Undo the last thing that the one who asks decided in this report, a bulk as a whole. All decisions stay on record.'
  },
  readAgain: {
    vi: 'Đọc lại bài bằng máy đọc và hiểu biết hiện nay: mục chưa quyết định được thay, mục đã quyết định giữ nguyên; event.changes chỉ nêu những gì khác đi.',
    en: 'Read the article again by the reader and the knowledge of today: undecided items are replaced, decided ones stay; event.changes names only what is read otherwise.'
  },
  readVersion: {
    vi: 'Đưa bản mới của bài vào thay bản cũ (gửi như khi thêm báo cáo). Bản cũ được rút; điều đã quyết định vẫn giữ cho những gì cả hai bản cùng nêu, event.changes chỉ nêu phần khác đi. reportId trong câu trả lời là của bản mới.',
    en: 'Bring a new version of the page in the place of the old one (sent as when adding a report). The old one is withdrawn; what was decided holds for what both say, and event.changes names only the rest. The reportId answered is that of the new version.'
  },
  search: {
    vi: 'Tìm không cần gõ dấu, tên viết tắt hay viết đủ: “ubnd can tho” thấy “Ủy ban nhân dân thành phố Cần Thơ”. Câu trong báo cáo, mục và hồ sơ theo dõi; lọc theo loại hồ sơ, ngày, mặt (facet).',
    en: 'Search without accents, names short or in full: "ubnd can tho" finds "Ủy ban nhân dân thành phố Cần Thơ". Sentences of reports, items and dossiers; narrowed by the kind of dossier, days and facets.'
  },
  showKnowledge: {
    vi: 'Điều sổ đã biết: tổ chức, người và dự án đã được chấp nhận, với mọi cách gọi. Báo cáo thêm sau được đọc với hiểu biết này.',
    en: 'What the office knows: the bodies, people and projects that were accepted, with all their names. Reports added later are read with it.'
  },
  listDossiers: {
    vi: 'Danh sách hồ sơ theo dõi của một loại (đối tác, tổ chức, người, cuộc gặp, nhu cầu, việc, thỏa thuận, dự án, kết quả), lọc theo mặt (facet), hạn, ngày nhắc tới, của ta hay của bạn.',
    en: 'Dossiers of one kind (partner, organisation, person, meeting, need, undertaking, agreement, project, result), by facets, due day, day last spoken of, ours or theirs.'
  },
  countDossiers: {
    vi: 'Có bao nhiêu hồ sơ theo dõi qua bộ lọc; đếm tới 200.',
    en: 'How many dossiers a filter leaves; counted up to 200.'
  },
  enterDossier: {
    vi: 'Mở hồ sơ theo dõi cho điều không báo cáo nào nêu, kèm căn cứ.',
    en: 'Open a dossier for what no report tells, with where it is known from.'
  },
  showDossier: {
    vi: 'Một hồ sơ theo dõi: giá trị kèm nguồn, chỗ các nguồn nói khác nhau, mối nối, các lời đã nêu theo thời gian, việc đã làm. Có ETag.',
    en: 'One dossier: values with their sources, where sources differ, links, statements in time, acts. Carries an ETag.'
  },
  actOnDossier: {
    vi: 'Làm một việc với hồ sơ theo dõi: đổi trạng thái, chọn hoặc nhập giá trị, nối, gộp, tách, lấy ra, ghi chú. “revision” là số mà người làm đã thấy.',
    en: 'Act on a dossier: set its state, choose or enter a value, link, join, part, split, note. `revision` is the one the person saw.'
  },
  followChain: {
    vi: 'Chuỗi mà hồ sơ thuộc về: nhu cầu, cuộc gặp, việc, thỏa thuận, dự án, kết quả; kèm chỗ còn trống.',
    en: 'The chain a dossier is part of: need, meeting, promise, agreement, project, result; with its holes.'
  },
  lookAtToday: {
    vi: 'Hôm nay: việc quá hạn, sắp đến hạn, lâu không ai nhắc, cuộc gặp sắp tới, báo cáo chờ duyệt.',
    en: 'Today: what is overdue, due soon, long not spoken of; coming meetings; reports to review.'
  },
  lookAtPlaces: {
    vi: 'Các tỉnh, thành phố hiện nay, tên trước đây của mỗi nơi và số hồ sơ thuộc mỗi nơi.',
    en: 'The provinces and cities of today, what each was called before, and how many dossiers are filed under each.'
  },
  countStates: {
    vi: 'Việc phải theo dõi theo năm hoặc quý mà báo cáo nêu lần đầu, và theo trạng thái hiện nay. “period” rỗng: không rõ ngày.',
    en: 'Undertakings by the year or quarter in which a report first stated them and by the state they are in now. An empty `period`: no day known.'
  },
  countStanding: {
    vi: 'Tại cuối mỗi quý hoặc năm đã qua, bao nhiêu việc (hoặc thỏa thuận) đang ở từng trạng thái, bao nhiêu việc quá hạn; và hôm nay (now). Trạng thái tính từ ngày cán bộ ghi, hoặc ngày người ghi nêu; “done” tính từ báo cáo mà người duyệt coi là đã hoàn thành nếu báo cáo ấy sớm hơn. Ngày nêu lần đầu không rõ chính xác thì tính từ ngày muộn nhất có thể, chậm nhất là ngày vào sổ. Hạn là hạn biết hôm nay.',
    en: 'At the end of each quarter or year that is over, how many undertakings (or agreements) stood in each state and how many were overdue; and today (now). A state counts from the day on which a person set it, or the day that person named; "done" from the report that was taken as the fulfilment where that is earlier. A first day that is not exact counts as the latest it can be, at the latest the day of entering the register. The deadline is the one known today.'
  },
  sumMoney: {
    vi: 'Số tiền nêu trong báo cáo theo năm và lĩnh vực, mỗi loại tiền một bảng, không bao giờ cộng hai loại tiền. Mỗi hồ sơ tính một số: số người duyệt chọn, nếu không thì số lớn nhất; phần “trong đó” và số quy đổi không tính.',
    en: 'Money stated in reports by year and sector, one panel a currency, never added across currencies. Each dossier counts once: what a person chose, else the largest sum; parts and equivalents count for nothing.'
  },
  listSums: {
    vi: 'Số tiền báo cáo nêu trong các hồ sơ của một đối tác, theo loại và theo tiền, kèm câu văn nêu số tiền.',
    en: 'The sums that reports state in the dossiers of a partner, by what they are of and by currency, with the sentences that state them.'
  },
  relatePartners: {
    vi: 'Làm việc với đối tác nào trong lĩnh vực nào: số hồ sơ của từng cặp; tối đa 30 đối tác, phần còn lại gộp lại.',
    en: 'Which partners one works with in which sectors: how many dossiers each pair has; at most 30 partners, the rest folded.'
  },
  listLedger: {
    vi: 'Sổ tiền: các khoản cam kết, giải ngân, chi, trả nợ, kế hoạch vốn … của dự án và thỏa thuận, mới nhất trước, mỗi khoản kèm căn cứ.',
    en: 'The ledger: what was committed, disbursed, spent, repaid, allotted … of projects and agreements, the latest first, each with its source.'
  },
  sumLedger: {
    vi: 'Cộng sổ tiền theo đối tác cấp vốn, lĩnh vực, tỉnh, năm, quý, nguồn vốn (by). Không bao giờ cộng hai loại tiền, hai loại giao dịch, hay thực tế với kế hoạch. Dự án thuộc nhiều lĩnh vực hoặc tỉnh được tính đủ ở mỗi nơi.',
    en: 'Sums of the ledger by the partner that gives, sector, province, year, quarter, fund (by). Currencies, types, planned and actual are never added up. A project of several sectors or provinces counts whole in each.'
  },
  showDelivery: {
    vi: 'Tiến độ của một dự án: giải phóng mặt bằng, các bước và đường găng, đường cong S, ngày đã hẹn, vướng mắc.',
    en: 'How a project is delivered: site clearance, its steps and critical path, the S-curve, promised days, obstacles.'
  },
  listIndicators: {
    vi: 'Mọi chỉ số trong sổ, việc cần làm trước đứng trước: số chờ duyệt, số bị trả lại, kỳ đã hết mà thiếu số; rồi đến tiến độ.',
    en: 'Every indicator of the register, the most pressing first: a value waits, was returned, is missing for a period that is over; then how far each is.'
  },
  showFedValues: {
    vi: 'Các chuỗi số liệu mà chỉ số của hồ sơ nêu cho ra bao nhiêu ở từng kỳ: gộp bằng cách nào, đủ bao nhiêu phần trăm, vì sao chưa trình được. Không ghi gì vào sổ.',
    en: 'What the series that a dossier’s indicators name give for each period: put together how, how complete, why nothing can be put forward. Nothing is written.'
  },
  showResults: {
    vi: 'Chỉ số của một hồ sơ theo kỳ: chỉ tiêu, số đã duyệt, đạt hay chưa; của dự án thì cả kết quả của dự án. Chỉ số đã duyệt mới được tính.',
    en: 'The indicators of a dossier by period: targets, approved values, whether they are met; of a project its results as well. Approved values alone count.'
  },
  listProducts: {
    vi: 'Danh mục sản phẩm, theo tên; lọc theo nhóm, số sao, tỉnh nay hoặc tỉnh cũ, cơ sở làm ra, tình trạng giấy chứng nhận, nơi bán.',
    en: 'The catalogue of products, by name; narrowed by group, stars, province of today or former one, maker, state of the certificate, where it is sold.'
  },
  lookAtProducts: {
    vi: 'Các giá trị để lọc danh mục, mỗi giá trị có bao nhiêu sản phẩm; bao nhiêu giấy chứng nhận sắp hết hạn, đã hết hạn.',
    en: 'What the catalogue can be narrowed by, with how many products there are of each; how many certificates end soon, or are over.'
  },
  scoreProduct: {
    vi: 'Tính điểm OCOP: tổng điểm, số sao, còn thiếu bao nhiêu để lên sao, ai công nhận; theo quy định của ngày chấm. Không lưu gì.',
    en: 'Reckon an OCOP score: total, stars, what is missing for one more, who recognises; by the rules of the day. Nothing is kept.'
  },
  showProduct: {
    vi: 'Một sản phẩm: các lần chấm điểm, giấy chứng nhận, ảnh, điểm giới thiệu, việc mua bán. Có ETag.',
    en: 'One product: its rounds of scoring, certificate, photos, display points and trade. Carries an ETag.'
  },
  writeLetter: {
    vi: 'Công văn đôn đốc một cơ quan hay đối tác, kèm danh sách việc đã quá hạn: DOCX hoặc HTML.',
    en: 'The letter that urges a body or partner, with its tasks that are overdue: DOCX or HTML.'
  },
  showCalendar: {
    vi: 'Lịch iCalendar: thời hạn, cuộc gặp, mốc dự án, ngày hết hiệu lực; đăng ký được từ điện thoại hay hộp thư bằng liên kết riêng.',
    en: 'Deadlines, meetings, milestones and last days of agreements as iCalendar; phones and mail programs subscribe to it by a private link.'
  },
  showBrief: {
    vi: 'Tài liệu chuẩn bị về một đối tác, nước, lĩnh vực, dự án hay cuộc gặp: câu nào cũng có nguồn.',
    en: 'The brief on a partner, country, sector, project or meeting: every sentence with its source.'
  },
  showPeriod: {
    vi: 'Báo cáo định kỳ về chương trình hợp tác (tháng, quý, sáu tháng, năm), so với kỳ trước: câu nào cũng có nguồn.',
    en: 'The periodic report on the cooperation programme (month, quarter, half year, year) beside the period before: every sentence with its source.'
  },
  lockPeriod: {
    vi: 'Khóa một kỳ đã hết: điều báo cáo hôm nay được giữ lại; thay đổi về sau hiện thành đính chính.',
    en: 'Locks a period that is over: what it tells today is kept; what changes later shows as a correction.'
  },
  unlockPeriod: {
    vi: 'Mở lại một kỳ đã khóa; việc khóa và mở vẫn còn trong lịch sử.',
    en: 'Opens a locked period again; that it was locked and opened stays in the history.'
  },
  fillPeriodTemplate: {
    vi: 'Điền báo cáo của kỳ vào tệp mẫu .docx của cơ quan (thân của yêu cầu): {trường}, {#danh sách}…{/danh sách}. Thẻ không có thì báo tên thẻ.',
    en: 'Fills the report on a period into the office’s own .docx (the body): {field}, {#list}…{/list}. A tag that is none is told by its name.'
  },
  writePeriod: {
    vi: 'Báo cáo ấy dưới dạng DOCX, PDF, Excel, HTML hoặc JSON; tiếng Việt, tiếng Anh hay hai cột.',
    en: 'The same as DOCX, PDF, Excel, HTML or JSON; in Vietnamese, English or two columns.'
  },
  showMinutes: {
    vi: 'Biên bản của một cuộc gặp; chưa ai ghi thì là điều biên bản bắt đầu với: ai dự, việc còn mở, nội dung nên trao đổi. Cả chỗ khác với báo cáo.',
    en: 'The minutes of a meeting; where nobody has begun any, what they would begin with: who comes, what is open, what to raise. Wherein reports differ.'
  },
  keepMinutes: {
    vi: 'Lưu dự thảo biên bản; biên bản đã duyệt thì sửa, kèm lý do.',
    en: 'Keeps a draft of minutes; what was approved is corrected, with a reason.'
  },
  approveMinutes: {
    vi: 'Duyệt biên bản: mỗi kết quả thành việc phải theo dõi ngay, duyệt lại không tạo thêm gì.',
    en: 'Approves minutes: each outcome becomes an undertaking at once; approving again makes nothing more.'
  },
  writeMinutes: {
    vi: 'Biên bản làm việc hoặc thông báo kết luận theo Nghị định 30/2020/NĐ-CP, dạng DOCX, PDF, HTML hoặc JSON.',
    en: 'The minutes, or the notice of conclusions, after Decree 30/2020/NĐ-CP, as DOCX, PDF, HTML or JSON.'
  },
  writeBrief: {
    vi: 'Tài liệu ấy dưới dạng DOCX, PDF, HTML hoặc JSON; tiếng Việt, tiếng Anh hay hai cột.',
    en: 'The same as DOCX, PDF, HTML or JSON; in Vietnamese, English or two columns.'
  },
  checkPublication: {
    vi: 'Các dự án ở mức công khai theo chuẩn IATI: dự án nào ghi được, còn thiếu gì, bỏ ra những gì; và bên công bố.',
    en: 'The projects of the public level by the IATI Standard: which can be written, what others lack, what is left out; and who publishes.'
  },
  writeActivities: {
    vi: 'Các dự án ấy thành một tệp hoạt động IATI 2.03.',
    en: 'The same as a file of IATI 2.03 activities.'
  },
  importActivities: {
    vi: 'Nhập hoạt động IATI của bên khác: xem trước từng mục mới, trùng, khác; chọn lấy theo tệp hay giữ theo sổ; nhập lại không đổi gì.',
    en: 'Takes activities of other publishers: what is new, the same, or otherwise, field by field; choose theirs or ours; the same again changes nothing.'
  },
  writeProductSheets: {
    vi: 'Tờ giới thiệu một sản phẩm, hoặc danh mục nhiều sản phẩm, kèm ảnh: DOCX hoặc HTML.',
    en: 'The sheet of one product, or the catalogue of several, with photos: DOCX or HTML.'
  },
  addPhoto: {
    vi: 'Thêm ảnh (JPEG, PNG, WebP, nhiều nhất 10 MB) làm thân yêu cầu. Vị trí, giờ chụp, máy ảnh ghi trong tệp được bỏ trước khi lưu.',
    en: 'Add a photo (JPEG, PNG, WebP, at most 10 MB) as the body. Place, time and camera told in the file are taken out before it is kept.'
  },
  showPhoto: { vi: 'Một ảnh của sản phẩm. Có ETag.', en: 'A photo of a product. Carries an ETag.' },
  importProducts: {
    vi: 'Nhập một bảng sản phẩm (văn bản hoặc sổ Excel): báo lỗi từng dòng, nhập hết hoặc không nhập dòng nào; dryRun chỉ xem trước.',
    en: 'Import a table of products (text or an Excel workbook): each row’s errors are told, all rows enter or none; dryRun only looks.'
  },
  sumTrade: {
    vi: 'Điểm giới thiệu, hội chợ, buổi kết nối, đơn hàng, hợp đồng của mọi sản phẩm; tổng chính xác theo địa phương, năm, nhóm, từng loại tiền.',
    en: 'Display points, fairs, meetings, orders and contracts of all products; exact sums by locality, year and group, each currency by itself.'
  },
  listExchanges: {
    vi: 'Các đợt trao đổi người theo đối tác, năm, lĩnh vực, và kết quả của từng đợt.',
    en: 'Exchanges of people by partner, year and field, and what came of each.'
  },
  showFinance: {
    vi: 'Tiền của một dự án hoặc thỏa thuận: đề nghị, được giao, cam kết, hợp đồng, giải ngân, nghiệm thu, đã trả; theo quý kế hoạch và thực tế, tỷ lệ giải ngân, dự báo.',
    en: 'The money of a project or agreement: asked for, allotted, committed, contracted, disbursed, accepted, paid; by quarter planned and actual, absorption, forecast.'
  },
  enterLedgerRows: {
    vi: 'Ghi nhiều khoản vào sổ tiền cùng lúc: tất cả hoặc không khoản nào; lỗi nêu theo từng dòng.',
    en: 'Enter transactions, all or none; errors are told row by row.'
  },
  showSensorThings: {
    vi: 'Gốc của dịch vụ SensorThings: các tập hợp và địa chỉ.',
    en: 'The root of the SensorThings service: its sets and their addresses.'
  },
  readSensorThings: {
    vi: 'Đọc theo SensorThings 1.1: $filter, $expand, $select, $orderby, $top, $skip, $count, $resultFormat=dataArray.',
    en: 'Read as SensorThings 1.1 says: $filter, $expand, $select, $orderby, $top, $skip, $count, $resultFormat=dataArray.'
  },
  createSensorThings: {
    vi: 'Tạo một mục cùng những mục nêu bên trong, hoặc gửi quan trắc (Observations, CreateObservations). Gửi lại đúng giá trị cũ không đổi gì.',
    en: 'Make an entity with those that stand in it, or send observations (Observations, CreateObservations). The same values again change nothing.'
  },
  changeSensorThings: {
    vi: 'Sửa một mục, hoặc sửa giá trị của một quan trắc; giá trị cũ được giữ lại.',
    en: 'Change an entity, or the value of an observation; the value before is kept.'
  },
  removeSensorThings: {
    vi: 'Gỡ một mục cùng những gì phụ thuộc nó, hoặc một quan trắc; dữ liệu đã gỡ vẫn nằm trong cơ sở dữ liệu.',
    en: 'Take away an entity with what depends on it, or an observation; what was taken away stays in the database.'
  },
  listRates: {
    vi: 'Tỷ giá đang dùng, ngày gần nhất trước: tỷ giá có sẵn và tỷ giá cơ quan đã nhập, kèm nguồn, ngày, ai ghi.',
    en: 'The exchange rates that stand, the last day first: those that came with the program and the office’s, with source, day and who entered them.'
  },
  enterRates: {
    vi: 'Ghi tỷ giá kèm lý do: tất cả hoặc không dòng nào. Tỷ giá cũ của cùng ngày vẫn còn trong lịch sử.',
    en: 'Enter exchange rates with a reason, all or none. What stood for the same day stays in the history.'
  },
  importRates: {
    vi: 'Nhập tỷ giá từ một bảng (CSV hoặc dán từ trang tính): tất cả hoặc không dòng nào; lỗi nêu theo từng dòng.',
    en: 'Import the exchange rates of a table (CSV or pasted cells), all or none; errors are told row by row.'
  },
  takeBackRate: {
    vi: 'Rút lại một tỷ giá đã ghi, kèm lý do.',
    en: 'Take back an exchange rate that was entered, with a reason.'
  },
  listLoanOffers: {
    vi: 'Điều kiện vay mà bên cho vay công bố, kèm ngày áp dụng, nguồn và mức kiểm chứng.',
    en: 'The loan terms that lenders publish, with the day from which they hold, their source and how far they are verified.'
  },
  importLedger: {
    vi: 'Nhập một bảng giao dịch (văn bản hoặc sổ Excel): báo lỗi từng dòng, nhập hết hoặc không nhập dòng nào; dryRun chỉ xem trước.',
    en: 'Import a table of transactions (text or an Excel workbook): each row’s errors are told, all rows enter or none; dryRun only looks.'
  },
  compareLoans: {
    vi: 'Đặt các khoản vay cạnh nhau, kể cả khác loại tiền: mỗi khoản bằng tiền của nó và bằng một loại tiền chung, theo tỷ giá giả định, kèm mọi điều giả định. Không lưu gì.',
    en: 'Loans side by side, of several currencies as well: each in its own money and in another along the rates that are supposed, with all that is supposed. Nothing is kept.'
  },
  assessLoan: {
    vi: 'Lịch trả nợ của một khoản vay và thành tố không hoàn lại theo từng cách tính. Không lưu gì.',
    en: 'The schedule of a loan and its grant element by each rule. Nothing is kept.'
  },
  listPlants: {
    vi: 'Các nhà máy, trạm: ngày ghi nhật ký gần nhất, đối chiếu giới hạn trong tháng, ngày còn thiếu, việc bảo trì đến hạn, việc nên làm tiếp.',
    en: 'Plants: the last day logged, compliance in the month, days missing, upkeep that is due, what to do next.'
  },
  keepPlantDays: {
    vi: 'Ghi nhật ký từng ngày của một nhà máy: ghi tất cả, hoặc không ghi gì và chỉ ra từng ngày sai.',
    en: 'Keeps days of the log of a plant: all of them, or nothing and each wrong day told.'
  },
  importPlantLog: {
    vi: 'Nhập nhật ký vận hành từng ngày của một nhà máy từ bảng: ghi tất cả, hoặc không ghi gì và chỉ ra từng dòng sai.',
    en: 'Brings the daily log of a plant from a table: all of it, or nothing and each wrong row told.'
  },
  showDelegation: {
    vi: 'Một đoàn vào hoặc đoàn ra: chương trình theo giờ, thành viên, tổng kinh phí chính xác, chỗ trùng giờ, những gì còn thiếu.',
    en: 'A delegation: its programme by the hour, people, exact sums, clashes of time, what is missing.'
  },
  writeProgramme: {
    vi: 'Chương trình của đoàn dạng DOCX, PDF, HTML hoặc JSON; tiếng Việt, tiếng Anh hay cả hai. Không có kinh phí, quà và điều cần lưu ý về người.',
    en: 'The programme as DOCX, PDF, HTML or JSON; in Vietnamese, English or both. Without costs, gifts and notes on persons.'
  },
  writePlantReport: {
    vi: 'Báo cáo vận hành, bảo trì một tháng của một nhà máy: DOCX, PDF, Excel, HTML hoặc JSON.',
    en: 'The report on a month of running and upkeep of a plant: DOCX, PDF, Excel, HTML or JSON.'
  },
  showPlan: {
    vi: 'Một phương án đã lưu: các bản và số liệu của một bản, mới nhất nếu không nói bản nào.',
    en: 'A plan that is kept: its versions, and the figures of one, the latest unless another is named.'
  },
  keepPlan: {
    vi: 'Lưu một phương án, hoặc bản tiếp theo của một phương án; bản trước giữ nguyên. Cần nêu căn cứ.',
    en: 'Keep a plan, or the next version of one; those before stay. Needs a source.'
  },
  keepPlanRun: {
    vi: 'Lưu báo cáo (.rpt) của một lần chạy EPA SWMM cùng với bản phương án thoát nước đã chạy. Cần nêu căn cứ.',
    en: 'Keep the report (.rpt) of a run of EPA SWMM with the version of the drainage plan that was run. Needs a source.'
  },
  planDrainage: {
    vi: 'Tính phương án thoát nước: mưa thiết kế, lưu lượng đỉnh, dung tích cần trữ, diện tích ngập theo lưu vực và chu kỳ lặp. Không lưu gì.',
    en: 'What a drainage plan comes to: design rain, peak flow, storage needed and flooded ground by catchment and return period. Nothing is kept.'
  },
  planWastewater: {
    vi: 'Tính phương án nước thải: lưu lượng, thiếu hụt, mô-đun, chi phí và trả nợ theo khu vực và năm. Không lưu gì.',
    en: 'What a wastewater plan needs: flows, gaps, modules, costs and debt service by area and year. Nothing is kept.'
  },
  listColleagues: {
    vi: 'Những người có thể được ghi là người phụ trách: các tài khoản xem được sổ, và những tên đã ghi từ trước.',
    en: 'Who can be named as seeing to something: the accounts that may see the register, and names that were given before.'
  },
  listFeeds: {
    vi: 'Các nguồn tin RSS/Atom được theo dõi, lần cuối trả lời và trục trặc nếu có.',
    en: 'The RSS and Atom feeds that are watched, when each answered last, and what was wrong.'
  },
  addFeed: {
    vi: 'Theo dõi một nguồn tin. Máy chủ chỉ hỏi khi HOPLUU_FEEDS=on.',
    en: 'Watch a feed. The server asks it only where HOPLUU_FEEDS=on.'
  },
  changeFeed: {
    vi: 'Đổi tên, khoảng cách giữa hai lần hỏi, tạm ngừng hoặc theo dõi lại.',
    en: 'Name it, ask it more or less often, pause it or watch it again.'
  },
  removeFeed: {
    vi: 'Thôi theo dõi một nguồn tin. Những bài đã lấy vẫn còn, kèm nơi lấy.',
    en: 'Watch a feed no more. What came from it stays, and where it came from.'
  },
  askFeed: { vi: 'Cho hỏi sớm một nguồn tin, không đợi đến hạn.', en: 'Have a feed asked soon, before it is due.' },
  listFeedEntries: {
    vi: 'Những bài trong các nguồn tin có nhắc đến đối tác, mới nhất trước: chờ lấy, đã thành báo cáo, hay không lấy được.',
    en: 'Feed entries that name a partner, the last found first: waiting, a report by now, or given up.'
  },
  setHome: {
    vi: 'Cho biết cơ quan mình thuộc đối tác nào trong sổ (null: chưa chọn), để phân biệt việc của ta và của bạn.',
    en: 'Say which partner in the register the office itself belongs to (null: none), so that ours is told from theirs.'
  },
  listConflicts: {
    vi: 'Những chỗ mâu thuẫn khi gộp sổ khác vào: việc đã làm khác đi ở đây (ours) và ở sổ kia (theirs). Mặc định chỉ những chỗ chưa giải quyết.',
    en: 'Conflicts of registers that were merged into this one: what was done otherwise here (ours) and there (theirs). Only the open ones unless asked otherwise.'
  },
  settleConflict: {
    vi: 'Chọn bên đúng cho một chỗ mâu thuẫn: ours hoặc theirs. Việc của cả hai bên đều vào lịch sử, ký tên người đã làm.',
    en: 'Say which side of a conflict stands: ours or theirs. What either side did comes into the history, signed by whoever did it.'
  },
  listMergings: {
    vi: 'Các lần gộp sổ khác vào sổ này, mới nhất trước: gộp đến đâu và được gì.',
    en: 'Which registers were merged into this one, the last first: how far, and what it brought.'
  },
  recordSchema: { vi: 'Lược đồ JSON Schema của hồ sơ.', en: 'The JSON Schema of the record.' },
  health: { vi: 'Máy chủ có đang chạy không.', en: 'Whether the server runs.' },
  openapi: { vi: 'Tài liệu OpenAPI 3.1 này.', en: 'This OpenAPI 3.1 document.' },
  docs: { vi: 'Trang bạn đang đọc.', en: 'The page you are reading.' }
}

export const tagWords: Words = {
  series: { vi: 'Quan trắc (OGC SensorThings 1.1)', en: 'Measurements (OGC SensorThings 1.1)' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
  review: { vi: 'Duyệt', en: 'Review' },
  dossiers: { vi: 'Hồ sơ theo dõi', en: 'Dossiers' },
  charts: { vi: 'Biểu đồ', en: 'Charts' },
  money: { vi: 'Tiền', en: 'Money' },
  planning: { vi: 'Phương án công trình', en: 'Plans of works' },
  'follow-up': { vi: 'Theo dõi, đôn đốc', en: 'Follow-up' },
  briefs: { vi: 'Tài liệu chuẩn bị', en: 'Briefs' },
  delegations: { vi: 'Đoàn vào, đoàn ra', en: 'Delegations' },
  minutes: { vi: 'Biên bản làm việc', en: 'Minutes of meetings' },
  iati: { vi: 'Công bố theo chuẩn IATI', en: 'Publishing by the IATI Standard' },
  feeds: { vi: 'Nguồn tin theo dõi', en: 'Watched feeds' },
  products: { vi: 'Sản phẩm và trao đổi', en: 'Products and exchanges' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  merges: { vi: 'Gộp sổ', en: 'Merging' },
  about: { vi: 'Về API này', en: 'About this API' }
}

export const parameterWords: Words = {
  lang: {
    vi: 'Ngôn ngữ của câu trả lời: vi (mặc định) hoặc en. Thiếu thì xét Accept-Language.',
    en: 'The language of the answer: vi (default) or en. Without it, Accept-Language decides.'
  },
  limit: { vi: 'Số dòng mỗi trang, từ 1 đến 100.', en: 'Rows a page, from 1 to 100.' },
  cursor: { vi: 'Giá trị nextCursor của trang trước.', en: 'The nextCursor of the page before.' },
  text: { vi: 'Các từ cần tìm, có dấu hay không đều được.', en: 'The words to find, with or without accents.' },
  toReview: { vi: 'true: chỉ những báo cáo còn mục chờ duyệt.', en: 'true: only reports that still have an undecided item.' },
  returned: {
    vi: 'true: chỉ những báo cáo có mục đã trả lại người đưa.',
    en: 'true: only reports with items that went back to whoever brought them.'
  },
  addedBy: {
    vi: 'Chỉ những báo cáo do người này đưa vào, theo tên tài khoản.',
    en: 'Only reports that this person brought, by the name of the account.'
  },
  items: { vi: 'read (mặc định) hoặc accepted.', en: 'read (default) or accepted.' },
  url: { vi: 'Địa chỉ trang web của bài.', en: 'The web address of the article.' },
  publishedOn: {
    vi: 'Ngày đăng: 2025-12-09 hoặc 09/12/2025 (ngày/tháng/năm).',
    en: 'The day of publication: 2025-12-09 or 09/12/2025 (day/month/year).'
  },
  reportId: { vi: 'Mã báo cáo.', en: 'The report’s id.' },
  conflictId: { vi: 'Mã chỗ mâu thuẫn.', en: 'The conflict’s id.' },
  settled: { vi: 'true: những chỗ đã giải quyết.', en: 'true: those that were settled.' },
  page: { vi: 'Số trang, từ 1.', en: 'The number of the page, from 1.' },
  itemId: { vi: 'Mã mục trong báo cáo.', en: 'The item’s id in the report.' },
  'x-file-name': { vi: 'Tên tệp, mã hóa phần trăm (UTF-8).', en: 'The file’s name, percent-encoded (UTF-8).' },
  'content-disposition': { vi: 'Cách khác để nêu tên tệp.', en: 'Another way to name the file.' }
}

export const docsWords = {
  parameters: { vi: 'Tham số', en: 'Parameters' },
  body: { vi: 'Thân yêu cầu', en: 'Body' },
  answers: { vi: 'Trả lời', en: 'Answers' },
  shapes: { vi: 'Các hình dạng dữ liệu', en: 'Shapes' },
  refusals: { vi: 'Mã từ chối', en: 'Refusal codes' },
  refusalsNote: {
    vi: 'Mọi lời từ chối là application/problem+json (RFC 9457) với mã, câu giải thích theo ngôn ngữ được hỏi và cả hai câu.',
    en: 'Every refusal is application/problem+json (RFC 9457) with its code, its sentence in the language asked for, and both sentences.'
  },
  required: { vi: 'bắt buộc', en: 'required' },
  example: { vi: 'Ví dụ', en: 'Example' },
  contents: { vi: 'Mục lục', en: 'Contents' },
  home: { vi: 'Về trang Hôm nay', en: 'Back to Today' },
  other: { vi: 'English', en: 'Tiếng Việt' },
  document: { vi: 'Tải tài liệu OpenAPI 3.1', en: 'The OpenAPI 3.1 document' }
} as const
