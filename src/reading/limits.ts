// How much of a document is read before it is refused. Every limit stands here, so that a document that is too big fails early and in words.

const MB = 1024 * 1024

/** Largest document taken, in bytes; looked at before anything is decoded. */
export const MAX_DOCUMENT_BYTES = 25 * MB

/** A web page longer than this (in characters) is read as bare text, without building its tree. */
export const MAX_HTML_TREE_CHARS = 5 * MB
/** Tags nested deeper than this are no page anybody wrote (real ones reach 40); such a page is read as bare text. */
export const MAX_HTML_DEPTH = 100
export const MAX_HTML_TAGS = 150_000
/** A page of more lines is placed without Readability, whose time grows with lines times depth. */
export const MAX_READABILITY_LINES = 3_000

export const MAX_ARCHIVE_ENTRIES = 4_000
/** Sum of a DOCX's XML parts once inflated, in bytes. A 300-page report has about 5; the tree of 12 MB takes some 800 MB of memory. */
export const MAX_ARCHIVE_XML_BYTES = 12 * MB
/** A part that unpacks to more than so many times its packed size, and to more than this, was made to swell; the XML of real reports packs to a tenth or a thirtieth. */
export const MAX_PACKED_TIMES = 100
export const SWOLLEN_FROM_BYTES = MB
/** The memory that a DOCX's tree takes by its XML, in MB: what the program fills before, and what each megabyte of XML adds. */
export const memoryForXml = (bytes: number): number => Math.round(150 + (65 * bytes) / MB)
/** The memory that the cells of a workbook take by its XML, in MB; eight megabytes of it filled 260. */
export const memoryForTable = (bytes: number): number => Math.round(170 + (15 * bytes) / MB)
/** Deepest nesting of elements in a DOCX's XML. */
export const MAX_XML_DEPTH = 500

export const MAX_PDF_PAGES = 600
/** Text items taken from one PDF page; a dense page of print has about 5,000. */
export const MAX_PDF_ITEMS_PER_PAGE = 60_000
/** Letters of one PDF page whose places are looked at; a dense page of print has some 8,000. */
export const MAX_GLYPHS_PER_PAGE = 60_000
/** How wide the picture of a page is, in pixels: an A4 page at 150 to the inch, which reads well at twice the size of a screen's letters. */
export const PICTURE_WIDTH = 1240
/** Neither side of a picture is longer, nor has it more pixels in all: a page may say that it is a thousand times as high as wide. */
export const MAX_PICTURE_SIDE = 4_000
export const MAX_PICTURE_PIXELS = 4_000_000
/** The memory that PDFium may fill; a page of the finest scan fills about 200. */
export const MAX_PDFIUM_MB = 512

/** Rows and columns of a table that is brought; a year's ledger of a large office has some thousands of rows. */
export const MAX_TABLE_ROWS = 10_000
export const MAX_TABLE_COLUMNS = 100

/** Attachments of a message that are tried, and messages inside messages that are opened. */
export const MAX_ATTACHMENTS = 8
export const MAX_MAIL_DEPTH = 3

/** Fewer words than this are no report: a logo, a menu, a stray line. */
export const MIN_WORDS = 12

/** A photo of a product: what a telephone of today takes has four to eight megabytes. */
export const MAX_PHOTO_BYTES = 10 * MB
/** Neither side of a photo is longer, nor has it more pixels in all: a head may promise a thousand times what a browser can draw. */
export const MAX_PHOTO_SIDE = 12_000
export const MAX_PHOTO_PIXELS = 60_000_000
