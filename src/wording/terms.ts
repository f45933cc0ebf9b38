import { ACCOUNT_TERMS } from './account-terms.ts'
import { DOSSIER_TERMS } from './dossier-terms.ts'
import { IMPORT_TERMS } from './import-terms.ts'
import type { Language } from './language.ts'
import { LOAN_TERMS } from './loan-terms.ts'
import { WORKS_TERMS } from './works-terms.ts'

/**
 * The fixed words of the record as an office would say them, by what they are the value of:
 * "proposed" is one thing of an agreement and another of an item. Vietnamese first, English second.
 */
type Term = readonly [vi: string, en: string]
type Terms = Readonly<Record<string, Term>>

export const TERMS = {
  /** What a row of the audit log speaks of. */
  logged: {
    report: ['báo cáo', 'report'],
    decision: ['quyết định', 'decision'],
    event: ['việc đã làm với báo cáo', 'event of the report'],
    act: ['việc đã làm với hồ sơ', 'act on the dossier'],
    account: ['việc ở cửa vào', 'account event'],
    merging: ['đợt gộp sổ', 'merging'],
    conflict: ['chỗ mâu thuẫn', 'conflict'],
    settlement: ['cách giải quyết mâu thuẫn', 'settlement'],
    rate: ['tỷ giá', 'exchange rate']
  },
  ...ACCOUNT_TERMS,
  ...DOSSIER_TERMS,
  ...IMPORT_TERMS,
  ...LOAN_TERMS,
  ...WORKS_TERMS,
  kind: {
    meeting: ['Cuộc gặp', 'Meeting'],
    action: ['Việc', 'Action'],
    agreement: ['Thỏa thuận', 'Agreement'],
    project: ['Dự án', 'Project'],
    figure: ['Số liệu', 'Figure'],
    person: ['Người', 'Person'],
    organisation: ['Tổ chức', 'Organisation'],
    place: ['Địa danh', 'Place'],
    report: ['Bài viết', 'Article']
  },
  kinds: {
    meeting: ['Cuộc gặp', 'Meetings'],
    action: ['Việc', 'Actions'],
    agreement: ['Thỏa thuận', 'Agreements'],
    project: ['Dự án', 'Projects'],
    figure: ['Số liệu', 'Figures'],
    person: ['Người', 'People'],
    organisation: ['Tổ chức', 'Organisations'],
    place: ['Địa danh', 'Places']
  },
  state: {
    proposed: ['Chờ duyệt', 'To review'],
    accepted: ['Đã chấp nhận', 'Accepted'],
    returned: ['Đã trả lại', 'Returned'],
    rejected: ['Đã bác bỏ', 'Rejected'],
    edited: ['Đã sửa và chấp nhận', 'Edited and accepted'],
    'taken back': ['Đã rút lại', 'Taken back']
  },
  verdict: {
    accept: ['Chấp nhận', 'Accepted'],
    return: ['Trả lại', 'Returned'],
    reject: ['Bác bỏ', 'Rejected'],
    edit: ['Sửa', 'Edited'],
    reopen: ['Mở lại', 'Reopened'],
    enter: ['Ghi thêm', 'Entered'],
    undo: ['Hoàn tác', 'Undone']
  },
  action: {
    need: ['Nhu cầu, khó khăn', 'Need'],
    result: ['Kết quả', 'Result'],
    topic: ['Nội dung trao đổi', 'Topic'],
    proposal: ['Đề xuất', 'Proposal'],
    commitment: ['Cam kết', 'Commitment'],
    assignment: ['Giao việc', 'Assignment'],
    agreement: ['Thống nhất', 'Agreed']
  },
  format: {
    reception: ['Buổi tiếp', 'Reception'],
    'working session': ['Buổi làm việc', 'Working session'],
    talks: ['Hội đàm', 'Talks'],
    conference: ['Hội nghị', 'Conference'],
    signing: ['Lễ ký kết', 'Signing'],
    visit: ['Chuyến thăm', 'Visit'],
    survey: ['Chuyến khảo sát', 'Survey'],
    briefing: ['Buổi thông tin', 'Briefing']
  },
  partOfDay: {
    morning: ['Sáng', 'Morning'],
    noon: ['Trưa', 'Noon'],
    afternoon: ['Chiều', 'Afternoon'],
    evening: ['Tối', 'Evening'],
    night: ['Đêm', 'Night']
  },
  side: { host: ['Bên chủ nhà', 'Host side'], guest: ['Bên khách', 'Guest side'], other: ['Bên khác', 'Another side'] },
  agreement: {
    memorandum: ['Bản ghi nhớ', 'Memorandum'],
    'cooperation agreement': ['Thỏa thuận hợp tác', 'Cooperation agreement'],
    'loan agreement': ['Hiệp định vay', 'Loan agreement'],
    'exchange of notes': ['Công hàm trao đổi', 'Exchange of notes'],
    contract: ['Hợp đồng', 'Contract'],
    treaty: ['Điều ước', 'Treaty'],
    statement: ['Tuyên bố', 'Statement'],
    programme: ['Chương trình hợp tác', 'Programme']
  },
  agreementStatus: {
    proposed: ['được đề xuất', 'proposed'],
    planned: ['dự kiến ký', 'planned'],
    'being prepared': ['đang chuẩn bị', 'being prepared'],
    signed: ['đã ký', 'signed'],
    'in force': ['đang có hiệu lực', 'in force'],
    extended: ['đã gia hạn', 'extended'],
    ended: ['đã kết thúc', 'ended'],
    cancelled: ['đã hủy', 'cancelled']
  },
  projectStatus: {
    proposed: ['được đề xuất', 'proposed'],
    preparation: ['đang chuẩn bị', 'in preparation'],
    implementation: ['đang thực hiện', 'under way'],
    completed: ['đã hoàn thành', 'completed'],
    suspended: ['tạm dừng', 'suspended'],
    cancelled: ['đã hủy', 'cancelled'],
    unknown: ['chưa rõ tình trạng', 'status not stated']
  },
  role: {
    funding: ['Tài trợ', 'Funding'],
    lender: ['Cho vay', 'Lender'],
    investor: ['Nhà đầu tư', 'Investor'],
    owner: ['Chủ đầu tư', 'Owner'],
    implementing: ['Thực hiện', 'Implementing'],
    contractor: ['Nhà thầu', 'Contractor'],
    recipient: ['Thụ hưởng', 'Recipient']
  },
  milestone: {
    'feasibility study': ['Nghiên cứu khả thi', 'Feasibility study'],
    approval: ['Phê duyệt', 'Approval'],
    'planning adjustment': ['Điều chỉnh quy hoạch', 'Planning adjustment'],
    'loan signing': ['Ký hiệp định vốn', 'Signing of the loan or grant'],
    effectiveness: ['Hiệp định có hiệu lực', 'Agreement takes effect'],
    design: ['Thiết kế', 'Design'],
    'site clearance': ['Giải phóng mặt bằng', 'Site clearance'],
    tender: ['Đấu thầu', 'Tender'],
    'contract signing': ['Ký hợp đồng', 'Signing of the contract'],
    groundbreaking: ['Khởi công', 'Groundbreaking'],
    'trial run': ['Chạy thử', 'Trial run'],
    completion: ['Hoàn thành', 'Completion'],
    operation: ['Đưa vào sử dụng', 'Start of use'],
    handover: ['Bàn giao', 'Handover'],
    closing: ['Kết thúc dự án', 'Closing']
  },
  milestoneStatus: {
    reached: ['đã đạt', 'reached'],
    planned: ['dự kiến', 'planned'],
    missed: ['chưa đạt', 'missed']
  },
  obstacle: {
    'site clearance': ['mặt bằng', 'site clearance'],
    funding: ['vốn', 'funding'],
    procedure: ['thủ tục', 'procedure'],
    contractor: ['nhà thầu', 'contractor'],
    materials: ['vật liệu', 'materials'],
    technical: ['kỹ thuật', 'technical'],
    weather: ['thời tiết, dịch bệnh', 'weather, epidemic'],
    staff: ['nhân lực', 'staff'],
    delay: ['chậm tiến độ', 'delay']
  },
  sector: {
    'water-supply': ['cấp nước', 'water supply'],
    wastewater: ['nước thải', 'wastewater'],
    drainage: ['thoát nước', 'drainage'],
    flood: ['chống ngập', 'flood protection'],
    waste: ['chất thải', 'waste'],
    air: ['không khí', 'air quality'],
    energy: ['năng lượng', 'energy'],
    transport: ['giao thông', 'transport'],
    urban: ['đô thị', 'urban development'],
    digital: ['chuyển đổi số', 'digital'],
    climate: ['khí hậu', 'climate'],
    environment: ['môi trường', 'environment'],
    heritage: ['di sản', 'heritage'],
    culture: ['văn hóa', 'culture'],
    tourism: ['du lịch', 'tourism'],
    education: ['giáo dục', 'education'],
    training: ['đào tạo', 'training'],
    health: ['y tế', 'health'],
    sport: ['thể thao', 'sport'],
    trade: ['thương mại', 'trade'],
    investment: ['đầu tư', 'investment'],
    finance: ['tài chính', 'finance'],
    economy: ['kinh tế', 'economy'],
    agriculture: ['nông nghiệp', 'agriculture'],
    fisheries: ['thủy sản', 'fisheries'],
    labour: ['lao động', 'labour'],
    social: ['xã hội', 'social affairs'],
    relations: ['quan hệ hữu nghị', 'relations'],
    governance: ['quản trị công', 'governance'],
    science: ['khoa học, công nghệ', 'science and technology'],
    disaster: ['phòng chống thiên tai', 'disaster prevention'],
    defence: ['quốc phòng', 'defence'],
    justice: ['tư pháp', 'justice']
  },
  qualifier: {
    about: ['khoảng', 'about'],
    'more than': ['hơn', 'more than'],
    'less than': ['chưa đến', 'less than'],
    'up to': ['tối đa', 'up to'],
    'at least': ['ít nhất', 'at least']
  },
  unit: {
    VND: ['đồng', 'VND'],
    USD: ['USD', 'USD'],
    EUR: ['EUR', 'EUR'],
    JPY: ['yên', 'JPY'],
    percent: ['%', '%'],
    person: ['người', 'people'],
    household: ['hộ', 'households'],
    year: ['năm', 'years'],
    month: ['tháng', 'months'],
    day: ['ngày', 'days'],
    m3: ['m³', 'm³'],
    'm3/day': ['m³/ngày', 'm³/day'],
    hour: ['giờ', 'hours'],
    KRW: ['won', 'KRW'],
    m2: ['m²', 'm²'],
    km2: ['km²', 'km²'],
    tonne: ['tấn', 'tonnes'],
    'tonne/day': ['tấn/ngày', 'tonnes/day']
  },
  level: {
    country: ['quốc gia', 'country'],
    region: ['vùng', 'region'],
    province: ['cấp tỉnh', 'province'],
    district: ['cấp huyện', 'district'],
    ward: ['phường', 'ward'],
    commune: ['cấp xã', 'commune or ward'],
    city: ['thành phố', 'city'],
    site: ['địa điểm', 'site'],
    prefecture: ['tỉnh (Nhật Bản)', 'prefecture'],
    state: ['bang', 'state'],
    'foreign-province': ['tỉnh, bang nước ngoài', 'province or state abroad'],
    'foreign-city': ['thành phố nước ngoài', 'city abroad'],
    feature: ['sông, núi, biển, đảo', 'natural feature']
  },
  organisation: {
    'party committee': ['cấp ủy Đảng', 'party committee'],
    authority: ['cơ quan nhà nước', 'authority'],
    government: ['chính phủ', 'government'],
    ministry: ['bộ, ngành', 'ministry'],
    department: ['sở, ban, ngành', 'department'],
    "people's committee": ['ủy ban nhân dân', 'people’s committee'],
    "people's council": ['hội đồng nhân dân', 'people’s council'],
    assembly: ['cơ quan dân cử', 'assembly'],
    embassy: ['cơ quan đại diện', 'embassy'],
    agency: ['cơ quan', 'agency'],
    donor: ['nhà tài trợ', 'donor'],
    company: ['doanh nghiệp', 'company'],
    bank: ['ngân hàng', 'bank'],
    university: ['trường đại học', 'university'],
    school: ['trường học', 'school'],
    hospital: ['bệnh viện', 'hospital'],
    association: ['hội, hiệp hội', 'association'],
    'international organisation': ['tổ chức quốc tế', 'international organisation'],
    media: ['cơ quan báo chí', 'media'],
    office: ['văn phòng', 'office'],
    parliament: ['quốc hội', 'parliament'],
    'national assembly delegation': ['đoàn đại biểu Quốc hội', 'National Assembly delegation'],
    committee: ['ủy ban, ban', 'committee'],
    council: ['hội đồng', 'council'],
    'fatherland front': ['Mặt trận Tổ quốc, đoàn thể', 'Fatherland Front and mass organisations'],
    court: ['tòa án', 'court'],
    prosecution: ['viện kiểm sát', 'prosecution'],
    police: ['công an', 'police'],
    army: ['quân đội', 'army'],
    treasury: ['kho bạc', 'treasury'],
    customs: ['hải quan', 'customs'],
    tax: ['thuế', 'tax office'],
    statistics: ['thống kê', 'statistics office'],
    'social insurance': ['bảo hiểm xã hội', 'social insurance'],
    consulate: ['lãnh sự quán', 'consulate'],
    'trade office': ['cơ quan xúc tiến thương mại', 'trade office'],
    institute: ['viện', 'institute'],
    centre: ['trung tâm', 'centre'],
    port: ['cảng', 'port'],
    fund: ['quỹ', 'fund'],
    'project board': ['ban quản lý dự án', 'project board'],
    NGO: ['tổ chức phi chính phủ', 'NGO'],
    organisation: ['tổ chức', 'organisation'],
    other: ['tổ chức khác', 'other']
  }
} as const satisfies Readonly<Record<string, Terms>>

export type TermGroup = keyof typeof TERMS

/** A fixed word in the reader's language; a word that has no name here (a counted noun, a new kind) is shown as it stands. */
export const term = (group: TermGroup, word: string, language: Language): string => {
  const terms: Terms = TERMS[group]
  const found = Object.hasOwn(terms, word) ? terms[word] : undefined
  return found ? found[language === 'vi' ? 0 : 1] : word
}

/** Every word of a group with its name, for a list to choose from. */
export const choices = (group: TermGroup, language: Language): { readonly value: string; readonly name: string }[] =>
  Object.keys(TERMS[group]).map((value) => ({ value, name: term(group, value, language) }))
