import type { KnownOrganisation } from '../knowledge/knowledge.ts'

/**
 * One known name or word, by kind. `form` is how it is usually written; matching ignores the place of the tone mark and, unless `proper`, capitals.
 * A proper form matches only where every word capitalised in `form` is capitalised in the text ("Hòa Bình" the province, not "hòa bình").
 */
interface Form {
  readonly form: string
  readonly proper: boolean
}

/** A settled place: an administrative unit of Việt Nam at some time, a country, a foreign province or city, a river, a region. */
export interface PlaceEntry extends Form {
  readonly kind: 'place'
  readonly place: KnownPlace
  /** The form is also a given name, a surname or a common word ("Anh", "Nga", "Đức", "Ý"): no place inside a person's name. */
  readonly alsoWord?: true
}

export interface KnownPlace {
  /** The bare name, "Cần Thơ"; aliases give other forms of the same place. */
  readonly name: string
  /** province district commune country region foreign-province foreign-city feature */
  readonly level: string
  /** The word for its type with the form used in front of the name: "tỉnh", "thành phố", "quận", "phường", "phủ"; "" for a country or feature. */
  readonly type: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Official code of a Vietnamese unit, else null; codes were used again for other units, so a unit is its code and its days. */
  readonly code: string | null
  /** In force from ≤ day < to; null = not known / still. */
  readonly from: string | null
  readonly to: string | null
  /** The province (bare name, at that time) that a district or commune lies in; else "". */
  readonly within: string
  /** Names of the units it is now, where it is no more itself: Bạc Liêu → ["Cà Mau"]. Empty for a unit still in force. */
  readonly today: readonly string[]
}

/** "tỉnh", "thành phố", "TP", "quận", "bang", "phủ", "vùng" … in front of a name. `level` as in KnownPlace. */
export interface PlaceTypeEntry extends Form {
  readonly kind: 'place-type'
  readonly type: string
  readonly level: string
}

/** An organisation known by its whole name: JICA, Ngân hàng Thế giới, Bộ Tài nguyên và Môi trường, Tập đoàn Sumitomo. */
export interface OrganisationEntry extends Form {
  readonly kind: 'organisation'
  readonly name: string
  readonly type: string
  readonly country: string | null
  readonly from: string | null
  readonly to: string | null
  /** Not of the lexicon: a body that the office knows. */
  readonly known?: KnownOrganisation
}

/** A word that opens an organisation's name: Sở, Bộ, UBND, Tỉnh ủy, Công ty, Đại sứ quán … */
export interface OrganisationHeadEntry extends Form {
  readonly kind: 'organisation-head'
  /** The head written in full and as the record names it: "UBND" for "Ủy ban nhân dân". */
  readonly head: string
  /** party committee, people's committee, people's council, ministry, department, agency, embassy, consulate, company, bank, university, school, hospital, association, institute, fund, project board, court, army, organisation … */
  readonly type: string
  /** What follows: "field" (Sở Ngoại vụ), "place" (UBND tỉnh …), "name" (Công ty ABC), "free" (Viện Chiến lược, Chính sách …). */
  readonly followedBy: 'field' | 'place' | 'name' | 'free' | 'number'
}

/** What a ministry, department or division deals with, as it stands in their names: "Tài nguyên và Môi trường", "Ngoại vụ", "KH&ĐT". */
export interface AgencyFieldEntry extends Form {
  readonly kind: 'agency-field'
  /** The field written in full. */
  readonly field: string
}

/** A compound that stands in the names of companies and schools with a capital on its first syllable only: "Điện gió", "Bách khoa". */
export interface TradeEntry extends Form {
  readonly kind: 'trade'
}

/** "Phó Chủ tịch Thường trực", "Bí thư", "Đại sứ", "Giám đốc" … the longest form wins. */
export interface TitleEntry extends Form {
  readonly kind: 'title'
  readonly title: string
  /** party state assembly diplomatic business military academic people project delegation */
  readonly sphere: string
  /**
   * The type (of OrganisationHeadEntry) of body that the title implies when only a place follows: Bí thư → party committee is stated by its words,
   * "Chủ tịch tỉnh" → people's committee, "Đại sứ Nhật Bản" → embassy; else null.
   */
  readonly body: string | null
}

/** ông, bà, đồng chí, ngài, GS.TS … */
export interface HonorificEntry extends Form {
  readonly kind: 'honorific'
}

/** A Vietnamese family name. */
export interface SurnameEntry extends Form {
  readonly kind: 'surname'
}

/** A family name of Korea, Japan or China: behind a firm's name it begins a person's. */
export interface ForeignSurnameEntry extends Form {
  readonly kind: 'foreign-surname'
}

/** A phrase that points to a sector of the record's vocabulary. */
export interface SectorEntry extends Form {
  readonly kind: 'sector'
  readonly sectors: readonly string[]
  /** Counts only where no other phrase names a sector: "hợp tác", "mối quan hệ" → relations. */
  readonly fallback?: true
}

/** What a project's name does not go on over ("do", "với tổng", "đã"), or does although one of its syllables looks like it ("thiết bị"). */
export interface NameEndEntry extends Form {
  readonly kind: 'name-end'
  /** predicate: it begins what is said of the project, so that a bare "dự án" in front of it is the one named before; inside: it belongs to a name. */
  readonly says: 'predicate' | 'other' | 'inside'
}

/** What opens the name of a work in lower case: "cải thiện", "xây dựng". */
export interface WorkEntry extends Form {
  readonly kind: 'work'
}

/** A step of a project's life; `milestone` is the record's kind. */
export interface MilestoneEntry extends Form {
  readonly kind: 'milestone'
  readonly milestone: string
}

/** Words that say how far a project is; what is not strong counts only where nothing strong is said. */
export interface ProjectStatusEntry extends Form {
  readonly kind: 'project-status'
  readonly status: string
  readonly strong: boolean
}

/** Words of an obstacle: that something is wanting (`lack`), what it is (`obstacle`, the record's kind), or both. */
export interface ObstacleEntry extends Form {
  readonly kind: 'obstacle'
  readonly lack: boolean
  readonly obstacle: string | null
}

/** What a body is to a project, by the words before or behind its name; "after do" where "do" stands before it as well. */
export interface ProjectRoleEntry extends Form {
  readonly kind: 'project-role'
  readonly stands: 'before' | 'after' | 'after do'
  readonly role: string
}

/**
 * What is being done with words, in the order of its force. A cue alone decides nothing: where it stands, whose verb it is and what follows do
 * ("hỗ trợ" is asked for, promised and given).
 */
export type Act =
  /** says that something is so: "cho biết", "khẳng định" */
  | 'say'
  /** asks, wishes, suggests */
  | 'ask'
  /** puts a task on a body */
  | 'assign'
  /** will, can, is ready to */
  | 'promise'
  /** both sides: agree, sign */
  | 'agree'
  /** talks about, exchanges on */
  | 'discuss'
  /** lacks, is hindered */
  | 'lack'
  /** ought to be done */
  | 'ought'
  /** was done, is being done */
  | 'done'
  /** thanks, welcomes, congratulates: nothing to keep */
  | 'courtesy'

/** A verb or word that says what is being done with words. */
export interface CueEntry extends Form {
  readonly kind: 'cue'
  readonly act: Act
}

/** Who is told by the words of a meeting: `receives`: the subject is the host; `comes`: the subject is the guest; `meets`: either may be; `joint`: both stand before the verb; `between`: only the format is told. */
export type Turn = 'receives' | 'comes' | 'meets' | 'joint' | 'between'

/** Words that tell of a meeting: "đã có buổi làm việc với"; `format` is the record's. */
export interface TellingEntry extends Form {
  readonly kind: 'telling'
  readonly format: string
  readonly turn: Turn
}

/** A word for a kind of paper: "bản ghi nhớ", "hiệp định vay"; `paper` is the record's kind of agreement. */
export interface PaperEntry extends Form {
  readonly kind: 'paper'
  readonly paper: string
}

export type Entry =
  | PlaceEntry
  | PlaceTypeEntry
  | OrganisationEntry
  | OrganisationHeadEntry
  | AgencyFieldEntry
  | TradeEntry
  | TitleEntry
  | HonorificEntry
  | SurnameEntry
  | ForeignSurnameEntry
  | SectorEntry
  | NameEndEntry
  | WorkEntry
  | MilestoneEntry
  | ProjectStatusEntry
  | ObstacleEntry
  | ProjectRoleEntry
  | CueEntry
  | TellingEntry
  | PaperEntry
export type EntryKind = Entry['kind']
